"""The program that typesets, run in a process of its own (`ropa.jobs`): PDF and PNG by typst.

It uses the bundled fonts and those of typst itself and no others, so that every machine sets the
same page. Nothing is read from disk but the fonts.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

Files = Mapping[str, str]
"""Contents of files by name."""

_UNUSUAL = re.compile(r"[^\x00-\xff\u2010-\u2027\u2030-\u203a]")
_TITLE = '#set document(title: "x")\n'
_TEXT = '#set text(font: ("Libertinus Serif", "Arimo", "DejaVu Sans Mono"))\n#read("text")'
_PICTURE = '#image("text.svg", alt: "x")'
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" '
    "font-family=\"Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif\"><text>{}</text></svg>"
)


def typeset(
    files: Files,
    form: str,
    fonts: str,
    ppi: float | None = None,
    timestamp: str | None = None,
    spelled: Sequence[str] = (),
) -> list[str]:
    """Return a typst document in base64: one PDF after PDF/UA-1, or one PNG a page.

    Args:
        files: contents by name; `main.typ` is the document.
        form: `pdf` or `png`.
        fonts: folder of the only fonts beside those of typst itself.
        ppi: points of a PNG in an inch.
        timestamp: moment that the PDF states, as ISO 8601 with its offset from UTC; None for none.
        spelled: names of files in which a character that no font has is spelled as `[U+65E5]`.
    """
    import typst

    options: dict[str, Any] = {"font_paths": [fonts], "ignore_system_fonts": True}

    def compiled(parts: Files, **more: Any) -> Any:
        sources = {name: text.encode("utf-8") for name, text in parts.items()}
        return typst.compile(sources, **options, **more)

    def is_shown(parts: Files) -> bool:
        try:
            compiled(parts, format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError:
            return False
        return True

    parts = {**files, **{name: spell(name, files[name], is_shown) for name in spelled}}
    if form == "png":
        made = compiled(parts, format="png", ppi=ppi)
    else:
        moment = None if timestamp is None else datetime.fromisoformat(timestamp)
        made = compiled(parts, format="pdf", pdf_standards=["ua-1"], timestamp=moment)
    pages = made if isinstance(made, list) else [made]
    return [base64.b64encode(page).decode("ascii") for page in pages]


def spell(name: str, text: str, is_shown: Callable[[Files], bool]) -> str:
    """Return the text of a file in which each character that no font has is spelled as its code.

    PDF/UA forbids a text that no font can show; leaving the character out would change what is
    said. Text of a page may take any of the page's fonts, text of a drawing only those it names.

    Args:
        name: name of the file; a drawing ends in `.svg`.
        text: text of the file.
        is_shown: whether typst can make a PDF of some files.
    """

    def document(some: str) -> Files:
        if name.endswith(".svg"):
            return {"main.typ": _TITLE + _PICTURE, "text.svg": _SVG.format(some)}
        return {"main.typ": _TITLE + _TEXT, "text": some}

    unusual = sorted(set(_UNUSUAL.findall(text)))
    missing = set(_missing(unusual, lambda some: is_shown(document(some))))
    return "".join(f"[U+{ord(c):04X}]" if c in missing else c for c in text) if missing else text


def _missing(characters: Sequence[str], is_shown: Callable[[str], bool]) -> Iterator[str]:
    alone_and_between_letters = " ".join(f"{one} x{one}x" for one in characters)
    if not characters or is_shown(alone_and_between_letters):
        return
    if len(characters) == 1:
        yield characters[0]
        return
    middle = len(characters) // 2
    yield from _missing(characters[:middle], is_shown)
    yield from _missing(characters[middle:], is_shown)
