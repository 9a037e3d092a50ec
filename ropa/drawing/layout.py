"""Layout: the jobs of drawing: DOT laid out by Graphviz, and documents typeset by typst."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path

from ropa.jobs import Job, Work

PROGRAMS = Path(__file__).with_name("programs")


def lay_out(dots: Sequence[str], work: Work) -> list[str]:
    """Return DOT sources as SVG, as Graphviz makes it.

    Args:
        dots: DOT sources.
        work: what does the job.

    Raises:
        RenderError: it takes too long, is too large, or cannot be drawn.
    """
    with _fonts() as fonts:
        arguments = {"dots": list(dots), "fonts": str(fonts)}
        drawn: list[str] = work(Job("drawing", PROGRAMS / "lay_out.py", "lay_out", arguments))
    return drawn


def typeset(
    documents: Mapping[str, str],
    form: str,
    work: Work,
    *,
    room: str = "drawing",
    ppi: float | None = None,
    moment: datetime | None = None,
    spelled: Sequence[str] = (),
) -> list[bytes]:
    """Return a typst document as PDF (one, after PDF/UA-1) or PNG (one a page).

    Args:
        documents: contents of files by name; `main.typ` is the document.
        form: `pdf` or `png`.
        work: what does the job.
        room: room whose errors say what went wrong.
        ppi: points of a PNG in an inch.
        moment: moment that a PDF states, with its offset from UTC.
        spelled: names of files in which a character that no font has is spelled as its code.

    Raises:
        RenderError: it takes too long, is too large, or cannot be typeset.
    """
    with _fonts() as fonts:
        arguments = {
            "files": dict(documents),
            "form": form,
            "fonts": str(fonts),
            "ppi": ppi,
            "timestamp": moment.isoformat() if moment else None,
            "spelled": list(spelled),
        }
        pages: list[str] = work(Job(room, PROGRAMS / "typeset.py", "typeset", arguments))
    return [base64.b64decode(page) for page in pages]


@contextmanager
def _fonts() -> Iterator[Path]:
    with as_file(files("ropa.drawing").joinpath("fonts")) as folder:
        yield folder
