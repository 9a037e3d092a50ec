"""The vocabulary of questions: the words of each language, read from the catalogue.

A language has one where its folder has `questions.toml`, which says what each table of it is.
Articles, negations, months and the like count in questions of every language, since names of the
register are in several.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ropa.asking.pattern import parse, phrases, with_parts
from ropa.language import Language, questions_of

_TABLES = {one: table for one in Language if (table := questions_of(one))}


def _all(name: str) -> frozenset[str]:
    """Return the words of a list in every language."""
    return frozenset(word for table in _TABLES.values() for word in table[name])


ARTICLES = _all("articles")
"""Words that count for nothing, in names too."""
NEGATIONS = _all("negations")
DAY_ARTICLES = _all("day-articles")
"""What stands before a day that no word leads in: `den 15 februari 2026`."""
ORDINALS = _all("ordinals")
"""What may follow the number of a day: `15th`, `15:e`."""
GENITIVES = _all("genitives")
"""Genitives that a sign sets off from the word: `AB:s`, `AB's`."""
GENITIVE_ENDINGS = _all("genitive-endings")
"""Endings that may be genitives: `Stockholms`."""
MONTHS = {
    name: number
    for table in _TABLES.values()
    for number, names in enumerate(table["months"], 1)
    for name in names
}
"""Numbers of the months by their names."""


@dataclass(frozen=True, slots=True)
class Contraction:
    """What is written as one word and means two: `what's`, `isn't`."""

    ending: str
    means: str
    """The second word."""
    after: tuple[str, ...]
    """The first words; any where it is empty."""


CONTRACTIONS = tuple(
    Contraction(one["ending"], one["means"], tuple(one.get("after", ())))
    for table in _TABLES.values()
    for one in table["contractions"]
)


@dataclass(frozen=True, slots=True)
class Inflection:
    """How the words of a language are inflected."""

    language: Language
    stemmer: str
    """Algorithm of Snowball; empty for none."""
    endings: tuple[tuple[str, str], ...]
    """Endings with what they are exchanged for: the first that fits."""


INFLECTIONS = tuple(
    Inflection(
        language,
        table["inflection"]["stemmer"],
        tuple((ending, base) for ending, base in table["inflection"]["endings"]),
    )
    for language, table in _TABLES.items()
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, in lower case; each phrase is words with spaces between."""

    language: Language
    fillers: frozenset[str]
    """Words that change no question's meaning."""
    site: tuple[str, ...]
    """What comes before a place."""
    activity: tuple[str, ...]
    """What comes before an activity; before a known site or controller too."""
    controller: tuple[str, ...]
    """What comes before somebody whose data they are; before a known site or activity too."""
    given: tuple[str, ...]
    """What comes before a condition that holds."""
    also_given: tuple[str, ...]
    """What adds a further condition that holds to the one before it."""
    ruled_out: tuple[str, ...]
    """What comes before a condition that does not hold."""
    collected: tuple[str, ...]
    """What comes before the day on which data were collected."""
    on: tuple[str, ...]
    """What comes before the day that a question is about."""
    patterns: Mapping[str, tuple[str, ...]]
    """How each kind of question is put (`ropa.asking.pattern`)."""

    @property
    def small_words(self) -> frozenset[str]:
        """Every word of what comes before something."""
        groups = (
            self.site,
            self.activity,
            self.controller,
            self.given,
            self.also_given,
            self.ruled_out,
            self.collected,
            self.on,
        )
        return frozenset(word for group in groups for one in group for word in one.split())


def _vocabulary(language: Language, table: Mapping[str, Any]) -> Vocabulary:
    parts = table["parts"]
    before = {
        name.replace("-", "_"): _phrases(patterns, parts)
        for name, patterns in table["qualifiers"].items()
    }
    patterns = {
        kind: tuple(with_parts(one, parts) for one in forms)
        for kind, forms in table["forms"].items()
    }
    return Vocabulary(language, ARTICLES.union(table["fillers"]), patterns=patterns, **before)


def _phrases(patterns: Iterable[str], parts: Mapping[str, str]) -> tuple[str, ...]:
    """Return every phrase that some patterns stand for, the longest first."""
    ways = (parse(with_parts(one, parts), ARTICLES) for one in patterns)
    return tuple(sorted({one for way in ways for one in phrases(way)}, key=lambda p: (-len(p), p)))


VOCABULARIES = tuple(_vocabulary(language, table) for language, table in _TABLES.items())
"""The vocabulary of each language that questions can be put in."""
