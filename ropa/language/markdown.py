"""Markdown: text that is read as text, whatever is in it."""

from __future__ import annotations

import re

MARKUP = re.compile(r"[\\`*_{}\[\]<>|~&$#]|^[+\-=:]|(?<=:)/(?=/)|(?<=www)\.|@")
"""What begins markup, a list, a heading or a link of its own accord."""
NUMBERED = re.compile(r"^(\d+)([.)])")


def literal(text: str) -> str:
    """Return text that Markdown (and HTML within it) reads as that text."""
    return NUMBERED.sub(r"\1\\\2", MARKUP.sub(r"\\\g<0>", text))
