"""Patterns: the forms in which a kind of question is put.

A pattern is words, with alternatives in brackets and slots in braces, as
`(vem|vilka) (kan|får) se {data}`; a part in angle brackets, as `<which-data>`, stands for another
text. Words that a pattern does not have, as where or on what condition, are qualifiers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import product

PART = re.compile(r"\(([^)]*)\)|(\{\w+\})|(\S+)")
NAMED_PART = re.compile(r"<([\w-]+)>")


Choices = tuple[tuple[str, ...], ...]
"""Words of which any one sequence stands in a place, the longest first."""
Way = tuple[str | Choices, ...]
"""One form of a question, part by part: a slot by its name, or words to choose from."""


def with_parts(pattern: str, parts: Mapping[str, str]) -> str:
    """Return a pattern with the texts of its named parts.

    Raises:
        KeyError: there is no such part.
    """
    return NAMED_PART.sub(lambda found: parts[found[1]], pattern)


@cache
def parse(pattern: str, articles: frozenset[str] = frozenset()) -> Way:
    """Return the parts of a pattern, articles left out."""
    parts = (
        (slot.strip("{}") if slot else _choices(brackets or word, articles))
        for brackets, slot, word in PART.findall(pattern)
    )
    return tuple(part for part in parts if part)


def _choices(text: str, articles: Collection[str]) -> Choices:
    every = (tuple(w for w in one.split() if w not in articles) for one in text.split("|"))
    return tuple(sorted(dict.fromkeys(choice for choice in every if choice), key=len, reverse=True))


def phrases(way: Way) -> Iterator[str]:
    """Yield every phrase that a form without slots stands for."""
    choices = (part for part in way if not isinstance(part, str))
    yield from (" ".join(word for choice in one for word in choice) for one in product(*choices))


def words_of(way: Way) -> frozenset[str]:
    """Return every word that a form may hold."""
    return frozenset(
        word for part in way if isinstance(part, tuple) for one in part for word in one
    )


def is_possible(way: Way, present: frozenset[str]) -> bool:
    """Whether the words that are present are enough for a form."""
    return all(
        isinstance(part, str) or any(present.issuperset(choice) for choice in part) for part in way
    )
