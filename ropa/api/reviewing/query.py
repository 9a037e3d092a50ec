"""Findings, as GraphQL has them: their type, and the list of them all."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import strawberry

from ropa.api.answers.fields import key, keys, node, nodes, said
from ropa.api.connections.field import argued, resolver_of
from ropa.api.connections.order import BY_KEY
from ropa.api.connections.ordering import ordering
from ropa.api.connections.types import page_type
from ropa.api.filters import compose
from ropa.api.names import lazy
from ropa.api.reviewing.found import Found, found
from ropa.api.shapes import Kind, Shape
from ropa.api.threads import in_thread
from ropa.api.types.interfaces import Node
from ropa.model import Citation, Organisation, Record
from ropa.review import Level, Severity
from ropa.service.snapshot import Snapshot


def _optional_record(self: Found) -> strawberry.ID | None:
    return None if self.record is None else strawberry.ID(self.record)


@strawberry.type(name="Finding", description="Finding of the review: a lack or a contradiction.")
class FindingType:
    """What a rule of the review found."""

    rule: str = strawberry.field(description="Name of the rule.")
    article: str = strawberry.field(description="Article of the GDPR that the rule rests on.")
    reference = said("reference", "Article, as the language writes it.")
    level: Level = strawberry.field(description="Level of the law's demand.")
    severity: Severity = strawberry.field(description="Weight of the finding.")
    controller = key("controller", "Key of the controller.")
    controller_node = node("controller", lazy(Organisation), "Controller that it concerns.")
    possibly = keys("possibly", "Keys of controllers that it may concern.")
    possibly_nodes = nodes("possibly", lazy(Organisation), "Controllers that it may concern.")
    record = strawberry.field(_optional_record, description="Key of the record, if one alone.")
    record_node = node("record", lazy(Record) | None, "Record that it concerns, if one alone.")
    facts = keys("facts", "Keys of the facts that it rests on, the main one first.")
    fact_nodes = nodes("facts", Node, "Facts that it rests on, the main one first.")
    citations = keys("citations", "Keys of the paragraphs that state the facts.")
    citation_nodes = nodes("citations", lazy(Citation), "Paragraphs that state the facts.")
    code: str = strawberry.field(description="Code of the message.")
    message = said("message", "Message: what is lacking or contradicts.")
    cure = said("cure", "Cure: what to do about it.")


SHAPES = (
    Shape("rule", Kind.LINE, False, "Name of the rule."),
    Shape("article", Kind.LINE, False, "Article that the rule rests on."),
    Shape("level", Kind.ENUM, False, "Level of the law's demand.", enum=Level),
    Shape("severity", Kind.ENUM, False, "Weight of the finding.", enum=Severity),
    Shape("controller", Kind.REFERENCE, False, "Controller.", target=Organisation),
    Shape("possibly", Kind.REFERENCES, False, "Controllers it may concern.", target=Organisation),
    Shape("record", Kind.REFERENCE, True, "Record.", target=Record),
)
ORDERS = {
    "CONTROLLER": (BY_KEY, "Controller, then record, weight and rule."),
    "SEVERITY": ("weight", "Weight, the heaviest first."),
    "RULE": ("rule", "Name of the rule."),
    "ARTICLE": ("article", "Article."),
    "LEVEL": ("level", "Level of the law's demand."),
    "RECORD": ("record", "Key of the record."),
}
_OWN = strawberry.lazy(__name__)
_THIS: Any = Annotated["FindingFilter", _OWN]
FindingFilter = compose("Finding", "findings", SHAPES, _THIS)
FindingOrder = ordering("Finding", "findings", ORDERS)
FindingConnection = page_type("Finding", FindingType, "finding", "findings")


def _list(_: Any, snapshot: Snapshot, on: date | None = None) -> tuple[Found, ...]:
    return found(snapshot, on)


FINDINGS = strawberry.field(
    in_thread(
        resolver_of(
            FindingConnection,
            FindingFilter,
            FindingOrder,
            _list,
            {
                "on": argued(
                    date, "Day that due reviews are held against; none is overdue without it."
                )
            },
        )
    ),
    description="Findings of the review; by controller, record, weight and rule if not ordered.",
)
