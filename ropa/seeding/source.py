"""The text of one seed file, read under the limits, and its problems: place, line and caret."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ropa.errors import Place, Problem
from ropa.seeding.limits import Limits
from ropa.seeding.nodes import Node

LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML 1.1 reads as the end of a line."""
WIDEST = 100
LONGEST_SHOWN = 60


def shown(text: str, most: int = LONGEST_SHOWN) -> str:
    """Return a text of a file as an error may show it: short, in one line, nothing unprintable."""
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return "".join(letter if letter.isprintable() else "·" for letter in cut)


@dataclass(frozen=True)
class Source:
    """A seed file that has been read."""

    file: str
    """Its name in errors and proofs, as `seed/sites/sites.yaml`."""
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return LINE_END.split(self.text)

    def problem(
        self, code: str, node: Node, field: str | None = None, /, **values: object
    ) -> Problem:
        """Return a problem at a node, with the line that it is on.

        Args:
            code: message of the catalogue, without the room.
            node: what the caret points to.
            field: field of the noun that it is about, if it is about one.
            values: the message's values.
        """
        excerpt, caret = self._excerpt(node.line, node.column)
        place = Place(self.file, node.line, node.column, field)
        code = code if "." in code else f"seeding.{code}"
        return Problem(code, values, place, excerpt, caret=caret)

    def _excerpt(self, line: int, column: int) -> tuple[str, int]:
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        start = max(0, column - 1 - WIDEST // 2) if len(text) > WIDEST else 0
        return shown(text[start : start + WIDEST], WIDEST), column - start


BYTE_ORDER_MARK = "\ufeff"
UNREADABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""Characters that YAML does not allow, and the byte-order mark."""


def _refuse(file: str, code: str, **values: object) -> Problem:
    return Problem(f"seeding.{code}", values, Place(file))


def _node_at(text: str, index: int) -> Node:
    before = Source("", text[:index]).lines
    return Node(len(before), len(before[-1]) + 1)


def _decode(data: bytes, file: str) -> Source | Problem:
    try:
        return Source(file, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = Source(file, data[: error.start].decode("utf-8", "replace"))
        rest = data[error.start : error.start + 40].decode("utf-8", "replace")
        spot = _node_at(before.text, len(before.text))
        byte = f"0x{data[error.start]:02X}"
        return Source(file, before.text + rest).problem("not-utf8", spot, byte=byte)


def _check(source: Source) -> Source | Problem:
    found = UNREADABLE.search(source.text)
    if found is None:
        return source
    spot = _node_at(source.text, found.start())
    if found.group() == BYTE_ORDER_MARK:
        return source.problem("byte-order-mark", spot)
    return source.problem("control-character", spot, character=f"U+{ord(found.group()):04X}")


def read(path: Path, file: str, limits: Limits) -> Source | Problem:
    """Return the text of a file, or why it cannot be read.

    Args:
        path: the file.
        file: its name in errors.
        limits: how much is read of it.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        return _refuse(file, "unreadable", reason=error.strerror or type(error).__name__)
    if len(data) > limits.file_bytes:
        return _refuse(file, "file-too-large", limit=limits.file_bytes)
    source = _decode(data, file)
    return _check(source) if isinstance(source, Source) else source
