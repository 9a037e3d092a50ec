"""A step of a proof: one fact, on what condition it counts, and on whose word."""

from __future__ import annotations

from typing import Any

import strawberry

from ropa.access import Proof, Step, Verdict
from ropa.api.answers.fields import key, keys, node, nodes
from ropa.api.names import lazy
from ropa.api.types.interfaces import FactNode, Node
from ropa.model import Citation, Condition


@strawberry.type(name="ProofStep", description="Step of a proof: one fact and its source.")
class StepType:
    """One fact of a proof."""

    subject = key("subject", "Key of what the step is about.")
    subject_node = node("subject", Node | None, "Noun that the step is about.")
    relation: str = strawberry.field(description="Relation of the subject to the object.")
    object = key("object", "Key of what the subject relates to.")
    object_node = node("object", Node | None, "Noun that the subject relates to.")
    condition: strawberry.ID | None = strawberry.field(
        description="Key of the condition that the step depends on; null where on none."
    )
    condition_node = node(
        "condition", lazy(Condition) | None, "Condition that the step depends on."
    )
    verdict: Verdict = strawberry.field(description="Verdict of the step alone.")
    citation = key("citation", "Key of the paragraph that mainly states the fact.")
    citation_node = node("citation", lazy(Citation), "Paragraph that mainly states the fact.")
    citations = keys("citations", "Keys of all paragraphs that state the fact.")
    citation_nodes = nodes("citations", lazy(Citation), "Paragraphs that state the fact.")
    fact = key("fact", "Key of the fact.")
    fact_node = node("fact", FactNode | None, "Fact that the step rests on.")
    source: str | None = strawberry.field(description="Seed file and line of the fact.")


def steps(proofs: tuple[Proof, ...]) -> list[list[Step]]:
    """Return the steps of several proofs."""
    return [list(proof.steps) for proof in proofs]


def proofs(description: str) -> Any:
    """Declare the field of an answer's proofs, each a list of steps."""

    def resolver(self: Any) -> Any:
        return steps(self.proofs)

    return strawberry.field(
        resolver, name="proofs", description=description, graphql_type=list[list[StepType]]
    )
