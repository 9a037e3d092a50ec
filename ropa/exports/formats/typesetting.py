"""Typesetting: typst with this package's fonts only, so that every machine sets the same page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from importlib.resources import as_file, files

import typst

from ropa.errors import RenderError


def typeset(parts: Mapping[str, bytes], moment: datetime | None = None) -> bytes:
    """Return the PDF/UA-1 of `main.typ` among some files, dated at a moment.

    Raises:
        TypstError: it cannot be set, or would break PDF/UA-1.
    """
    with as_file(files("ropa.drawing").joinpath("fonts")) as folder:
        made: bytes = typst.compile(  # type: ignore[call-overload]  # it takes files as a mapping
            dict(parts),
            format="pdf",
            font_paths=[folder],
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            timestamp=moment,
        )
    return made


def printed(parts: Mapping[str, bytes], moment: datetime) -> bytes:
    """Return the PDF/UA-1 of a document, as `typeset` does.

    Raises:
        RenderError: it cannot be set.
    """
    try:
        return typeset(parts, moment)
    except typst.TypstError as error:
        raise RenderError.of("exports.typesetting", why=str(error)) from error
