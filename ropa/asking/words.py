"""Words of a question, and when two of them are forms of one another.

A word stands between white space and punctuation, and is read without its genitive. Two words are
forms of one another, as `filmerna` and `filmer`, or `guards` and `guard`, when they are equal or
have the same base in a language of the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any
from unicodedata import combining, normalize

from snowballstemmer import stemmer

from ropa.asking.vocabulary import (
    CONTRACTIONS,
    GENITIVE_ENDINGS,
    GENITIVES,
    INFLECTIONS,
    Contraction,
    Inflection,
)

WORD = re.compile(r"\w+(?:[-.:/'@&+]\w+)*|[^\w\s]")
"""A word, which may hold hyphens, dots, colons and the like; or one other sign."""
SILENT = frozenset("?!.,;:'\"()[]–—-…“”„»«")
"""Signs that change nothing."""
APOSTROPHES = str.maketrans("’‘`´", "''''")
SHORTEST_INFLECTED = 4
"""Letters of the shortest word whose ending is exchanged."""


def _any_of(texts: Iterable[str]) -> str:
    """Return a regular expression of some texts, the longest first; it fits nothing for none."""
    return "|".join(map(re.escape, sorted(texts, key=lambda one: (-len(one), one)))) or r"(?!)"


def _contracted(one: Contraction) -> re.Pattern[str]:
    first = rf"\b(?:{_any_of(one.after)})" if one.after else r"(?<=\w)"
    return re.compile(rf"({first}){re.escape(one.ending)}\b", re.IGNORECASE)


GENITIVE = re.compile(rf"(?:{_any_of(GENITIVES)})$")
CONTRACTED = tuple((_contracted(one), rf"\1 {one.means}") for one in CONTRACTIONS)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a question."""

    text: str
    """As it was written."""
    plain: str
    """In lower case, composed, without a genitive that is set off by a mark."""
    genitive: bool
    """Whether it had such a genitive."""

    @property
    def may_be_genitive(self) -> bool:
        """Whether it is, or its ending may be, a genitive: `AB:s`, `AB's`, `Stockholms`."""
        return self.genitive or self.plain.endswith(tuple(GENITIVE_ENDINGS))


def words(question: str) -> list[Word]:
    """Return the words of a question, in order."""
    text = normalize("NFC", question).translate(APOSTROPHES)
    for pattern, means in CONTRACTED:
        text = pattern.sub(means, text)
    return [_word(found) for found in WORD.findall(text) if found not in SILENT]


def _word(text: str) -> Word:
    lower = text.lower()
    plain = GENITIVE.sub("", lower)
    return Word(text, plain, plain != lower)


@lru_cache(maxsize=16_384)
def forms(word: str) -> frozenset[str]:
    """Return what a word is known by; two words are forms of one another when these meet."""
    return frozenset((word, *(f"{one.language}:{_base(word, one)}" for one in INFLECTIONS)))


@lru_cache(maxsize=16_384)
def name_forms(word: str) -> frozenset[str]:
    """Return what a word of a name is known by: also without its diacritics, as people type."""
    bare = _without_diacritics(word)
    return forms(word) if bare == word else forms(word) | forms(bare)


def _base(word: str, inflection: Inflection) -> str:
    """Return what the forms of a word have in common in a language."""
    fitting = (pair for pair in inflection.endings if word.endswith(pair[0]))
    ending, instead = next(fitting, ("", ""))
    if ending and len(word) >= SHORTEST_INFLECTED:
        if ending == instead:
            return word
        word = word.removesuffix(ending) + instead
    return str(_stemmer(inflection.stemmer).stemWord(word)) if inflection.stemmer else word


@cache
def _stemmer(algorithm: str) -> Any:
    return stemmer(algorithm)


def _without_diacritics(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))
