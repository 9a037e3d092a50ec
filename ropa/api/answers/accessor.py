"""Accessors: who can see the data, in one capacity, with every proof."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry

from ropa.access import Accessor, Verdict
from ropa.api.answers.fields import key, keys, node, nodes, sets, words
from ropa.api.answers.limit import LimitType
from ropa.api.answers.step import proofs
from ropa.api.names import lazy
from ropa.api.text import Lang
from ropa.language import Language
from ropa.model import Capacity, Condition, DataCategory, LegalBasis, Organisation, Purpose, Record


def _notes(self: Accessor, info: strawberry.Info[Any, Any], lang: Lang = Language.EN) -> list[str]:
    return [str(words(note, info, lang)) for note in self.notes]


@strawberry.type(name="Accessor", description="Party that can see the data, in one capacity.")
class AccessorType:
    """Somebody who can see the data."""

    party = key("party", "Key of the organisation.")
    party_node = node("party", lazy(Organisation), "Organisation that can see the data.")
    capacity: Capacity = strawberry.field(description="Capacity in which it has access.")
    verdict: Verdict = strawberry.field(description="Verdict: granted or conditional.")
    missing = keys("missing", "Keys of the conditions that are open.")
    missing_nodes = nodes("missing", lazy(Condition), "Conditions that are open.")
    alternatives = sets(
        "alternatives", "Least sets of open conditions, by key, of which any one is enough."
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
    notes = strawberry.field(
        _notes, description="Remarks that belong to the answer, as that access is not stated."
    )
    proofs = proofs("Proofs of the access, each a chain of facts.")
