"""A fact → the plain texts, lists and mappings that its entry in a seed file is made of.

Fields at their default are left out. The name comes first, citations and notes last.
"""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from ropa.model.note import Note
from ropa.model.noun import Fact, Noun
from ropa.model.stated import Stated, Status
from ropa.model.text import Translated

LAST = tuple(field for field in Fact.model_fields if field != "key")


class Word(str):
    """A word that stands unquoted: true, false, a number, a date."""

    __slots__ = ()


Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


def _both(text: Translated) -> Plain:
    return text.sv if text.sv == text.en else {"sv": text.sv, "en": text.en}


def _answer(answer: Stated[Any]) -> Plain:
    if answer.status is Status.STATED:
        return plain(answer.value)
    return {answer.status.value: None if answer.reason is None else _both(answer.reason)}


def plain(value: Any) -> Plain:
    """Return a field's value as its seed file holds it."""
    if isinstance(value, Translated):
        return _both(value)
    if isinstance(value, Stated):
        return _answer(value)
    if isinstance(value, Note):
        return {value.kind.value: _both(value.text)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, bool):
        return Word(str(value).lower())
    if isinstance(value, int | date):
        return Word(value)
    assert isinstance(value, str), value
    return str(value)


def fields_of(noun: type[Noun]) -> list[str]:
    """Return the fields of a noun, all but its key, in the order in which they are written."""
    own = [field for field in noun.model_fields if field not in ("key", *LAST)]
    return own + [field for field in LAST if field in noun.model_fields]


def plain_fact(fact: Noun) -> dict[str, Plain]:
    """Return the fields of a fact as its seed file holds them."""
    kind = type(fact)
    return {
        field: plain(getattr(fact, field))
        for field in fields_of(kind)
        if kind.model_fields[field].is_required()
        or getattr(fact, field) != kind.model_fields[field].default
    }
