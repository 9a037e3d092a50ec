"""Glyphs: characters that the PDF's fonts cannot show are printed as their code, `[U+65E5]`.

PDF/UA forbids a text that no font can show; leaving the character out would change what is said.
Text of the page may take any of the page's fonts, text of a diagram only those that it names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from typst import TypstError

from ropa.exports.formats.typesetting import typeset

_UNUSUAL = re.compile(r"[^\x00-\xff\u2010-\u2027\u2030-\u203a]")
_TITLE = b'#set document(title: "x")\n'
_TEXT = b'#set text(font: ("Libertinus Serif", "Arimo", "DejaVu Sans Mono"))\n#read("text")'
_PICTURE = b'#image("text.svg", alt: "x")'
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" '
    "font-family=\"Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif\"><text>{}</text></svg>"
)


def shown(text: str) -> str:
    """Return a text of which a page of the PDF can show every character."""
    return _spelled(text, lambda some: {"main.typ": _TITLE + _TEXT, "text": some.encode()})


def drawn(svg: bytes) -> bytes:
    """Return a diagram of which the PDF can show every character."""

    def probe(some: str) -> dict[str, bytes]:
        return {"main.typ": _TITLE + _PICTURE, "text.svg": _SVG.format(some).encode()}

    return _spelled(svg.decode(), probe).encode()


def _spelled(text: str, probe: Callable[[str], dict[str, bytes]]) -> str:
    missing = set(_missing(sorted(set(_UNUSUAL.findall(text))), probe))
    return "".join(f"[U+{ord(c):04X}]" if c in missing else c for c in text) if missing else text


def _missing(characters: list[str], probe: Callable[[str], dict[str, bytes]]) -> Iterator[str]:
    alone_and_between_letters = " ".join(f"{one} x{one}x" for one in characters)
    if not characters or _can_show(probe(alone_and_between_letters)):
        return
    if len(characters) == 1:
        yield characters[0]
        return
    middle = len(characters) // 2
    yield from _missing(characters[:middle], probe)
    yield from _missing(characters[middle:], probe)


def _can_show(parts: dict[str, bytes]) -> bool:
    try:
        typeset(parts)
    except TypstError:
        return False
    return True
