"""Documents: Article 30 records and dossiers, in the formats that they are had in.

Making them is heavy work: call these off the event loop (`Workers.aside`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ropa.article30 import Facts, Role
from ropa.exports import Exported, export
from ropa.language import Language
from ropa.service.snapshot import Snapshot

if TYPE_CHECKING:
    from ropa.dpia import Dossier
    from ropa.exports.dpv.shapes import ValidationResult


def facts_of(snapshot: Snapshot) -> Facts:
    """Return the register as an Article 30 record reads it, indexed once for the snapshot."""
    facts: Facts = snapshot.once("facts", lambda: Facts(snapshot.access.index))
    return facts


def document(
    snapshot: Snapshot,
    subject: str | None,
    role: Role,
    form: str,
    language: Language,
    dated: date,
    *,
    template: str | None = None,
    authority: str | None = None,
) -> Exported:
    """Return Article 30 records as a document.

    Args:
        snapshot: the register.
        subject: the controller or processor; None for every one in that role.
        role: whether the records are a controller's (30(1)) or a processor's (30(2)).
        form: one of `ropa.exports.FORMATS`.
        language: language of the document.
        dated: the date on it.
        template: `ico` for the workbook of the ICO; None for this register's own layout.
        authority: the supervisory authority, where the caller states it.

    Raises:
        UnknownKey: the register holds no such organisation.
        BadInput: no such format or template, or the organisation has no such record.
        RenderError: the document could not be made.
    """
    work = snapshot.workers.run
    return export(
        snapshot.access, subject, role, form, language, dated, work, template, authority=authority
    )


def validate(turtle: Exported, language: Language) -> list[ValidationResult]:
    """Return what a document in Turtle lacks by the shapes of a complete record, sorted.

    Args:
        turtle: the document.
        language: language of what is said of it.
    """
    from ropa.exports.dpv.shapes import validate_turtle  # imported here: few ask for it

    return validate_turtle(turtle.content, language)


def dossier(snapshot: Snapshot, subject: str, language: Language, dated: date) -> Dossier:
    """Return what the register knows for a DPIA of a record or an activity.

    Raises:
        UnknownKey: the register does not hold the key.
        BadInput: the key of another noun.
    """
    from ropa.dpia import dossier as make  # imported here: an export needs no dossier

    return make(snapshot.access, subject, language, dated)


def dossier_document(
    snapshot: Snapshot, subject: str, form: str, language: Language, dated: date
) -> Exported:
    """Return the dossier of a record or an activity as a document.

    Args:
        snapshot: the register.
        subject: key of the record or activity.
        form: one of `ropa.dpia.FORMATS`.
        language: language of the document.
        dated: the date on it.

    Raises:
        UnknownKey: the register does not hold the key.
        BadInput: the key of another noun, or no such format.
        RenderError: the document could not be made.
    """
    from ropa.dpia import write  # imported here: an export needs no dossier

    return write(dossier(snapshot, subject, language, dated), form, snapshot.workers.run)
