"""Findings of the review, as GraphQL has them: their type, and the list of them all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Annotated, Any

import strawberry

from ropa.api.connections import argued, compose, page_type, resolver_of
from ropa.api.fields import key, keys, node, nodes, said
from ropa.api.interfaces import Node
from ropa.api.names import lazy
from ropa.api.orders import BY_KEY, ordering
from ropa.api.shapes import Kind, Shape
from ropa.language.text import Text
from ropa.model import Citation, Organisation, Record
from ropa.review import Finding, Level, Severity
from ropa.service.checks import review
from ropa.service.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, flat, as filters, orders and cursors read it."""

    key: str
    """Its place in the review's own order, and what tells it from all others."""
    rule: str
    article: str
    reference: Text
    level: Level
    severity: Severity
    weight: int
    """Place of the severity, the heaviest first."""
    controller: str
    possibly: tuple[str, ...]
    record: str | None
    facts: tuple[str, ...]
    citations: tuple[str, ...]
    code: str
    message: Text
    cure: Text


def _found(one: Finding) -> Found:
    told = "|".join((one.rule, *one.facts, one.message.say()))
    place = (one.controller, one.record or "", str(one.severity.rank), one.rule)
    return Found(
        key="|".join((*place, sha256(told.encode()).hexdigest()[:16])),
        rule=one.rule,
        article=one.article,
        reference=one.reference,
        level=one.level,
        severity=one.severity,
        weight=one.severity.rank,
        controller=one.controller,
        possibly=one.possibly,
        record=one.record,
        facts=one.facts,
        citations=one.citations,
        code=one.code,
        message=one.message,
        cure=one.cure,
    )


def found(snapshot: Snapshot, on: date | None) -> tuple[Found, ...]:
    """Return what the review finds, sorted by key; looked for once for the snapshot and a day."""

    def look() -> tuple[Found, ...]:
        every = [_found(one) for one in review(snapshot, on=on)]
        return tuple(sorted(every, key=lambda one: one.key))

    if on is not None:
        return look()
    every: tuple[Found, ...] = snapshot.once("findings by key", look)
    return every


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
    resolver_of(
        FindingConnection,
        FindingFilter,
        FindingOrder,
        _list,
        {"on": argued(date, "Day that due reviews are held against; none is overdue without it.")},
    ),
    description="Findings of the review; by controller, record, weight and rule if not ordered.",
)
