"""The one interface of the formats: a book of records goes in, bytes come out.

A format is a module of `ropa.exports.formats` with a function `write(book) -> bytes`; it is
imported when it is first used, since some rest on large libraries.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib import import_module

from ropa.article30.facts import Facts
from ropa.article30.record import Article30Record, Role
from ropa.jobs import Work
from ropa.language import Language


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished export: its bytes, its media type and the name that a download bears."""

    content: bytes
    media_type: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """A data-flow diagram, drawn and in words."""

    svg: bytes
    told: str
    """What it shows, flow by flow, for those who do not see it."""


@dataclass(frozen=True)
class Book:
    """What is exported: the records of one role, in one language, on one day."""

    role: Role
    records: tuple[Article30Record, ...]
    facts: Facts
    language: Language
    dated: date
    diagrams: Callable[[str], tuple[Diagram, ...]]
    """The data-flow diagrams of a record, each fit for a page; none where it has none."""
    work: Work
    """What typesets and writes workbooks."""

    @property
    def timestamp(self) -> datetime:
        """The moment that files which must bear one bear: midnight of the day, UTC."""
        return datetime.combine(self.dated, time(), UTC)


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, what its files are, and the module that writes it."""

    name: str
    extension: str
    media_type: str
    module: str

    def write(self, book: Book) -> bytes:
        """Write a book.

        Raises:
            RenderError: it could not be made.
        """
        written: bytes = import_module(f"ropa.exports.formats.{self.module}").write(book)
        return written


_OFFICE = "application/vnd.openxmlformats-officedocument"

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("csv", "csv", "text/csv; charset=utf-8", "comma_separated"),
        Format("docx", "docx", f"{_OFFICE}.wordprocessingml.document", "word"),
        Format("html", "html", "text/html; charset=utf-8", "html"),
        Format("json", "json", "application/json", "json"),
        Format("jsonld", "jsonld", "application/ld+json", "jsonld"),
        Format("md", "md", "text/markdown; charset=utf-8", "markdown"),
        Format("pdf", "pdf", "application/pdf", "pdf"),
        Format("ttl", "ttl", "text/turtle; charset=utf-8", "turtle"),
        Format("xlsx", "xlsx", f"{_OFFICE}.spreadsheetml.sheet", "workbook"),
    )
}
"""Every format, by name."""

TEMPLATES: dict[tuple[str, str], Format] = {
    ("ico", "xlsx"): Format("xlsx", "xlsx", f"{_OFFICE}.spreadsheetml.sheet", "ico"),
}
"""The layouts that authorities ask for, by template and format."""
