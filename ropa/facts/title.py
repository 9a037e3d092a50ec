"""The title of a fact: which noun it is, what it is of, and in which record."""

from __future__ import annotations

from collections.abc import Callable

from ropa.language.law import ground_with_article, right
from ropa.language.parties import in_capacity
from ropa.language.retention import length
from ropa.language.text import Text, listed, message
from ropa.model.citation import Citation
from ropa.model.collection import Collection
from ropa.model.disclosure import Disclosure
from ropa.model.document import Document
from ropa.model.exclusion import Exclusion
from ropa.model.legal_basis import LegalBasis
from ropa.model.measure import Measure
from ropa.model.noun import Named, Noun
from ropa.model.objection import Objection
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.retention import Retention
from ropa.model.screening import ScreeningAnswer

TITLED: dict[type[Noun], tuple[str, ...]] = {
    Document: ("title",),
    Citation: ("document", "position", "section", "heading", "paragraph", "sentence", "digest"),
    Collection: ("record", "data"),
    Disclosure: ("record", "organisation", "capacity"),
    Exclusion: ("conditions",),
    LegalBasis: ("record", "article", "article_source", "ground"),
    Measure: ("record",),
    Objection: ("record", "right", "right_source"),
    Retention: ("record", "duration", "until", "criteria"),
    ScreeningAnswer: ("activity", "criterion"),
}
"""The fields that the title of a noun says; of a noun with a name, it is the name."""


def noun_name(noun: type[Noun]) -> Text:
    """Return what a noun is called: `legal basis`."""
    return message(f"facts.noun-{noun.prefix}")


def title(fact: Noun, register: Register) -> Text:
    """Return the title of a fact: `Disclosure: The camera supplier (processor), in Cameras`."""
    said = message("facts.title", noun=noun_name(type(fact)), name=_name(fact, register))
    record = getattr(fact, "record", None)
    if record is None or isinstance(fact, Record):
        return said
    return message("facts.title-in", title=said, record=register.name(record))


def _name(fact: Noun, register: Register) -> Text | str:
    if isinstance(fact, Named):
        return fact.name
    said = NAMES.get(type(fact))
    return fact.key if said is None else said(fact, register)


def _names(keys: tuple[str, ...], register: Register) -> Text:
    return listed(register.name(key) for key in keys)


def _screened(answer: ScreeningAnswer, register: Register) -> Text:
    criterion = message(f"dpia.criterion-{answer.criterion}")
    return message("facts.screened", criterion=criterion, activity=register.name(answer.activity))


NAMES: dict[type[Noun], Callable[..., Text | str]] = {
    Document: lambda fact, _: str(fact.title),
    Citation: lambda fact, register: register.place(fact.key),
    Collection: lambda fact, register: _names(fact.data, register),
    Disclosure: lambda fact, register: in_capacity(register.name(fact.organisation), fact.capacity),
    Exclusion: lambda fact, register: _names(fact.conditions, register),
    LegalBasis: lambda fact, _: ground_with_article(fact),
    Objection: lambda fact, _: right(fact),
    Retention: lambda fact, _: length(fact),
    ScreeningAnswer: _screened,
}
"""What the title of a noun without a name says, by noun."""
