"""Kinds of data that the law treats apart: special categories, offences, identification numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import DataKind, LegalBasis, Record
from ropa.review.reviewed_register import ReviewedRegister, states_extent
from ropa.review.rule import Hit, by_record


@by_record
def offence_data_without_ground(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find data on criminal offences without a ground under Article 10."""
    yield from _without_ground(reviewed, record, DataKind.CRIMINAL_OFFENCE, "10")


@by_record
def special_data_without_ground(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find special categories of data without a ground under Article 9(2)."""
    yield from _without_ground(reviewed, record, DataKind.SPECIAL, "9")


def _without_ground(
    reviewed: ReviewedRegister, record: Record, kind: DataKind, article: str
) -> Iterator[Hit]:
    """Find the collected categories of a kind that no ground under an article covers.

    A ground that does not say what it covers is taken to cover them: that it does not say so is
    another rule's finding.
    """
    grounds = reviewed.bases(record, article)
    if not all(map(states_extent, grounds)):
        return
    covered = {key for ground in grounds for key in ground.covers_data}
    tree = reviewed.index.categories
    bare = tuple(
        key
        for key in reviewed.of_kind(record, kind)
        if covered.isdisjoint((*tree.above(key), *tree.below(key)))
    )
    if bare:
        yield Hit((record.key, *bare), {"data": reviewed.names(bare)})


@by_record
def identifier_without_need(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find national identification numbers without a need of their own stated (Article 87).

    National law lets such numbers be used where the purpose, the certainty of who somebody is or
    another reason calls for it (in Sweden: lag 2018:218, chapter 3, section 10). A need of its own
    is a legal basis that covers nothing but such numbers, or one that covers them and names its
    national rule.
    """
    numbers = set(reviewed.of_kind(record, DataKind.NATIONAL_IDENTIFIER))
    for basis in reviewed.bases(record):
        if _states_need(basis, numbers):
            numbers -= set(basis.covers_data)
    if numbers:
        bare = tuple(sorted(numbers))
        yield Hit((record.key, *bare), {"data": reviewed.names(bare)})


def _states_need(basis: LegalBasis, numbers: set[str]) -> bool:
    return basis.national_rule.is_stated or numbers.issuperset(basis.covers_data)
