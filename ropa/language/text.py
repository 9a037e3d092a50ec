"""Texts: what is said in a language when it is asked for, and not before.

A text of the register holds its words (`ropa.model.text.Translated`); every other text is composed
of messages of the catalogue, texts and plain values, and is put together in one language each time
that it is said. Texts are values: two that are made of the same parts are equal. A composed
text is on one line, whatever line ends its parts have, and a part that is empty leaves no gap.

A condition's name is a clause, so that what depends on it is composed here: `said, if a and b`.
Lists are in words too, and their names in the order in which each language sorts them.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, reduce
from typing import TypeVar
from unicodedata import combining, normalize

from ropa.language.languages import Language, about, say


class Text(ABC):
    """Something that is said in a language when asked."""

    __slots__ = ()

    @abstractmethod
    def say(self, language: Language | str = Language.EN) -> str:
        """Return it in words of a language.

        Raises:
            ValueError: the catalogue has no such language.
        """


Thing = TypeVar("Thing")
Part = Text | str | int
"""What a text is made of; what is not a text itself reads the same in every language."""
Names = Callable[[str], Text]
"""How facts are called, by key."""


_BREAKING = re.compile(r"[^\S\u00a0]+")
"""White space at which a line can break: a number is not parted from what it counts."""


def fold(text: str) -> str:
    """Return a text on one line, white space of any kind folded to single spaces."""
    return " ".join(text.split())


def in_words(part: Part, language: Language | str) -> str:
    """Return a part of a text in a language; what would break its line is a space."""
    return _on_a_line(part.say(language) if isinstance(part, Text) else str(part))


def _on_a_line(text: str) -> str:
    return _BREAKING.sub(" ", text).strip()


@dataclass(frozen=True, slots=True)
class _Message(Text):
    key: str
    values: tuple[tuple[str, Part], ...]

    def say(self, language: Language | str = Language.EN) -> str:
        values = {name: in_words(value, language) for name, value in self.values}
        return _on_a_line(say(self.key, language, **values))


@dataclass(frozen=True, slots=True)
class _OneLine(Text):
    part: Part

    def say(self, language: Language | str = Language.EN) -> str:
        return fold(in_words(self.part, language))


@dataclass(frozen=True, slots=True)
class _WithinSentence(Text):
    text: Text

    def say(self, language: Language | str = Language.EN) -> str:
        said = self.text.say(language)
        first = said.partition(" ")[0]
        return said if first[1:] != first[1:].lower() else said[:1].lower() + said[1:]


class _Between(Enum):
    AND = "and"
    OR = "or"


@dataclass(frozen=True, slots=True)
class _AtBeginning(Text):
    text: Text

    def say(self, language: Language | str = Language.EN) -> str:
        said = self.text.say(language)
        return said[:1].upper() + said[1:]


@dataclass(frozen=True, slots=True)
class _List(Text):
    parts: tuple[Part, ...]
    between: _Between | str
    by_name: bool = False

    def say(self, language: Language | str = Language.EN) -> str:
        said = [in_words(part, language) for part in self.parts]
        if self.by_name:
            said = sorted(dict.fromkeys(said), key=lambda name: collated(name, language))
        if self.between is _Between.AND:
            return join(said, language)
        if self.between is _Between.OR:
            return either(said, language)
        return self.between.join(said)


def message(key: str, /, **values: Part) -> Text:
    """Return a message of the catalogue, each of its values in the message's own language.

    Args:
        key: the room and the message's name, as `exports.status-stated`.
        values: values of its placeholders.
    """
    return _Message(key, tuple(values.items()))


def one_line(part: Part) -> Text:
    """Return a text, or what reads the same in every language, on one line of plain spaces."""
    return _OneLine(part)


def within_sentence(text: Text) -> Text:
    """Return a text as it stands within a sentence: a name of several capitals keeps them."""
    return _WithinSentence(text)


@dataclass(frozen=True, slots=True)
class _WithoutFullStop(Text):
    text: Text

    def say(self, language: Language | str = Language.EN) -> str:
        return self.text.say(language).removesuffix(".")


def without_full_stop(text: Text) -> Text:
    """Return a sentence as it stands in a list of reasons: its first word may be a name."""
    return _WithoutFullStop(text)


def at_beginning(text: Text) -> Text:
    """Return a text as it stands at the beginning of a sentence."""
    return _AtBeginning(text)


def all_of(parts: Iterable[Part]) -> Text:
    """Return a list of which every part is meant, in the order given: `a, b and c`."""
    return _List(tuple(parts), _Between.AND)


def any_of(parts: Iterable[Part]) -> Text:
    """Return a list of which any one part is meant, in the order given: `a, b or c`."""
    return _List(tuple(parts), _Between.OR)


def all_names(names: Iterable[Part]) -> Text:
    """Return names of which every one is meant, each once, as the language sorts them."""
    return _List(tuple(names), _Between.AND, by_name=True)


def any_name(names: Iterable[Part]) -> Text:
    """Return names of which any one is meant, each once, as the language sorts them."""
    return _List(tuple(names), _Between.OR, by_name=True)


def listed_names(names: Iterable[Part]) -> Text:
    """Return names one after the other with semicolons, each once, as the language sorts them."""
    return _List(tuple(names), "; ", by_name=True)


def in_order(
    things: Iterable[Thing], name: Callable[[Thing], Part], language: Language | str
) -> list[Thing]:
    """Return things in the order in which a language sorts what they are called.

    Args:
        things: what people are to read a list of.
        name: what each is called in the list.
        language: language of the list.
    """
    return sorted(things, key=lambda thing: collated(in_words(name(thing), language), language))


def commas_by_name(names: Iterable[Part]) -> Text:
    """Return names one after the other, with commas, each once, as the language sorts them."""
    return _List(tuple(names), ", ", by_name=True)


def commas(parts: Iterable[Part]) -> Text:
    """Return parts one after the other, with commas."""
    return _List(tuple(parts), ", ")


def listed(parts: Iterable[Part], separator: str = "; ") -> Text:
    """Return parts one after the other; semicolons, since names may hold commas of their own."""
    return _List(tuple(parts), separator)


def ways(alternatives: Sequence[Collection[Part]]) -> Text:
    """Return sets of conditions of which any one set is enough: `a and b, or if c`.

    Args:
        alternatives: at least one set; none of them empty.
    """
    return reduce(_or_if, (all_of(conditions) for conditions in alternatives))


def _or_if(one: Text, other: Text) -> Text:
    return message("common.or-if", one=one, other=other)


def on_condition(said: Text, alternatives: Sequence[Collection[Part]]) -> Text:
    """Return what depends on any one set of conditions: `said, if a and b, or if c`."""
    some = [conditions for conditions in alternatives if conditions]
    return message("common.if", said=said, conditions=ways(some)) if some else said


def on_all(said: Text, conditions: Collection[Part]) -> Text:
    """Return what depends on every one of some conditions: `said (if a and b)`."""
    if not conditions:
        return said
    return message("common.if-all", said=said, conditions=all_of(conditions))


def unless(said: Text, conditions: Collection[Part]) -> Text:
    """Return what any one of some conditions sets aside: `said, unless a or b`."""
    if not conditions:
        return said
    return message("common.unless", said=said, conditions=any_of(conditions))


def only_if(conditions: Collection[Part]) -> Text:
    """Return conditions as what something depends on: `only if a and b`."""
    return message("common.only-if", conditions=all_of(conditions))


def join(parts: Sequence[str], language: Language | str = Language.EN) -> str:
    """Return a list of which every part is meant: `a, b and c`; `a, b och c`."""
    return _ended(parts, "common.and", language)


def either(parts: Sequence[str], language: Language | str = Language.EN) -> str:
    """Return a list of which any one part is meant: `a, b or c`; `a, b eller c`."""
    return _ended(parts, "common.or", language)


def any_language(languages: Iterable[Language], language: Language | str = Language.EN) -> str:
    """Return languages of which any one is meant, by their names: `Swedish or English`.

    Args:
        languages: the languages that are named.
        language: the language that it is said in.
    """
    from babel import Locale  # imported here: few texts name a language

    names = Locale.parse(about(language).locale).languages
    return either([names.get(one) or about(one).name for one in languages], language)


def _ended(parts: Sequence[str], last: str, language: Language | str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {say(last, language)} {parts[-1]}"


def collated(text: str, language: Language | str) -> str:
    """Return a text as a language compares it: case aside, and its own letters after z.

    A letter with a mark that is no letter of its own in the language is compared without the mark:
    å comes after z in Swedish, and beside a in English.
    """
    with_own_letters = text.casefold().translate(_after_z(Language(language)))
    return "".join(letter for letter in normalize("NFD", with_own_letters) if not combining(letter))


@cache
def _after_z(language: Language) -> dict[int, str]:
    letters = about(language).after_z
    return {ord(letter): f"z{chr(0xE000 + place)}" for place, letter in enumerate(letters)}
