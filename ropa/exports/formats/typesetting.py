"""Typesetting: typst with this package's fonts only, so that every machine sets the same page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from importlib.resources import as_file, files

import typst


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
