"""Exporting: the record of an organisation, or of all in a role, in a format and a language.

A format is a module of `ropa.exports.formats` with a function `write(book) -> bytes`. It is
imported when it is first used, since some rest on large libraries; so is what draws diagrams.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module

from ropa.access import Access
from ropa.article30.facts import Facts
from ropa.article30.record import (
    Article30Record,
    Role,
    controller_record,
    controllers,
    processor_record,
    processors,
    unnamed,
)
from ropa.errors import BadInput
from ropa.exports.book import Book, Diagram
from ropa.jobs import Work
from ropa.language import Language
from ropa.model import Organisation
from ropa.model.keys import name_of

ALL = "all"


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished export: its bytes, its media type and the name of its file."""

    content: bytes
    media_type: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, what its files are, and the function that writes it."""

    name: str
    extension: str
    media_type: str
    module: str
    """Module of `ropa.exports.formats`."""
    function: str = "write"

    def write(self, book: Book) -> bytes:
        """Write a book.

        Raises:
            RenderError: it could not be made.
        """
        module = import_module(f"ropa.exports.formats.{self.module}")
        written: bytes = getattr(module, self.function)(book)
        return written


_OFFICE = "application/vnd.openxmlformats-officedocument"

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("csv", "csv", "text/csv; charset=utf-8", "csv"),
        Format("docx", "docx", f"{_OFFICE}.wordprocessingml.document", "docx"),
        Format("html", "html", "text/html; charset=utf-8", "html"),
        Format("json", "json", "application/json", "json"),
        Format("jsonld", "jsonld", "application/ld+json", "rdf", "write_jsonld"),
        Format("md", "md", "text/markdown; charset=utf-8", "markdown"),
        Format("pdf", "pdf", "application/pdf", "pdf"),
        Format("ttl", "ttl", "text/turtle; charset=utf-8", "rdf", "write_turtle"),
        Format("xlsx", "xlsx", f"{_OFFICE}.spreadsheetml.sheet", "xlsx"),
    )
}
"""Every format, by name."""

TEMPLATES: dict[tuple[str, str], Format] = {
    ("ico", "xlsx"): Format("xlsx", "xlsx", f"{_OFFICE}.spreadsheetml.sheet", "ico"),
}
"""The layouts that authorities ask for, by template and format."""


def export(
    access: Access,
    subject_key: str | None,
    role: Role | str,
    format: str,  # noqa: A002 - the word that people use
    language: Language | str,
    dated: date,
    work: Work,
    template: str | None = None,
    *,
    authority: str | None = None,
    drawn: bool = True,
) -> Exported:
    """Export Article 30 records.

    Args:
        access: the register.
        subject_key: the controller or processor; None for every one in that role.
        role: whether the records are a controller's (30(1)) or a processor's (30(2)).
        format: one of `FORMATS`.
        language: Swedish or English.
        dated: the day of the export.
        work: what draws, typesets and writes spreadsheets.
        template: `ico` for the workbook of the ICO; None for this register's own layout.
        authority: the supervisory authority, where the caller states it.
        drawn: whether a format that can hold diagrams (PDF) draws them, about a third of a second
            for each record.

    Raises:
        UnknownKey: the register holds no such organisation.
        BadInput: no such format or template, or the organisation has no such record.
        RenderError: the file could not be made.
    """
    role, language = Role(role), Language(language)
    chosen = _format(format, template, role)
    facts = Facts(access.index)
    subjects = _subjects(facts, role) if subject_key is None else (subject_key,)
    records = tuple(_record(facts, role, one, dated, authority) for one in subjects)
    diagrams = _diagrams(access, language, work) if drawn else no_diagrams
    book = Book(role, records, facts, language, dated, diagrams, work)
    name = file_name(role, subject_key, language, dated, chosen.extension, template)
    return Exported(chosen.write(book), chosen.media_type, name)


def file_name(
    role: Role,
    subject: str | None,
    language: Language,
    dated: date,
    extension: str,
    template: str | None = None,
) -> str:
    """Return the name of the file of a download: only letters, digits, dots and hyphens."""
    whose = name_of(subject) if subject else ALL
    parts = ("article-30", role, whose, template, dated.isoformat(), language)
    return "-".join(part for part in parts if part) + f".{extension}"


def no_diagrams(_key: str) -> tuple[Diagram, ...]:
    """Return no diagrams, of any entry."""
    return ()


def _diagrams(
    access: Access, language: Language, work: Work
) -> Callable[[str], tuple[Diagram, ...]]:
    def diagrams(key: str) -> tuple[Diagram, ...]:
        from ropa.exports.diagrams import record_diagrams  # imported here: few formats draw

        return record_diagrams(access, key, language, work)

    return diagrams


def _format(name: str, template: str | None, role: Role) -> Format:
    chosen = FORMATS.get(name)
    if chosen is None:
        known = ", ".join(FORMATS)
        raise BadInput.of("exports.unknown-format", argument="format", given=name, known=known)
    if template is None:
        return chosen
    if (template, name) not in TEMPLATES:
        known = ", ".join(f"{one} ({form})" for one, form in TEMPLATES)
        raise BadInput.of(
            "exports.unknown-template",
            argument="template",
            given=template,
            format=name,
            known=known,
        )
    if role is not Role.CONTROLLER:
        raise BadInput.of("exports.template-role", argument="template", given=template)
    return TEMPLATES[template, name]


def _subjects(facts: Facts, role: Role) -> tuple[str, ...]:
    return controllers(facts) if role is Role.CONTROLLER else processors(facts)


def _record(
    facts: Facts, role: Role, subject: str, dated: date, authority: str | None
) -> Article30Record:
    organisation = facts.register.get(Organisation, subject, role)
    if subject not in _subjects(facts, role) and not (
        role is Role.CONTROLLER and unnamed(facts, organisation)
    ):
        known = ", ".join(_subjects(facts, role)) or "–"
        raise BadInput.of("exports.no-record", argument=role, name=subject, role=role, known=known)
    make = controller_record if role is Role.CONTROLLER else processor_record
    return make(facts, subject, dated, authority)
