"""Disclosures: contracts with processors, conditions for authorities, access by own staff."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.recipients import leaves_open
from ropa.language.text import all_of, message
from ropa.model import Capacity, OrganisationKind, Record, Status
from ropa.review.finding import Severity
from ropa.review.reviewed_register import ReviewedRegister, has_open_note
from ropa.review.rule import Hit, by_record


@by_record
def processor_without_contract(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find processors without a stated contract (Article 28(3)).

    It is a violation where it is stated that there is none.
    """
    engaged = reviewed.index.disclosed(record, Capacity.PROCESSOR)
    under_contract = {one.organisation for one in engaged if one.contract.is_stated}
    for processor in sorted({one.organisation for one in engaged} - under_contract):
        own = [one for one in engaged if one.organisation == processor]
        none = any(one.contract.status is Status.NONE for one in own)
        yield Hit(
            (*(one.key for one in own), processor),
            {"organisation": reviewed.name(processor)},
            severity=Severity.VIOLATION if none else None,
        )


@by_record
def authority_without_condition(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find disclosures to authorities that no condition limits (Article 5(1)(b))."""
    for one in reviewed.index.disclosed(record, Capacity.RECIPIENT):
        receiver = reviewed.organisation(one.organisation)
        if receiver.kind is OrganisationKind.AUTHORITY and not one.conditions:
            yield Hit((one.key, receiver.key), {"organisation": receiver.name_in_sentence})


@by_record
def disclosure_leaves_open(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find disclosures of which it is not stated what they give or where (Article 30(1)(d)).

    Whether the party has access is open then. One whose open note says so is found by its note.
    """
    for one in reviewed.index.disclosed(record):
        left = leaves_open(record, one)
        if left and not has_open_note(one):
            missing = all_of(message(f"review.leaves-open-{name}") for name in left)
            values = {"organisation": reviewed.name(one.organisation), "missing": missing}
            yield Hit((one.key, one.organisation), values)


@by_record
def internal_access_missing(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find records that do not say who of the controller's own staff has access (32(4))."""
    if not reviewed.index.disclosed(record, Capacity.CONTROLLER):
        yield Hit((record.key,))
