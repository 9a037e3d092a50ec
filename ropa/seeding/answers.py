"""Reading three-valued answers and notes.

An answer is left out (the source is silent), a plain value (stated), `{none: reason}` (stated as
none) or `{not_stated: reason}` (not stated, with a reason of its own). A note is `kind: text`.
"""

from __future__ import annotations

from typing import Any

from ropa.model.note import NoteKind
from ropa.model.stated import Status
from ropa.seeding.body import Body, Path
from ropa.seeding.nodes import Mapping, Node, Scalar
from ropa.seeding.scalars import choice_reader
from ropa.seeding.texts import UNREAD, Reader, read_both

WITHOUT_VALUE = (Status.NONE.value, Status.NOT_STATED.value)
_read_kind = choice_reader(NoteKind)


def answer_reader(read_value: Reader, takes_mapping: bool) -> Reader:
    """Return the reader of a three-valued answer.

    Args:
        read_value: reader of the value, where one is stated.
        takes_mapping: whether such a value may be a mapping itself.
    """

    def read(node: Node, path: Path, body: Body) -> Any:
        body.spots[path] = (node, None)
        if isinstance(node, Mapping):
            if any(key.text in WITHOUT_VALUE for key, _ in node.entries):
                return _without_value(node, path, body)
            if not takes_mapping:
                body.tell("wrong-answer", node, path)
                return UNREAD
        value = read_value(node, (*path, "value"), body)
        return value if value is UNREAD else {"status": Status.STATED.value, "value": value}

    return read


def _without_value(node: Mapping, path: Path, body: Body) -> Any:
    if len(node.entries) != 1:
        body.tell("wrong-answer", node, path)
        return UNREAD
    ((key, value),) = node.entries
    if isinstance(value, Scalar) and value.is_empty:
        return {"status": key.text}
    reason = read_both(value, (*path, "reason"), body)
    return reason if reason is UNREAD else {"status": key.text, "reason": reason}


def read_note(node: Node, path: Path, body: Body) -> Any:
    """Read a note: a mapping of one kind to its text."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        body.tell("wrong-note", node, path)
        return UNREAD
    ((key, value),) = node.entries
    kind = _read_kind(key, (*path, "kind"), body)
    text = read_both(value, (*path, "text"), body)
    return UNREAD if UNREAD in (kind, text) else {"kind": kind, "text": text}
