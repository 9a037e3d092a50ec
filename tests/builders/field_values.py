"""Drawing values of the model's fields from the fields' own types, for Hypothesis.

Every strategy is made once and kept: making them anew for each value costs ten times the drawing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ropa.model import Note, NoteKind, Stated, Translated
from ropa.model.citation import Digest, Place
from ropa.model.countries import Country
from ropa.model.document import LanguageCode
from ropa.model.duration import Duration
from ropa.model.keys import Refers
from ropa.model.no_answer import meaning
from ropa.model.stated import Status
from ropa.model.term import DpvTerm
from ropa.model.text import Line

Strategy = st.SearchStrategy[Any]
Draw = Callable[[Strategy], Any]
Pools = dict[str, tuple[str, ...]]
"""The keys that a register holds, by prefix."""

HOSTILE = (
    '"><script>alert(1)</script>',
    "=1+1",
    "\\N of MySQL",
    "one\ntwo",
    "  indented\n\n\ttabbed  ",
    "🕵️‍♀️ åäö",
    "no smoking",
    "1.0",
    "2026-01-01",
    "null and void where prohibited",
    "- item",
    "key: value # comment",
    "'; DROP TABLE site; --",
    "%TAG ! x",
    "{{ 7*7 }}",
    "@ref",
    "\u202eevil\u2028line",
    "&amp; <b>",
    "a\r\nb\r",
    "{sv: x}",
    "| literal",
    "long " * 40 + "end",
)
"""Texts that some format, shell, database or page would take for more than text."""

LETTERS = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
WORDS = st.text(LETTERS, min_size=1, max_size=8).filter(
    lambda text: bool(text.strip()) and meaning(text) is None
)
TEXTS = st.one_of(st.sampled_from(HOSTILE), WORDS)
"""Texts that people read, in one language: often hostile ones."""
BOTH = st.one_of(TEXTS.map(Translated.same), st.builds(Translated, sv=TEXTS, en=TEXTS))
"""Texts in both languages, alike or not."""
DURATIONS = st.sampled_from(("P1D", "P14D", "P2W", "P18M", "P1Y6M", "P10Y"))
LANGUAGES = st.sampled_from(("sv", "en", "no", "ja"))
LEAVES: tuple[tuple[Any, Strategy], ...] = (
    (Translated, BOTH),
    (bool, st.booleans()),
    (date, st.dates(date(1900, 1, 1), date(2999, 12, 31))),
    (DpvTerm, st.sampled_from(("pd:Name", "dpv:Visitor"))),
    (Line, TEXTS),
    (LanguageCode, LANGUAGES),
    (Place, st.integers(1, 999)),
    (Duration, DURATIONS),
    (Country, st.sampled_from(("SE", "NO", "US"))),
    (
        Digest,
        st.sampled_from(("0123456789abcdef" * 4, "1234567890" * 6 + "1234", "1e10" + "a" * 60)),
    ),
)


@cache
def types_of(owner: type) -> dict[str, Any]:
    """Return the types of an owner's fields, by name."""
    return get_type_hints(owner, include_extras=True)


@cache
def among(options: tuple[Any, ...]) -> Strategy:
    """Draw one of the options."""
    return st.sampled_from(options)


@cache
def some(options: tuple[Any, ...], least: int = 0, most: int = 2) -> Strategy:
    """Draw a few of the options, each at most once; none where there are none."""
    if not options:
        return st.just(())
    return st.lists(among(options), min_size=least, max_size=most, unique=True).map(tuple)


def answer(draw: Draw, inner: Any, pools: Pools) -> Stated[Any]:
    """Draw a three-valued answer: stated, none, or not stated with and without a reason."""
    kind: Any = Stated[inner]
    status = draw(among((None, *Status)))
    if status is None:
        return kind()  # type: ignore[no-any-return]
    if status is Status.STATED:
        drawn = value(draw, inner, pools)
        if drawn == ():  # an empty list is no answer
            return kind(status=Status.NONE)  # type: ignore[no-any-return]
        return kind(status=status, value=drawn)  # type: ignore[no-any-return]
    return kind(status=status, reason=draw(BOTH))  # type: ignore[no-any-return]


def _many(draw: Draw, inner: Any, pools: Pools) -> tuple[Any, ...]:
    prefix = prefix_named_by(inner)
    if prefix:
        return draw(some(pools[prefix]))  # type: ignore[no-any-return]
    drawn = [value(draw, inner, pools) for _ in range(draw(among((0, 1, 2))))]
    return tuple(dict.fromkeys(drawn))  # a list says each thing once


def prefix_named_by(annotation: Any) -> str | None:
    """Return the prefix that a key type names; None for any other type."""
    markers = getattr(annotation, "__metadata__", ())
    return next((marker.prefix for marker in markers if isinstance(marker, Refers)), None)


def value(draw: Draw, annotation: Any, pools: Pools) -> Any:
    """Draw a value of a field's type; keys come out of the pools."""
    origin, inner = get_origin(annotation), get_args(annotation)
    prefix = prefix_named_by(annotation)
    if prefix:
        return draw(among(pools[prefix]))
    if origin in (Union, UnionType):
        (some_type,) = (each for each in inner if each is not NoneType)
        return value(draw, some_type, pools) if draw(st.booleans()) else None
    if origin is tuple:
        return _many(draw, inner[0], pools)
    for leaf, strategy in LEAVES:
        if annotation == leaf:
            return draw(strategy)
    if issubclass(annotation, Stated):
        return answer(draw, annotation.__pydantic_generic_metadata__["args"][0], pools)
    if annotation is Note:
        about = draw(some(pools["data"]))
        return Note(kind=value(draw, NoteKind, pools), text=draw(BOTH), about=about)
    assert issubclass(annotation, StrEnum), annotation
    return draw(among(tuple(annotation)))
