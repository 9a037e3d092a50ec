"""Intent: one kind of question: what it can be about, and how it is answered.

How it is put is in the catalogue, in `questions.toml` of each language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ropa.access import Access
from ropa.asking.asked import Kind, Query
from ropa.asking.qualifiers import Role
from ropa.language import Language

WHERE = frozenset((Role.SITE, Role.ACTIVITY, Role.CONTROLLER))
"""Qualifiers that say where a question looks."""
WHEN = frozenset((Role.GIVEN, Role.RULED_OUT, Role.COLLECTED_ON, Role.ON))
"""Qualifiers that say what holds, and on which day."""
OBJECT = {"data": "data", "activity": "activity"}
"""A slot for data or, where it names none, an activity: a name that is both means the data."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in words, and the same as plain values."""

    text: str
    facts: Any


@dataclass(frozen=True, slots=True)
class Intent:
    """One kind of question."""

    kind: Kind
    slots: Mapping[str, Mapping[str, str]]
    """For each slot: the prefixes of the keys that it takes, and the field of the query each fills;
    where several fit, the first."""
    roles: frozenset[Role]
    """The qualifiers that its answer takes into account."""
    answer: Callable[[Access, Query, Language], Answer]
    graphql: Callable[[Access, Query, Language], str]
    """The GraphQL that gives the same answer."""
