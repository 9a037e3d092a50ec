"""A national identification number without a need of its own stated (Article 87).

National law lets such numbers be used where the purpose, the certainty of who somebody is or
another reason calls for it (in Sweden: lag 2018:218, chapter 3, section 10). A need of its own is
a legal basis that covers nothing but such numbers, or one that covers them and names its national
rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import DataKind, LegalBasis, Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    numbers = set(reading.of_kind(record, DataKind.NATIONAL_IDENTIFIER))
    for basis in reading.bases(record):
        if _states_need(basis, numbers):
            numbers -= set(basis.covers_data)
    if numbers:
        bare = tuple(sorted(numbers))
        yield Hit((record.key, *bare), {"data": reading.facts.names(bare)})


def _states_need(basis: LegalBasis, numbers: set[str]) -> bool:
    return basis.national_rule.is_stated or numbers.issuperset(basis.covers_data)


RULE = Rule(
    "identifier-without-need", "87", Level.ACCOUNTABILITY, Severity.WARNING, each_record(_find)
)
