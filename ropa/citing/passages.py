"""Passages of a document: what counts as one, and the digest that recognises it again.

Each line with words is a paragraph; a heading is one too. A passage is a sentence of a paragraph,
or a paragraph as a whole: where it has only one sentence, or is cited as a whole. Two wordings have
the same digest when they differ only in what a reader does not see: Unicode composition, white
space, invisible characters, or the mark of a list's bullet. A changed letter, case or punctuation
mark is a change.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from unicodedata import normalize

from ropa.citing.sentences import sentences

INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
"""Soft hyphen, zero-width space, word joiner and byte-order mark."""
BULLET = re.compile(r"^(?:[•‣▪◦●○■□·]\s*|[-–—*](?:\s+|$))+")
"""A list's mark: a bullet, or a dash or asterisk on its own."""
LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of a text."""

    position: int
    """Place among all the passages, from 1."""
    line: int
    """Line of the text that it is on, from 1."""
    sentence: int
    """Number of the sentence in its paragraph, from 1; 0 for a paragraph as a whole."""
    digest: str
    """SHA-256 of its normalised text, hexadecimal."""
    text: str = field(repr=False)
    """Its normalised text, for the reader of this one answer; it is never stored."""


def normalise(text: str) -> str:
    """Return a passage's text as it is compared: composed, folded, without its bullet."""
    folded = " ".join(normalize("NFC", text.translate(INVISIBLE)).split())
    return BULLET.sub("", folded)


def digest(text: str) -> str:
    """Return the SHA-256 of a passage's normalised text, hexadecimal."""
    return sha256(normalise(text).encode("utf-8", "surrogatepass")).hexdigest()


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(LINE_END.split(text), 1):
        words = normalise(line)
        if words:
            yield number, words


def _parts(words: str, whole: Container[str]) -> Iterator[tuple[int, str]]:
    parts = sentences(words)
    if len(parts) == 1 or digest(words) in whole:
        yield 0, words
    else:
        yield from enumerate(parts, 1)


def passages(text: str, whole: Container[str] = ()) -> list[Passage]:
    """Return the passages of a text in order.

    Args:
        text: the text.
        whole: digests of the paragraphs that are one passage however many sentences they have.
    """
    parts = (
        (line, sentence, part)
        for line, words in _lines(text)
        for sentence, part in _parts(words, whole)
    )
    return [
        Passage(position, line, sentence, digest(part), part)
        for position, (line, sentence, part) in enumerate(parts, 1)
    ]
