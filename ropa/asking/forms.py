"""Forms: when two words are forms of one another, as `filmerna` and `filmer`, `guards` and `guard`.

Two words are forms of one another when they are equal, when they have the same Swedish stem, or
when they are singular and plural of the same English word. English is not stemmed further, since a
stemmer would make `records` and `recordings` one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

from snowballstemmer import stemmer

NUMBER = re.compile(r"numr(?:et|en|ets|ens|ena)$")
"""Definite and plural forms of `nummer`, whose stem the stemmer does not find."""
AGENTS = ("tor", "sor")
"""Endings that the stemmer takes for a plural: a visitor is no visit, a processor no process."""
ASCII_ENDINGS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"))
NO_PLURAL = ("ss", "us", "is")


@lru_cache(maxsize=16_384)
def forms(word: str) -> frozenset[str]:
    """Return what a word is known by; two words are forms of one another when these meet."""
    written = NUMBER.sub("nummer", word)
    stem = written if written.endswith(AGENTS) else stemmer("swedish").stemWord(written)
    return frozenset((word, f"sv:{stem}", f"en:{_singular(word)}"))


@lru_cache(maxsize=16_384)
def name_forms(word: str) -> frozenset[str]:
    """Return what a word of a name is known by: also without its diacritics, as people type."""
    bare = _without_diacritics(word)
    return forms(word) if bare == word else forms(word) | forms(bare)


def _singular(word: str) -> str:
    for ending, singular in ASCII_ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + singular
    if word.endswith("s") and not word.endswith(NO_PLURAL) and len(word) > 3:
        return word[:-1]
    return word


def _without_diacritics(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))
