"""Writing a dossier: the formats, each a module with `write(dossier, work) -> bytes`."""

from __future__ import annotations

from importlib import import_module

from ropa.dpia.blocks import Dossier
from ropa.drawing.view import View
from ropa.errors import BadInput, Place
from ropa.exports import Exported
from ropa.jobs import Work
from ropa.model.keys import name_of

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: dict[str, tuple[str, str, str]] = {
    "docx": ("word", "docx", _OFFICE),
    "html": ("html", "html", "text/html; charset=utf-8"),
    "pdf": ("pdf", "pdf", "application/pdf"),
    "cnil": ("cnil", "json", "application/json"),
}
"""Module, extension and media type of each format."""


def write(
    dossier: Dossier,
    format: str,  # noqa: A002 - the word that people use
    work: Work,
) -> Exported:
    """Write a dossier in a format.

    Args:
        dossier: what is written.
        format: one of `FORMATS`; `cnil` is the file that the CNIL's PIA tool imports.
        work: what draws and typesets.

    Raises:
        BadInput: there is no such format.
        RenderError: a diagram or the document could not be made.
    """
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        raise BadInput.of("dpia.unknown-format", Place(field="format"), given=format, known=known)
    module, extension, media_type = FORMATS[format]
    writer = import_module(f"ropa.dpia.formats.{module}")
    content: bytes = writer.write(dossier, work)
    return Exported(content, media_type, file_name(dossier, extension))


def file_name(dossier: Dossier, extension: str) -> str:
    """Return the name of a download: only letters, digits, dots and hyphens."""
    parts = ("dpia", name_of(dossier.subject), dossier.dated.isoformat(), dossier.language)
    return "-".join(parts) + f".{extension}"


def draw(dossier: Dossier, view: View, form: str, work: Work) -> bytes:
    """Return a diagram of a dossier in a format of the drawing room.

    Raises:
        RenderError: it cannot be drawn.
    """
    from ropa.drawing.render import render  # imported here: only some formats draw

    return render(view, form, dossier.language, work, annotated=False, links=False)
