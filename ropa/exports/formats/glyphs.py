"""Glyphs: characters that the PDF's fonts cannot show are printed as their code, `[U+65E5]`.

PDF/UA forbids a text that no font can show; leaving the character out would change what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from typst import TypstError

from ropa.exports.formats.typesetting import typeset

_UNUSUAL = re.compile(r"[^\x00-\xff\u2010-\u2027\u2030-\u203a]")
_PROBE = (
    b'#set document(title: "x")\n'
    b'#set text(font: ("Libertinus Serif", "Arimo", "DejaVu Sans Mono"))\n#read("text")'
)


def shown(text: str) -> str:
    """Return a text whose every character some font of the PDF can show."""
    unusual = sorted(set(_UNUSUAL.findall(text)))
    missing = set(_missing(unusual))
    return "".join(f"[U+{ord(c):04X}]" if c in missing else c for c in text) if missing else text


def _missing(characters: list[str]) -> Iterator[str]:
    if not characters or _can_show(" ".join(characters)):
        return
    if len(characters) == 1:
        yield characters[0]
        return
    middle = len(characters) // 2
    yield from _missing(characters[:middle])
    yield from _missing(characters[middle:])


def _can_show(text: str) -> bool:
    try:
        typeset({"main.typ": _PROBE, "text": text.encode()})
    except TypstError:
        return False
    return True
