"""Blocks: what a dossier is made of. Plain values in one language, which every format lays out.

A `Blank` is where a person writes. Nothing is ever put in one: what the register knows stands in
the other blocks, beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ropa.article30.line import WordedLine
from ropa.article30.record import version_of
from ropa.drawing.view import View
from ropa.language import Language


class Tone(StrEnum):
    """How a text is to be read."""

    PLAIN = "plain"
    QUIET = "quiet"
    """An explanation, which is no part of what the register says."""
    SILENT = "silent"
    """That the source does not say."""
    STRONG = "strong"
    BLANK = "blank"
    """An empty place for people."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text."""

    text: str
    tone: Tone = Tone.PLAIN
    citations: tuple[str, ...] = ()
    """Keys of the citations whose numbers the text is."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A marked place for a person's judgement, with what is asked of them."""

    prompt: str


@dataclass(frozen=True, slots=True)
class FieldLines:
    """A field of the register with all that is said of it."""

    name: str
    """The field's name in the Article 30 table."""
    label: str
    lines: tuple[WordedLine, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    text: str
    tone: Tone = Tone.PLAIN
    citations: tuple[str, ...] = ()
    """Keys of the citations whose numbers the text is."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    """Relative widths of the columns."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A data-flow diagram; the walk-through that follows it is its text."""

    view: View
    caption: str
    alternative: str


Block = Paragraph | Blank | FieldLines | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its blocks, then the sections within it."""

    name: str
    """Its identity, as `a-description`; the same in every language."""
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """The dossier of a data protection impact assessment, in one language, of one day."""

    subject: str
    """Key of the record or the activity."""
    records: tuple[str, ...]
    language: Language
    dated: date
    digest: str
    """SHA-256 of the register that it was read from."""
    kind: str
    title: str
    cover: tuple[FieldLines, ...]
    sections: tuple[Section, ...]

    @property
    def version(self) -> str:
        """What a person can tell the register by: the beginning of its digest."""
        return version_of(self.digest)

    def section(self, name: str) -> Section:
        """Return a section, at whatever depth.

        Raises:
            StopIteration: there is none of that name.
        """
        return next(one for one in walk(self.sections) if one.name == name)


def walk(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return sections and all within them, in reading order."""
    return tuple(each for one in sections for each in (one, *walk(one.sections)))


def numbered(sections: tuple[Section, ...], within: str = "") -> Iterator[tuple[str, Section]]:
    """Yield every section with its number, those within it after it."""
    for place, section in enumerate(sections, 1):
        number = f"{within}{place}"
        yield number, section
        yield from numbered(section.sections, f"{number}.")


def depth(number: str) -> int:
    """Return how deep a section of a number is: 1 for `2`, 3 for `2.1.3`."""
    return number.count(".") + 1
