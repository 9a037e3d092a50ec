"""An Article 30 record: its cover, and its entries, each with every field of the table.

The entries are read one by one as a format asks for them, so a large register is never held twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ropa.article30.facts import Facts
from ropa.article30.fields import CONTROLLER_FIELDS, PROCESSOR_FIELDS, Field
from ropa.article30.line import Line
from ropa.language.text import Text, message
from ropa.model import Status


class Role(StrEnum):
    """In which role an organisation keeps its record."""

    CONTROLLER = "controller"
    """Article 30(1)."""
    PROCESSOR = "processor"
    """Article 30(2)."""

    @property
    def fields(self) -> tuple[Field[Any], ...]:
        """The fields of such a record, in order."""
        return CONTROLLER_FIELDS if self is Role.CONTROLLER else PROCESSOR_FIELDS

    @property
    def heading(self) -> Text:
        """The title of such a record."""
        return message(f"exports.title-{self}")


@dataclass(frozen=True, slots=True)
class Value:
    """A field of an entry, with what the register says of it: at least one line."""

    field: Field[Any]
    lines: tuple[Line, ...]

    @property
    def missing(self) -> tuple[Line, ...]:
        """The lines that are not stated."""
        return tuple(line for line in self.lines if line.status is Status.NOT_STATED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a controller's processing in an activity, or a processor's for a controller."""

    key: str
    """The record, or the controller that the processor acts for."""
    name: Text
    possibly: Text | None
    """Said of an entry that may not be the subject's: the source does not name whose it is."""
    sites: tuple[str, ...]
    conditions: tuple[str, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands first: whose record it is, when, of which register, and for which authority."""

    name: Text
    dated: date
    digest: str
    """SHA-256 of the register that it was read from."""
    values: tuple[Value, ...]
    """The subject's own item (a)."""
    authority: Line
    """The supervisory authority: not stated unless it was given."""


@dataclass(frozen=True)
class Article30Record:
    """The record of one controller or one processor, which stands alone (Article 30(4))."""

    role: Role
    subject: str
    """Key of the organisation whose record it is."""
    cover: Cover
    facts: Facts
    read: Callable[[], Iterable[Entry]]

    def entries(self) -> Iterator[Entry]:
        """Read the entries one by one, sorted by key; those that may be another's come last."""
        yield from self.read()

    @property
    def citations(self) -> tuple[str, ...]:
        """Every paragraph that the record cites, sorted."""
        values = [value for entry in self.entries() for value in entry.values]
        lines = (line for value in (*self.cover.values, *values) for line in value.lines)
        return tuple(sorted({citation for line in lines for citation in line.citations}))
