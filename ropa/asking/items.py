"""Items: what a question is made of, once its names and dates are seen.

A question can be cut in several ways (`recordings of threats` is an activity, or data and an
activity); each way is a list of items.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Known:
    """A word of the grammar."""

    word: str


@dataclass(frozen=True, slots=True)
class Name:
    """Words that name something: one thing, or several of which the question must tell which."""

    text: str
    keys: frozenset[str]
    whole: bool
    """Whether it is a whole name; else it is a part of the names of `keys`."""
    negated: bool = False
    """Whether a condition is named as not so."""
    genitive: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """Words that give a day."""

    text: str
    day: date
    definite: bool = False
    """Whether an article stands before it, as in `den 15 februari 2026`."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Words that are nothing that is known."""

    text: str


Item = Known | Name | Day | Unknown
