"""Paragraphs of a document: what counts as one, and the digest that recognises it again.

Each line with words is a paragraph; a heading is one too. Two wordings have the same digest
when they differ only in what a reader does not see: Unicode composition, white space, invisible
characters, or the mark of a list's bullet. A changed letter, case or punctuation mark is a change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from unicodedata import normalize

INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
"""Soft hyphen, zero-width space, word joiner and byte-order mark."""
BULLET = re.compile(r"^(?:[•‣▪◦●○■□·]\s*|[-–—*](?:\s+|$))+")
"""A list's mark: a bullet, or a dash or asterisk on its own."""
LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a text."""

    position: int
    """Place among all the paragraphs, from 1."""
    line: int
    """Line of the text that it is on, from 1."""
    digest: str
    """SHA-256 of its normalised text, hexadecimal."""
    text: str = field(repr=False)
    """Its normalised text, for the reader of this one answer; it is never stored."""


def normalise(text: str) -> str:
    """Return a paragraph's text as it is compared: composed, folded, without its bullet."""
    folded = " ".join(normalize("NFC", text.translate(INVISIBLE)).split())
    return BULLET.sub("", folded)


def digest(text: str) -> str:
    """Return the SHA-256 of a paragraph's normalised text, hexadecimal."""
    return sha256(normalise(text).encode("utf-8", "surrogatepass")).hexdigest()


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(LINE_END.split(text), 1):
        words = normalise(line)
        if words:
            yield number, words


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text in order: every line with words."""
    return [
        Paragraph(position, line, digest(words), words)
        for position, (line, words) in enumerate(_lines(text), 1)
    ]
