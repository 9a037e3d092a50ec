"""Three-valued answers of the register as lines and as particulars: one way for every field."""

from __future__ import annotations

from datetime import date
from typing import Any

from ropa.article30.line import Detail, Line
from ropa.language.countries import country
from ropa.language.text import Text, message, one_line
from ropa.model import Fact, Stated, Status, Translated


def reason(answer: Stated[Any]) -> Text:
    """Return why an answer has no value."""
    return one_line(answer.reason) if answer.reason else message("common.source-silent")


def _value(value: object) -> Text:
    if isinstance(value, Translated):
        return one_line(value)
    return one_line(value.isoformat() if isinstance(value, date) else str(value))


def answered(fact: Fact, answer: Stated[Any], about: Text | None = None) -> Line:
    """Return the line of an answer.

    Args:
        fact: the fact that holds the answer, whose citations are the line's: but no paragraph is
            cited for what the source does not state.
        answer: a text, a date or a code.
        about: what it is about, where the field may hold lines about several things.
    """
    citations = () if answer.status is Status.NOT_STATED else fact.citations
    if not answer.is_stated:
        return Line(about, answer.status, reason(answer), (fact.key,), citations=citations)
    day = answer.value if isinstance(answer.value, date) else None
    text = _value(answer.value)
    if about is not None:
        text = message("exports.about", text=about, said=text)
    return Line(text, keys=(fact.key,), citations=citations, day=day)


def particular(name: str, answer: Stated[Any], text: Text | None = None) -> Detail:
    """Return a particular of an answer; `text` is how its value is written, if not as it stands."""
    if not answer.is_stated:
        return Detail(name, reason(answer), answer.status)
    return Detail(name, text or _value(answer.value))


def country_of(answer: Stated[str]) -> Text | None:
    """Return the name of a stated country."""
    return country(answer.value) if answer.value else None


def unanswered(code: str = "common.source-silent", *keys: str) -> Line:
    """Return the line of a field that no fact of the register answers."""
    return Line(None, Status.NOT_STATED, message(code), keys)
