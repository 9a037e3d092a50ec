"""Facts by noun and by key: what the register has, and all that it says of one of them."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access.wording import noted
from ropa.errors import UnknownKey
from ropa.facts import particulars, silent, title
from ropa.language import Language
from ropa.language.text import Text, in_order, listed, message
from ropa.model import NOUNS, Fact, Noun, Register
from ropa.model.references import targets
from ropa.service.outline import Line
from ropa.service.snapshot import Snapshot


def noun_called(text: str) -> type[Noun]:
    """Return the noun that a person names: by its folder (`sites`), or as a key begins (`site`).

    Raises:
        UnknownKey: there is no such noun.
    """
    words = {word: noun for noun in NOUNS for word in (noun.folder, noun.prefix)}
    found = words.get(text.strip().lower())
    if found is None:
        known = ", ".join(noun.folder for noun in NOUNS)
        raise UnknownKey.of("facts.no-such-noun", text=text, known=known)
    return found


def counted(snapshot: Snapshot) -> tuple[tuple[type[Noun], int], ...]:
    """Return how many facts the register has of each noun, in the order of the nouns."""
    return tuple((noun, len(snapshot.register.all(noun))) for noun in NOUNS)


def facts_of(snapshot: Snapshot, noun: type[Noun], language: Language) -> list[tuple[Noun, Text]]:
    """Return the facts of a noun with their titles, as a language sorts what they are called."""
    register = snapshot.register
    titled = [(fact, title(fact, register)) for fact in register.all(noun)]
    return in_order(titled, lambda pair: pair[1], language)


def fact_with_references(snapshot: Snapshot, key: str, language: Language) -> Line:
    """Return a fact in words, with where it is stated and the facts that name it.

    Args:
        snapshot: the register.
        key: key of the fact.
        language: language of the texts.

    Raises:
        UnknownKey: the register holds no such fact.
    """
    register = snapshot.register
    fact = register.get(Noun, key)
    said = fact_in_words(register, fact, language)
    return Line(said.text, (*said.below, *_references(register, fact, language)))


def _references(register: Register, fact: Noun, language: Language) -> Iterator[Line]:
    if isinstance(fact, Fact):
        places = [register.place(key) for key in register.in_order(fact.citations)]
        yield _above("facts.stated-in", [place.say(language) for place in places], language)
    naming = [
        other for other in register if any(target == fact.key for _, target in targets(other))
    ]
    if naming:
        lines = sorted({f"{title(one, register).say(language)}  {one.key}" for one in naming})
        yield _above("facts.named-by", lines, language)


def _above(key: str, lines: list[str], language: Language) -> Line:
    below = tuple(Line(text, is_detail=True) for text in lines)
    return Line(message(key).say(language), below)


def fact_in_words(register: Register, fact: Noun, language: Language) -> Line:
    """Return a fact with each of its fields and its notes, a line each."""

    def said(key: str, **values: Text) -> Line:
        return Line(message(key, **values).say(language))

    below = [
        said("facts.particular", label=one.label, value=one.value)
        for one in particulars(fact, register)
    ]
    if fields := silent(fact):
        below.append(said("facts.silent", fields=listed(fields)))
    if isinstance(fact, Fact):
        below += [Line(noted(one.kind, one.text).say(language)) for one in fact.notes]
    return Line(title(fact, register).say(language), tuple(below))
