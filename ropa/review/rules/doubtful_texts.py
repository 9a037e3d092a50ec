"""Texts that a field takes, though they are words that say nothing in another (Article 5(2))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.language.text import Part
from ropa.model import Fact, Translated
from ropa.model.field import description
from ropa.model.no_answer import is_doubtful
from ropa.model.text import LANGUAGES
from ropa.model.texts import form_of, texts_in
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit


def answer_in_doubt(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find names and references to documents that may be no answer, as a company named "Ja"."""
    for fact in (one for one in reviewed.register if isinstance(one, Fact)):
        for field, text in _doubtful(fact):
            values: dict[str, Part] = {"field": _described(type(fact), field), "text": text}
            for controller in sorted({one.controller for one in reviewed.records_on(fact)}):
                yield Hit((fact.key,), values, controller=controller)


def _doubtful(fact: Fact) -> Iterator[tuple[str, str]]:
    """Yield each text of a fact that may be no answer, with its field, once."""
    found: dict[tuple[str, str], None] = {}
    for field in type(fact).model_fields:
        form = form_of(type(fact), field)
        if form is not None:
            for _, text, purpose in texts_in(getattr(fact, field), form):
                if is_doubtful(text, purpose):
                    found[field, text] = None
    yield from found


def _described(noun: type[Fact], field: str) -> Translated:
    texts = {one: description(noun, field, one).removesuffix(".") for one in LANGUAGES}
    return Translated.model_validate(texts)
