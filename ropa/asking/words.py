"""Words of a question: what stands between white space and punctuation, without its genitive."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

WORD = re.compile(r"\w+(?:[-.:/'@&+]\w+)*|[^\w\s]")
"""A word, which may hold hyphens, dots, colons and the like; or one other sign."""
SILENT = frozenset("?!.,;:'\"()[]–—-…“”„»«")
"""Signs that change nothing."""
APOSTROPHES = str.maketrans("’‘`´", "''''")
CONTRACTED = re.compile(r"\b(what|who|how|when)'s\b", re.IGNORECASE)
NOT = re.compile(r"(?<=\w)n't\b", re.IGNORECASE)
GENITIVE = re.compile(r"(?:'s|:s|:n|:ns)$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a question."""

    text: str
    """As it was written."""
    plain: str
    """In lower case, composed, without a genitive that is set off by a mark."""
    genitive: bool
    """Whether it had such a genitive."""


def words(question: str) -> list[Word]:
    """Return the words of a question, in order."""
    text = normalize("NFC", question).translate(APOSTROPHES)
    text = NOT.sub(" not", CONTRACTED.sub(r"\1 is", text))
    return [_word(found) for found in WORD.findall(text) if found not in SILENT]


def _word(text: str) -> Word:
    lower = text.lower()
    plain = GENITIVE.sub("", lower)
    return Word(text, plain, plain != lower)
