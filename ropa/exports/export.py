"""Exporting: the record of an organisation, or of all in a role, in a format and a language."""

from __future__ import annotations

from datetime import date

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
from ropa.exports.diagrams import diagrams, none
from ropa.exports.interface import FORMATS, TEMPLATES, Book, Exported, Format
from ropa.jobs import Work
from ropa.language import Language
from ropa.model import Organisation
from ropa.model.keys import name_of

ALL = "all"


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
        dated: the day that the export bears.
        work: what draws, typesets and writes workbooks.
        template: `ico` for the workbook of the ICO; None for this register's own layout.
        authority: the supervisory authority, where whoever asks states it.
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
    pictures = diagrams(access, language, work) if drawn else none
    book = Book(role, records, facts, language, dated, pictures, work)
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
    """Return the name that a download bears: only letters, digits, dots and hyphens."""
    whose = name_of(subject) if subject else ALL
    parts = ("article-30", role, whose, template, dated.isoformat(), language)
    return "-".join(part for part in parts if part) + f".{extension}"


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
