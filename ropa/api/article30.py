"""Article 30 records of controllers and processors, read from the one field table of the exports.

Entries are listed by key, and read only for the page that is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Annotated, Any

import strawberry

from ropa.api.connections import PAGING, page_type
from ropa.api.fields import key, keys, node, nodes, said
from ropa.api.interfaces import NamedNode, Node, NoteType
from ropa.api.keys import known_key
from ropa.api.names import lazy
from ropa.api.orders import Keyed, Order
from ropa.api.pages import Arguments, Page, page
from ropa.api.resolvers import snapshot_of
from ropa.article30 import (
    Article30Record,
    Entry,
    Facts,
    Level,
    Role,
    controller_record,
    controllers,
    processor_record,
    processors,
)
from ropa.article30.record import entry, unnamed
from ropa.errors import BadInput, Place
from ropa.model import Citation, Condition, Organisation, Site, Status
from ropa.service.documents import facts_of


@dataclass(frozen=True, slots=True)
class Unread:
    """An entry that has not been read yet: its key, and how it is read."""

    key: str
    read: Callable[[], Entry]


class EntryPage(Page):
    """A page of entries, each read when it is looked at."""

    @cached_property
    def nodes(self) -> Sequence[Keyed]:
        """The entries of the page."""
        unread: Sequence[Any] = self.part
        return [one.read() for one in unread]


def _of_controller(facts: Facts, key: str) -> Iterator[Unread]:
    organisation = facts.register.get(Organisation, key)
    for record in facts.index.by_controller.get(key, ()):
        yield Unread(record.key, partial(entry, facts, record))
    for other in unnamed(facts, organisation):
        for record in facts.index.by_controller.get(other.key, ()):
            yield Unread(record.key, partial(entry, facts, record, organisation))


def _unread(record: Article30Record) -> Iterator[Unread]:
    if record.role is Role.CONTROLLER:
        return _of_controller(record.facts, record.subject)
    return (Unread(one.key, partial(lambda read: read, one)) for one in record.entries())


def entries(record: Article30Record, arguments: Arguments) -> Page:
    """Return a page of a record's entries, sorted by key.

    Raises:
        BadInput: a bound or a cursor that cannot be understood.
    """
    whole = tuple(sorted(_unread(record), key=lambda one: one.key))
    return page(whole, Order(), arguments, EntryPage)


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


UNDATED = date.min
"""The day of a record that is read and not exported: the API does not tell it."""


@strawberry.type(name="Article30Entry", description="Entry of an Article 30 record.")
class EntryType:
    """One entry: a record of the controller, or a controller that the processor acts for."""

    key = key("key", "Key of the record, or of the controller that a processor acts for.")
    noun = node("key", NamedNode, "Record, or controller that a processor acts for.")
    name = said("name", "Name of it.")
    possibly = said("possibly", "Doubt whose record it is, where there is any.", optional=True)
    sites = keys("sites", "Keys of the sites of it.")
    site_nodes = nodes("sites", lazy(Site), "Sites of it.")
    conditions = keys("conditions", "Keys of the conditions of the processing.")
    condition_nodes = nodes("conditions", lazy(Condition), "Conditions of the processing.")
    values: list[ValueType] = strawberry.field(description="Fields of the table, in its order.")


EntryConnection: Any = page_type("Article30Entry", EntryType, "entry", "entries")


def _cover(self: Article30Record) -> Any:
    return self.cover.values


def _page_of_entries(
    self: Article30Record,
    first: Any = None,
    after: Any = None,
    last: Any = None,
    before: Any = None,
) -> Page:
    return entries(self, Arguments(first, after, last, before))


_page_of_entries.__annotations__ = {**PAGING, "return": EntryConnection}


@strawberry.type(name="Article30Record", description="Record of one controller or one processor.")
class Article30Type:
    """A record that stands alone (Article 30(4))."""

    role: Role = strawberry.field(description="Role in which it is kept.")
    subject = key("subject", "Key of the organisation whose record it is.")
    subject_node = node("subject", lazy(Organisation), "Organisation whose record it is.")
    digest = strawberry.field(
        lambda self: self.cover.digest,
        description="Digest of the register that it is read from.",
        graphql_type=str,
    )
    parties = strawberry.field(
        _cover, description="Parties of the cover: item (a).", graphql_type=list[ValueType]
    )
    entries = strawberry.field(_page_of_entries, description="Entries of the record.")
    citations = keys("citations", "Keys of every paragraph that the record cites.")
    citation_nodes = nodes("citations", lazy(Citation), "Paragraphs that the record cites.")


ControllerKey = Annotated[
    strawberry.ID,
    strawberry.argument(description="Key of the controller; the prefix may be left out."),
]
ProcessorKey = Annotated[
    strawberry.ID,
    strawberry.argument(description="Key of the processor; the prefix may be left out."),
]


def _article30(info: strawberry.Info[Any, Any], controller: ControllerKey) -> Article30Type | None:
    facts = facts_of(snapshot_of(info))
    own = known_key(facts.register, Organisation, controller, "controller")
    organisation = facts.register.get(Organisation, own)
    known = controllers(facts)
    if own not in known and not unnamed(facts, organisation):
        raise _no_record(own, Role.CONTROLLER, known)
    return controller_record(facts, own, UNDATED)  # type: ignore[return-value]


def _processor_record(
    info: strawberry.Info[Any, Any], processor: ProcessorKey
) -> Article30Type | None:
    facts = facts_of(snapshot_of(info))
    own = known_key(facts.register, Organisation, processor, "processor")
    known = processors(facts)
    if own not in known:
        raise _no_record(own, Role.PROCESSOR, known)
    return processor_record(facts, own, UNDATED)  # type: ignore[return-value]


def _no_record(key: str, role: Role, known: tuple[str, ...]) -> BadInput:
    values = {"argument": role, "name": key, "role": role, "known": ", ".join(known) or "–"}
    return BadInput.of("exports.no-record", Place(field=role), **values)


ARTICLE_30 = strawberry.field(_article30, description="Record of a controller under Article 30(1).")
PROCESSOR_RECORD = strawberry.field(
    _processor_record, description="Record of a processor under Article 30(2)."
)
