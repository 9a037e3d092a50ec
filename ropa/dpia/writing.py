"""Writing a dossier: the formats, each a module with `write(dossier, draw) -> bytes`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from ropa.dpia.blocks import Dossier
from ropa.drawing.view import View
from ropa.errors import BadInput, Place
from ropa.exports.interface import Exported
from ropa.model.keys import name_of

Draw = Callable[[View, str], bytes]
"""Draw a view in a format of the drawing room."""

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: dict[str, tuple[str, str, str]] = {
    "docx": ("word", "docx", _OFFICE),
    "html": ("html", "html", "text/html; charset=utf-8"),
    "pdf": ("pdf", "pdf", "application/pdf"),
    "cnil": ("cnil", "json", "application/json"),
}
"""Module, extension and media type of each format."""


def write(dossier: Dossier, format: str) -> Exported:  # noqa: A002 - the word that people use
    """Write a dossier in a format.

    Args:
        dossier: what is written.
        format: one of `FORMATS`; `cnil` is the file that the CNIL's PIA tool imports.

    Raises:
        BadInput: there is no such format.
        RenderError: a diagram or the document could not be made.
    """
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        raise BadInput.of("dpia.unknown-format", Place(field="format"), given=format, known=known)
    module, extension, media_type = FORMATS[format]
    writer = import_module(f"ropa.dpia.formats.{module}")
    content: bytes = writer.write(dossier, _drawing(dossier))
    return Exported(content, media_type, file_name(dossier, extension))


def file_name(dossier: Dossier, extension: str) -> str:
    """Return the name that a download bears: only letters, digits, dots and hyphens."""
    parts = ("dpia", name_of(dossier.subject), dossier.dated.isoformat(), dossier.language)
    return "-".join(parts) + f".{extension}"


def _drawing(dossier: Dossier) -> Draw:
    def draw(view: View, kind: str) -> bytes:
        from ropa.drawing.render import render  # imported here: it brings Graphviz

        return render(view, kind, dossier.language, furnished=False, links=False)

    return draw
