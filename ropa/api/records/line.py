"""What a field of an Article 30 record says: its lines, each with its scope, status and source."""

from __future__ import annotations

from datetime import date

import strawberry

from ropa.api.answers.fields import keys, nodes, said
from ropa.api.names import lazy
from ropa.api.types.interfaces import Node
from ropa.api.types.note import NoteType
from ropa.article30 import Level
from ropa.model import Citation, Condition, Site, Status


@strawberry.type(name="Article30Detail", description="Particular of a line.")
class DetailType:
    """One particular of a line."""

    name: str = strawberry.field(description="Name of the particular.")
    label = said("label", "Label of it.")
    value = said("value", "Value of it, or that it is none or not stated and why.")
    status: Status = strawberry.field(description="Answer of the source.")
    own_keys = keys("keys", "Keys of the facts that it names.")


@strawberry.type(name="Article30Line", description="Statement of a field, with its own scope.")
class LineType:
    """One statement of a field."""

    statement = said("statement", "Statement in words, or that it is not stated and why.")
    text = said("text", "Text that is stated, or what is not stated.", optional=True)
    status: Status = strawberry.field(description="Answer of the source.")
    reason = said("reason", "Reason for there being no value.", optional=True)
    own_keys = keys("keys", "Keys of the facts that it is and that it names.")
    nouns = nodes("keys", Node, "Nouns that it is and that it names.")
    sites = keys("sites", "Keys of the sites that it is about.")
    site_nodes = nodes("sites", lazy(Site), "Sites that it is about.")
    conditions = keys("conditions", "Keys of its conditions, besides the record's own.")
    condition_nodes = nodes("conditions", lazy(Condition), "Conditions besides the record's own.")
    unless = keys("unless", "Keys of the conditions that set it aside.")
    unless_nodes = nodes("unless", lazy(Condition), "Conditions that set it aside.")
    details: list[DetailType] = strawberry.field(description="Particulars of it.")
    notes: list[NoteType] = strawberry.field(description="Notes on it.")
    citations = keys("citations", "Keys of the paragraphs that state it.")
    citation_nodes = nodes("citations", lazy(Citation), "Paragraphs that state it.")
    day: date | None = strawberry.field(description="Day that it states, where it states one.")


@strawberry.type(name="Article30Field", description="Field of the table that every record has.")
class FieldType:
    """One field of the table."""

    name: str = strawberry.field(description="Name of the field.")
    paragraph: str = strawberry.field(description="Paragraph of Article 30; empty outside it.")
    letter: str = strawberry.field(description="Letter of its item; empty outside Article 30.")
    level: Level = strawberry.field(description="Level of the law's demand.")
    label = said("label", "Label of it.")
    item = said("item", "Heading of the item that it belongs to.")
    reference = said("reference", "Item as it is cited.")


@strawberry.type(name="Article30Value", description="Field with what the register says of it.")
class ValueType:
    """A field of an entry."""

    field: FieldType = strawberry.field(description="Field of the table.")
    lines: list[LineType] = strawberry.field(description="Lines of it; at least one.")
