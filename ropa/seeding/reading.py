"""Reading a seed file's bytes as text: size, encoding, characters."""

from __future__ import annotations

import re
from pathlib import Path

from ropa.errors import Place, Problem
from ropa.seeding.limits import Limits
from ropa.seeding.nodes import Node
from ropa.seeding.source import Source

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
        file: its name as errors tell it.
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
