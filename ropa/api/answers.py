"""Answers of access, as GraphQL has them: verdicts, accessors, limits, proofs and breaches."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import strawberry

from ropa.access import Accessor, AnswerNote, Proof, Reason, Step, Verdict
from ropa.api.fields import key, keys, listed, node, nodes, reason, sets, words
from ropa.api.interfaces import FactNode, Node
from ropa.api.names import lazy
from ropa.api.resolvers import Lang
from ropa.api.scalars import Duration
from ropa.language import Language
from ropa.model import (
    Capacity,
    Citation,
    Condition,
    DataCategory,
    DataSubject,
    LegalBasis,
    Modality,
    Organisation,
    Purpose,
    Record,
    Retention,
    Site,
    System,
    Translated,
)


def _note_text(self: AnswerNote, info: strawberry.Info[Any, Any], lang: Lang = Language.EN) -> str:
    return str(words(self.reason, info, lang))


@strawberry.type(name="AnswerNote", description="What must be said with an answer.")
class AnswerNoteType:
    """A note on an answer."""

    kind: str = strawberry.field(
        description="Kind: contradiction, open or mapping, as the fact's own note; or not_stated."
    )
    text = strawberry.field(_note_text, description="Text of the note.")
    facts = keys("facts", "Keys of the facts that it is about.")
    fact_nodes = nodes("facts", Node, "Facts that it is about.")


def _open_code(self: Reason) -> str:
    return self.code.partition(".")[2]


def _open_text(self: Reason, info: strawberry.Info[Any, Any], lang: Lang = Language.EN) -> str:
    return str(words(self, info, lang))


@strawberry.type(name="OpenPoint", description="What leaves it undecided whether there is access.")
class OpenPointType:
    """What leaves an access undecided."""

    code = strawberry.field(_open_code, description="Code, as open-system.")
    text = strawberry.field(_open_text, description="What is left open, in words.")
    facts = keys("facts", "Keys of the facts that leave it open.")
    fact_nodes = nodes("facts", Node, "Facts that leave it open.")


@strawberry.type(name="RetentionLimit", description="Limit that applies to the data asked about.")
class LimitType:
    """A limit that applies."""

    retention = key("retention", "Key of the retention.")
    retention_node = node("retention", lazy(Retention), "Retention that sets the limit.")
    record = key("record", "Key of the record.")
    record_node = node("record", lazy(Record), "Record that keeps the data.")
    data = keys("data", "Keys of the categories of data that the limit is about.")
    data_nodes = nodes("data", lazy(DataCategory), "Categories of data that the limit is about.")
    duration: Duration | None = strawberry.field(
        description="Duration; null where the limit is an event or criteria."
    )
    conditions = keys("conditions", "Keys of the conditions under which the limit applies.")
    condition_nodes = nodes(
        "conditions", lazy(Condition), "Conditions under which the limit applies."
    )
    unless = keys("unless", "Keys of the conditions that replace the limit.")
    unless_nodes = nodes("unless", lazy(Condition), "Conditions that replace the limit.")
    until: date | None = strawberry.field(
        description="Last day, where the day of collection and a duration are known."
    )
    start: str = strawberry.field(
        description="What it counts from: collection, event, or not_stated."
    )
    notes: list[AnswerNoteType] = strawberry.field(
        description="What must be said with it of the facts that it rests on."
    )
    open: list[OpenPointType] = strawberry.field(
        description="What leaves it undecided whether it is a limit of what is asked about."
    )
    record_conditions = keys(
        "record_conditions", "Keys of the conditions of its record that are not given."
    )
    is_apart: bool = strawberry.field(
        description="Whether its record is not for a condition given that another record is for."
    )


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


@strawberry.type(
    name="BasisConditions",
    description="Legal basis that holds only on conditions that are not given.",
)
class BasisConditionsType:
    """A legal basis that holds on conditions."""

    basis: strawberry.ID = strawberry.field(description="Key of the legal basis.")
    conditions: list[strawberry.ID] = strawberry.field(description="Keys of the conditions.")


def _basis_conditions(self: Accessor) -> list[BasisConditionsType]:
    return [
        BasisConditionsType(
            basis=strawberry.ID(basis), conditions=[strawberry.ID(key) for key in conditions]
        )
        for basis, conditions in self.basis_conditions
    ]


def _audience(self: Any, lang: Lang = Language.EN) -> str:
    return str(self.said.say(lang))


@strawberry.type(
    name="AudienceConditions",
    description="Who within an organisation has access only on conditions that are not given.",
)
class AudienceConditionsType:
    """Who within an organisation, on conditions."""

    said: strawberry.Private[Translated]
    audience = strawberry.field(_audience, description="Who within the organisation.")
    conditions: list[strawberry.ID] = strawberry.field(description="Keys of the conditions.")


def _audience_conditions(self: Accessor) -> list[AudienceConditionsType]:
    return [
        AudienceConditionsType(said=said, conditions=[strawberry.ID(key) for key in conditions])
        for said, conditions in self.audience_conditions
    ]


@strawberry.type(name="Assumed", description="What an answer takes as given.")
class AssumedType:
    """What an answer takes as given."""

    given = keys("given", "Keys of the conditions that hold.")
    ruled_out = keys("ruled_out", "Keys of the conditions that do not hold.")
    irrelevant = keys("irrelevant", "Keys of those on which nothing in the answer depends.")
    needs = reason("What the question lacks for its days to decide anything.", "needs")


_OPEN = "What leaves it undecided whether there is the access, or more of it than is stated."
_ASSUMED = "What the answer takes as given, since the question says so."


@strawberry.type(name="Accessor", description="Party that can see the data, in one capacity.")
class AccessorType:
    """Somebody who can see the data."""

    party = key("party", "Key of the organisation.")
    party_node = node("party", lazy(Organisation), "Organisation that can see the data.")
    capacity: Capacity = strawberry.field(description="Capacity in which it has access.")
    verdict: Verdict = strawberry.field(description="Verdict: granted, conditional or open.")
    missing = keys("missing", "Keys of the conditions that are not given.")
    missing_nodes = nodes("missing", lazy(Condition), "Conditions that are not given.")
    alternatives = sets(
        "alternatives",
        "Least sets of conditions that are not given, by key, of which any one is enough.",
    )
    records = keys("records", "Keys of the records that it has access through.")
    record_nodes = nodes("records", lazy(Record), "Records that it has access through.")
    data = keys("data", "Keys of the categories of data that it can see.")
    data_nodes = nodes("data", lazy(DataCategory), "Categories of data that it can see.")
    purposes = keys("purposes", "Keys of the purposes.")
    purpose_nodes = nodes("purposes", lazy(Purpose), "Purposes of the processing.")
    legal_bases = keys("legal_bases", "Keys of the legal bases.")
    legal_basis_nodes = nodes("legal_bases", lazy(LegalBasis), "Legal bases of the access.")
    retention: list[LimitType] = strawberry.field(description="Limits that apply to the data.")
    until: date | None = strawberry.field(
        description="Last day of access, where every limit that applies has one."
    )
    possibly = keys("possibly", "Keys of organisations that the party may be.")
    possibly_nodes = nodes("possibly", lazy(Organisation), "Organisations that the party may be.")
    notes: list[AnswerNoteType] = strawberry.field(
        description="What must be said with it, as what the source leaves open or does not state."
    )
    open: list[OpenPointType] = strawberry.field(description=_OPEN)
    legal_basis_conditions = strawberry.field(
        _basis_conditions,
        description="Legal bases that hold only on conditions that are not given.",
    )
    modalities: list[Modality] = strawberry.field(description="How the source puts the access.")
    audiences = listed("audiences", "Who within the organisation, where the source says so.")
    audience_conditions = strawberry.field(
        _audience_conditions,
        description="Those of them that have access only on conditions that are not given.",
    )
    proofs = proofs("Proofs of the access, each a chain of facts.")


_VERDICT = "Verdict: the best of all accesses; see Verdict for what it does not mean."


@strawberry.type(
    name="Excluded", description="Party whose access to such data is stated, but not as asked."
)
class ExcludedType:
    """Somebody who is left out, and why."""

    party = key("party", "Key of the organisation.")
    party_node = node("party", lazy(Organisation), "Organisation that is left out.")
    reason = reason("Reason for its being left out.")


@strawberry.type(
    name="WhoCanSee", description="Parties whose access is stated or left open, and others."
)
class WhoCanSeeType:
    """Who can see the data, and who is left out."""

    verdict: Verdict = strawberry.field(description=_VERDICT)
    accessors: list[AccessorType] = strawberry.field(
        description="Parties that can see the data, each once for each capacity."
    )
    excluded: list[ExcludedType] = strawberry.field(
        description="Parties whose access to such data is stated, but not as asked, up to a limit."
    )
    excluded_total: int = strawberry.field(description="Number of the parties left out.")
    reason = reason("Why no such access is stated, where none is.")
    assumed: AssumedType = strawberry.field(description=_ASSUMED)


@strawberry.type(name="CanSee", description="Access of one party to data of a category.")
class CanSeeType:
    """Whether a party can see the data."""

    verdict: Verdict = strawberry.field(description="Verdict on the party.")
    missing = keys("missing", "Keys of the conditions that are not given.")
    missing_nodes = nodes("missing", lazy(Condition), "Conditions that are not given.")
    alternatives = sets(
        "alternatives",
        "Least sets of conditions that are not given, by key, of which any one is enough.",
    )
    accessors: list[AccessorType] = strawberry.field(
        description="Accesses of the party, one for each capacity; none where none is stated."
    )
    proofs = proofs("Proofs of the access, each a chain of facts.")
    reason = reason("Why no such access is stated, where none is: the nearest miss.")
    possibly: list[AccessorType] = strawberry.field(
        description="Accesses of organisations that the party may be."
    )
    open: list[OpenPointType] = strawberry.field(description=_OPEN)
    assumed: AssumedType = strawberry.field(description=_ASSUMED)


@strawberry.type(name="WhatCanSee", description="Data that one party can see.")
class WhatCanSeeType:
    """What a party can see."""

    party = key("party", "Key of the organisation.")
    party_node = node("party", lazy(Organisation), "Organisation that was asked about.")
    verdict: Verdict = strawberry.field(description=_VERDICT)
    accessors: list[AccessorType] = strawberry.field(
        description="Accesses of the party, one for each category of data and capacity."
    )
    reason = reason("Why no such access is stated, where none is: the nearest miss.")
    possibly: list[AccessorType] = strawberry.field(
        description="Accesses of organisations that the party may be."
    )
    assumed: AssumedType = strawberry.field(description=_ASSUMED)


_LAZY_IMPACT = Annotated["ImpactType", strawberry.lazy(__name__)]


def _impacts(self: Any) -> Any:
    return self.possibly


@strawberry.type(name="Impact", description="Reach of a breach at a party, a system or a site.")
class ImpactType:
    """What a breach touches."""

    subject = key("subject", "Key of the party, system or site.")
    subject_node = node("subject", Node | None, "Party, system or site of the breach.")
    records = keys("records", "Keys of the records touched.")
    record_nodes = nodes("records", lazy(Record), "Records touched.")
    controllers = keys("controllers", "Keys of the controllers of those records.")
    controller_nodes = nodes("controllers", lazy(Organisation), "Controllers of those records.")
    systems = keys("systems", "Keys of the systems touched.")
    system_nodes = nodes("systems", lazy(System), "Systems touched.")
    data = keys("data", "Keys of the categories of data touched.")
    data_nodes = nodes("data", lazy(DataCategory), "Categories of data touched.")
    subjects = keys("subjects", "Keys of the categories of data subjects touched.")
    data_subject_nodes = nodes(
        "subjects", lazy(DataSubject), "Categories of data subjects touched."
    )
    sites = keys("sites", "Keys of the sites touched.")
    site_nodes = nodes("sites", lazy(Site), "Sites touched.")
    conditions = keys("conditions", "Keys of the conditions on which some of it depends.")
    condition_nodes = nodes(
        "conditions", lazy(Condition), "Conditions on which some of it depends."
    )
    parties = keys("parties", "Keys of the organisations that can get at the data.")
    party_nodes = nodes("parties", lazy(Organisation), "Organisations that can get at the data.")
    open_data = keys("open_data", "Keys of the data of which it is open whether they are touched.")
    open_data_nodes = nodes(
        "open_data", lazy(DataCategory), "Data of which it is open whether they are touched."
    )
    open: list[OpenPointType] = strawberry.field(description="What leaves that open.")
    notes: list[AnswerNoteType] = strawberry.field(
        description="What must be said with it of the facts that it rests on."
    )
    possibly = strawberry.field(
        _impacts,
        description="Reach of each organisation or system that may be the same.",
        graphql_type=list[_LAZY_IMPACT],
    )
