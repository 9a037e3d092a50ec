"""Glyphs: characters that the bundled fonts cannot show are printed as their code, as `[U+65E5]`.

What holds here: on paper no character is left out in silence; PDF/UA-1 forbids one that no font can
show. On a screen the reader's own fonts show it, so SVG keeps every character. `fonts/coverage.txt`
lists what the fonts hold, as ranges of code points.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def shown(text: str) -> str:
    """Return a text in which every character can be shown, whatever was written."""
    if text.isascii():
        return text
    known = _covered()
    return "".join(c if c in known or c in "\n\r\t" else f"[U+{ord(c):04X}]" for c in text)


@cache
def _covered() -> frozenset[str]:
    source = files("ropa.drawing").joinpath("fonts", "coverage.txt").read_text(encoding="ascii")
    ranges = [line.split("-") for line in source.split()]
    return frozenset(
        chr(code) for first, last in ranges for code in range(int(first, 16), int(last, 16) + 1)
    )
