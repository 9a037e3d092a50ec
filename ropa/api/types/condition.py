"""Conditions, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type, referring
from ropa.api.types.interfaces import NamedNode
from ropa.model import Collection, Condition, Disclosure, LegalBasis, Record, Retention


@noun_type("Thing that can be true or not in a given case.")
class ConditionType(Condition, NamedNode):
    """A condition and everything that depends on it."""

    records = referring(Record, "conditions", "Records whose processing depends on the condition.")
    collections = referring(Collection, "conditions", "Collections that depend on the condition.")
    disclosures = referring(Disclosure, "conditions", "Disclosures that depend on the condition.")
    legal_bases = referring(LegalBasis, "conditions", "Legal bases that depend on the condition.")
    retentions = referring(Retention, "conditions", "Limits that apply under the condition.")
    replaced_retentions = referring(
        Retention, "unless", "Limits that the condition replaces with others."
    )
    excluded_by = referring(Condition, "excludes", "Conditions that are said to exclude this one.")


ConditionConnection, ConditionFilter, ConditionOrder = connection_types(Condition, ConditionType)
