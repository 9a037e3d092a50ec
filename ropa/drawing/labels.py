"""Labels: any text, made safe and readable inside an HTML-like label of Graphviz.

What holds here: text stays text. Whatever it holds (quotes, escapes of DOT, markup, line breaks,
control characters) is shown as written and never read as DOT or markup. A name longer than
`LONGEST` is cut with an ellipsis, and the walk-through holds it whole; what is put together from
names (conditions, lists of data, notes) may be as long as `WHOLE`, so that no condition is dropped.
On paper, a character that the bundled fonts cannot show is printed as its code, as `[U+65E5]`,
since PDF/UA-1 forbids one that no font can show; `fonts/coverage.txt` lists what they hold. On a
screen the reader's own fonts show it, so SVG keeps every character.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.resources import files

from ropa.drawing.notation import LINE

LONGEST = 200
"""Characters of a name that a drawing shows."""
WHOLE = 4_000
"""Characters of a text put together from names that a drawing shows."""
LONGEST_WORD = 30
"""Characters of a word that is drawn unbroken."""
LEADING = f'<FONT POINT-SIZE="{LINE}"> </FONT><BR ALIGN="LEFT"/>'
"""Ends a line: a blank of a larger size, which gives the line air."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def seen(text: str) -> str:
    """Return a text without characters that nobody sees: line breaks and controls are blanks."""
    return _UNSEEN.sub(" ", text)


def safe(text: str) -> str:
    """Return a text as the content of an HTML-like label."""
    return escape(seen(text), quote=True).replace("&#x27;", "&#39;")


def cut(text: str, longest: int = LONGEST) -> str:
    """Return a text no longer than a drawing shows, with an ellipsis where it was cut."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def wrapped(text: str, width: int, longest: int = LONGEST) -> list[str]:
    """Return a text as lines of about `width` characters, each safe in a label.

    A word is broken only where it is longer than `LONGEST_WORD`; a no-break space is no place to
    break.
    """
    words = seen(cut(text, longest)).split(" ")
    short = " ".join(part for word in words for part in _broken(word))
    lines = textwrap.wrap(short, width, break_long_words=False, break_on_hyphens=False)
    return [safe(line) for line in lines or [""]]


def _broken(word: str) -> list[str]:
    return [word[at : at + LONGEST_WORD] for at in range(0, len(word), LONGEST_WORD)]


def font(content: str, *, size: float, colour: str, style: str = "") -> str:
    """Return label content in a font; `style` is any of B and I.

    Args:
        content: what `safe` or `wrapped` made.
        size: points.
        colour: as #rrggbb.
        style: bold, italic, both or neither.
    """
    for tag in style:
        content = f"<{tag}>{content}</{tag}>"
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{colour}">{content}</FONT>'


def paragraph(
    text: str,
    width: int,
    *,
    size: float,
    colour: str,
    style: str = "",
    longest: int = LONGEST,
) -> list[str]:
    """Return a text as lines of label content in a font."""
    lines = wrapped(text, width, longest)
    return [font(line, size=size, colour=colour, style=style) for line in lines]


def rows(lines: Iterable[str]) -> str:
    """Return lines one under the other, aligned to the left, as the content of a cell."""
    return "".join(f"{line}{LEADING}" for line in lines)


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
