"""Article 30 records of controllers and processors, as fields of the query type."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import strawberry

from ropa.api.answers.fields import key, keys, node, nodes, said
from ropa.api.connections import Arguments, Page
from ropa.api.connections.field import PAGING
from ropa.api.connections.types import page_type
from ropa.api.context import snapshot_of
from ropa.api.keys import known_key
from ropa.api.names import lazy
from ropa.api.records.entries import entries
from ropa.api.records.line import ValueType
from ropa.api.types.interfaces import NamedNode
from ropa.article30 import (
    Article30Record,
    Role,
    controller_record,
    controllers,
    processor_record,
    processors,
)
from ropa.article30.record import unnamed
from ropa.errors import BadInput, Place
from ropa.model import Citation, Condition, Organisation, Site
from ropa.service.documents import facts_of

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


def _parties(self: Article30Record) -> Any:
    return self.cover.values


def _entries(
    self: Article30Record,
    first: Any = None,
    after: Any = None,
    last: Any = None,
    before: Any = None,
) -> Page:
    return entries(self, Arguments(first, after, last, before))


_entries.__annotations__ = {**PAGING, "return": EntryConnection}


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
        _parties, description="Parties of the cover: item (a).", graphql_type=list[ValueType]
    )
    entries = strawberry.field(_entries, description="Entries of the record.")
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


def _processor(info: strawberry.Info[Any, Any], processor: ProcessorKey) -> Article30Type | None:
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
    _processor, description="Record of a processor under Article 30(2)."
)
