"""Reading what is not free text: yes or no, numbers, dates, and the words of a closed list.

A plain text is never retyped: what it is follows from the field, not from how it looks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from ropa.model.nearest import nearest
from ropa.seeding.body import Body, Path, text_of
from ropa.seeding.nodes import Node
from ropa.seeding.texts import UNREAD, Reader, read_text

NUMBER = re.compile(r"-?[0-9]{1,9}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _as_boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError
    return text == "true"


def _as_number(text: str) -> int:
    if not NUMBER.fullmatch(text):
        raise ValueError
    return int(text)


def _as_day(text: str) -> date:
    if not DAY.fullmatch(text):
        raise ValueError
    return date.fromisoformat(text)


KINDS: dict[type, tuple[str, Callable[[str], Any]]] = {
    bool: ("boolean", _as_boolean),
    int: ("number", _as_number),
    date: ("date", _as_day),
}
"""The problem that is told of a text that is not of a type, and how it is read."""


def scalar_reader(kind: type) -> Reader:
    """Return the reader of yes-or-no fields, of numbers or of dates."""
    code, convert = KINDS[kind]

    def read(node: Node, path: Path, body: Body) -> Any:
        text = read_text(node, path, body, kind)
        try:
            return text if text is UNREAD else convert(text)
        except ValueError:
            body.tell(code, node, path, value=text_of(node))
            return UNREAD

    return read


def choice_reader(kind: type[StrEnum]) -> Reader:
    """Return the reader of a field that takes one of the words of a list."""
    words = [word.value for word in kind]

    def read(node: Node, path: Path, body: Body) -> Any:
        text = read_text(node, path, body, kind)
        if text is UNREAD or text in words:
            return text
        like = ", ".join(nearest(text, words)) or "–"
        allowed = ", ".join(words)
        body.tell("choice", node, path, value=text_of(node), allowed=allowed, nearest=like)
        return UNREAD

    return read
