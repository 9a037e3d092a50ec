"""Answers of access: verdicts, accessors, proofs. Plain values; keys, never labels; all sorted.

The command line's JSON, GraphQL and the diagrams carry these fields under these names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ropa.language import Language
from ropa.language.text import Part, Text, all_names, message
from ropa.model.disclosure import Capacity
from ropa.model.noun import Named
from ropa.model.register import Register


class Verdict(StrEnum):
    """Whether somebody has access."""

    GRANTED = "GRANTED"
    """Every condition on the path is given, or there is none."""
    CONDITIONAL = "CONDITIONAL"
    """Some conditions on the path are open; they are named."""
    DENIED = "DENIED"
    """A condition is ruled out, nothing applies, or the retention has run out."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, as a message of the catalogue with its values: keys, several with commas between."""

    code: str
    values: dict[str, str] = field(default_factory=dict)

    def text(self, register: Register | None = None) -> Text:
        """Return the reason in words, as it stands within a sentence.

        Args:
            register: where the names are that stand for the keys; without it keys are said.
        """
        values = {
            name: all_names(_called(part, register) for part in value.split(", "))
            for name, value in self.values.items()
        }
        return message(self.code, **values)

    def say(self, language: Language | str = Language.EN, register: Register | None = None) -> str:
        """Return the reason in words of a language, as `text` does."""
        return self.text(register).say(language)


def _called(key: str, register: Register | None) -> Part:
    fact = register.find(Named, key) if register is not None else None
    return fact.name_in_sentence if fact is not None else key


@dataclass(frozen=True, slots=True)
class Step:
    """One fact of a proof: what it says, on what condition, and on whose word."""

    fact: str
    """Key of the fact."""
    subject: str
    relation: str
    object: str
    condition: str | None
    verdict: Verdict
    citation: str
    """The paragraph that mainly states it."""
    citations: tuple[str, ...]
    """All paragraphs that state it."""
    source: str | None
    """Seed file and line, as `disclosures/cameras.yaml:12`."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A chain of facts from a record to an accessor; its facts alone give its verdict."""

    verdict: Verdict
    missing: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """A retention that applies to the data asked about."""

    retention: str
    record: str
    data: tuple[str, ...]
    duration: str | None
    """ISO 8601, or None where the limit is an event or criteria."""
    conditions: tuple[str, ...]
    unless: tuple[str, ...]
    until: date | None
    """Last day, where a collection day and a duration are known."""


@dataclass(frozen=True, slots=True)
class Accessor:
    """Somebody who can see the data, in one capacity, with every proof."""

    party: str
    capacity: Capacity
    verdict: Verdict
    missing: tuple[str, ...]
    """Conditions that are open: all that occur in some alternative."""
    alternatives: tuple[tuple[str, ...], ...]
    """The least sets of open conditions, of which any one set is enough."""
    records: tuple[str, ...]
    data: tuple[str, ...]
    purposes: tuple[str, ...]
    legal_bases: tuple[str, ...]
    retention: tuple[Limit, ...]
    until: date | None
    """Last day of access, where every limit that applies has one; else None."""
    possibly: tuple[str, ...]
    """Organisations that it may be, where the source leaves that open."""
    notes: tuple[Reason, ...]
    """What must be said with it, as that internal access is not stated."""
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Excluded:
    """Somebody who has the same kind of data, but not as asked, and why not."""

    party: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class WhoCanSee:
    """The answer to: who can see these data?"""

    verdict: Verdict
    accessors: tuple[Accessor, ...]
    excluded: tuple[Excluded, ...]
    excluded_total: int
    """How many are excluded; `excluded` lists them up to a limit."""
    reason: Reason | None
    """Why nobody can, where nobody can."""


@dataclass(frozen=True, slots=True)
class CanSee:
    """The answer to: can this party see these data?"""

    verdict: Verdict
    missing: tuple[str, ...]
    alternatives: tuple[tuple[str, ...], ...]
    accessors: tuple[Accessor, ...]
    """The party's accessors, once per capacity; none when denied."""
    proofs: tuple[Proof, ...]
    reason: Reason | None
    """Why not, where it is denied: the nearest miss."""
    possibly: tuple[Accessor, ...]
    """Accessors that may be the same party: what the tie may add."""


@dataclass(frozen=True, slots=True)
class WhatCanSee:
    """The answer to: what can this party see? One accessor per data category and capacity."""

    party: str
    verdict: Verdict
    accessors: tuple[Accessor, ...]
    possibly: tuple[Accessor, ...]
    """Accessors of organisations that may be the same party."""


@dataclass(frozen=True, slots=True)
class Impact:
    """What a breach at a party, system or site touches."""

    subject: str
    records: tuple[str, ...]
    controllers: tuple[str, ...]
    systems: tuple[str, ...]
    data: tuple[str, ...]
    subjects: tuple[str, ...]
    sites: tuple[str, ...]
    conditions: tuple[str, ...]
    """Conditions on which some of it depends."""
    parties: tuple[str, ...]
    """Organisations that can get at it, whatever their capacity; never merged with its ties."""
    possibly: tuple[Impact, ...]
    """What each organisation or system that may be the same would add."""
