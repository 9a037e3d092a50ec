"""The screening of a record or an activity, as a field of the query type."""

from __future__ import annotations

from typing import Annotated, Any

import strawberry

from ropa.api.fields import key, keys, node, nodes, said
from ropa.api.interfaces import NamedNode, Node
from ropa.api.keys import any_key
from ropa.api.names import lazy, list_of
from ropa.api.resolvers import snapshot_of
from ropa.dpia import Answer, Answered, By, Outcome
from ropa.model import Citation, Criterion, Record, ScreeningAnswer
from ropa.service.checks import screen


def _stated(self: Answered) -> Any:
    return self.stated


@strawberry.type(name="ScreenedCriterion", description="Criterion of a DPIA with its answer.")
class AnsweredType:
    """One criterion and its answer."""

    criterion: Criterion = strawberry.field(description="Criterion that is answered.")
    name = said("name", "Name of the criterion.")
    answer: Answer = strawberry.field(description="Answer; never no where nothing answers.")
    by: By = strawberry.field(description="Source of the answer.")
    reason = said("reason", "Reason for the answer, or for there being none.")
    facts = keys("facts", "Keys of the facts that concern it.")
    fact_nodes = nodes("facts", Node, "Facts that concern it.")
    citations = keys("citations", "Keys of the paragraphs that state the facts.")
    citation_nodes = nodes("citations", lazy(Citation), "Paragraphs that state the facts.")
    stated = strawberry.field(
        _stated,
        description="Answers that people have stated, the latest first.",
        graphql_type=list_of(lazy(ScreeningAnswer)),
    )


@strawberry.type(name="PublicMonitoring", description="Test of Article 35(3)(c), part by part.")
class MonitoringType:
    """Systematic monitoring of a publicly accessible area on a large scale."""

    answer: Answer = strawberry.field(description="Answer for all parts together.")
    parts: list[AnsweredType] = strawberry.field(description="Parts of the test.")


@strawberry.type(name="Screening", description="Screening of the need of a DPIA (Article 35).")
class ScreeningType:
    """Whether a DPIA is needed."""

    subject = key("subject", "Key of the record or activity.")
    subject_node = node("subject", NamedNode, "Record or activity that is screened.")
    records = keys("records", "Keys of the records that are looked at.")
    record_nodes = nodes("records", lazy(Record), "Records that are looked at.")
    criteria: list[AnsweredType] = strawberry.field(description="Nine criteria of WP248, in order.")
    public_monitoring: MonitoringType = strawberry.field(description="Test of Article 35(3)(c).")
    outcome: Outcome = strawberry.field(description="Outcome of the screening.")


Key = Annotated[
    strawberry.ID, strawberry.argument(description="Key of a record or an activity, with prefix.")
]


def _screening(info: strawberry.Info[Any, Any], key: Key) -> ScreeningType | None:
    return screen(snapshot_of(info), any_key(key, "key"))  # type: ignore[return-value]


SCREENING = strawberry.field(
    _screening, description="Screening of the need of a DPIA; silence is never counted as no."
)
