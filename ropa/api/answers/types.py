"""The answers themselves, as GraphQL has them."""

from __future__ import annotations

from typing import Annotated, Any

import strawberry

from ropa.access import Verdict
from ropa.api.answers.accessor import AccessorType
from ropa.api.answers.fields import key, keys, node, nodes, reason, sets
from ropa.api.answers.step import proofs
from ropa.api.names import lazy
from ropa.api.types.interfaces import Node
from ropa.model import Condition, DataCategory, DataSubject, Organisation, Record, Site, System

_VERDICT = "Verdict: the best that anybody has."


@strawberry.type(name="Excluded", description="Party that has such data, but not as asked.")
class ExcludedType:
    """Somebody who is left out, and why."""

    party = key("party", "Key of the organisation.")
    party_node = node("party", lazy(Organisation), "Organisation that is left out.")
    reason = reason("Reason for its being left out.")


@strawberry.type(name="WhoCanSee", description="Parties that can see the data, and who cannot.")
class WhoCanSeeType:
    """Who can see the data, and who is left out."""

    verdict: Verdict = strawberry.field(description=_VERDICT)
    accessors: list[AccessorType] = strawberry.field(
        description="Parties that can see the data, each once for each capacity."
    )
    excluded: list[ExcludedType] = strawberry.field(
        description="Parties that have such data, but not as asked, up to a limit."
    )
    excluded_total: int = strawberry.field(description="Number of the parties left out.")
    reason = reason("Reason for nobody's access, where nobody has any.")


@strawberry.type(name="CanSee", description="Access of one party to data of a category.")
class CanSeeType:
    """Whether a party can see the data."""

    verdict: Verdict = strawberry.field(description="Verdict on the party.")
    missing = keys("missing", "Keys of the conditions that are open.")
    missing_nodes = nodes("missing", lazy(Condition), "Conditions that are open.")
    alternatives = sets(
        "alternatives", "Least sets of open conditions, by key, of which any one is enough."
    )
    accessors: list[AccessorType] = strawberry.field(
        description="Accesses of the party, one for each capacity; none when denied."
    )
    proofs = proofs("Proofs of the access, each a chain of facts.")
    reason = reason("Reason for a denial: the nearest miss.")
    possibly: list[AccessorType] = strawberry.field(
        description="Accesses of organisations that the party may be."
    )


@strawberry.type(name="WhatCanSee", description="Data that one party can see.")
class WhatCanSeeType:
    """What a party can see."""

    party = key("party", "Key of the organisation.")
    party_node = node("party", lazy(Organisation), "Organisation that was asked about.")
    verdict: Verdict = strawberry.field(description=_VERDICT)
    accessors: list[AccessorType] = strawberry.field(
        description="Accesses of the party, one for each category of data and capacity."
    )
    possibly: list[AccessorType] = strawberry.field(
        description="Accesses of organisations that the party may be."
    )


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
    possibly = strawberry.field(
        _impacts,
        description="Reach of each organisation or system that may be the same.",
        graphql_type=list[_LAZY_IMPACT],
    )
