"""Reading texts: one text, or a text in both languages.

A reader returns the plain value that a noun takes, or `UNREAD` once it has told what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ropa.model.text import LANGUAGES, Line
from ropa.seeding.body import Body, Path, text_of
from ropa.seeding.nodes import Mapping, Node, Refused, Scalar

UNREAD: Any = object()
"""What a reader returns for a value that it refused."""
Reader = Callable[[Node, Path, Body], Any]


def read_text(node: Node, path: Path, body: Body, kind: Any) -> Any:
    """Read a text; `kind` is the type that it is to be of."""
    body.spots[path] = (node, kind)
    if isinstance(node, Scalar) and not node.is_empty:
        return node.text
    if isinstance(node, Scalar):
        body.tell("empty", node, path)
    elif isinstance(node, Refused):
        body.is_refused = True
    else:
        body.tell("wants-text", node, path)
    return UNREAD


def read_both(node: Node, path: Path, body: Body) -> Any:
    """Read a text in both languages: a mapping of `sv` and `en`, or one text that is both."""
    if not isinstance(node, Mapping):
        text = read_text(node, path, body, Line)
        for language in LANGUAGES:
            body.spots[(*path, language)] = (node, Line)
        return text if text is UNREAD else dict.fromkeys(LANGUAGES, text)
    body.spots[path] = (node, None)
    return _languages(node, path, body)


def _languages(node: Mapping, path: Path, body: Body) -> Any:
    read: dict[str, Any] = {}
    for key, value in node.entries:
        if key.text in read:
            body.tell("duplicate-field", key, path, field=key.text, line=_first(node, key).line)
        elif key.text in LANGUAGES:
            read[key.text] = read_text(value, (*path, key.text), body, Line)
        elif node.in_braces and isinstance(value, Scalar) and value.is_empty:
            body.tell("stray-comma", key, path)
        else:
            body.tell("unknown-language", key, path, value=text_of(key))
    for language in LANGUAGES:
        if language not in read:
            body.tell("missing-language", node, path, language=language)
            read[language] = UNREAD
    return UNREAD if UNREAD in read.values() else read


def _first(node: Mapping, key: Scalar) -> Scalar:
    return next(other for other, _ in node.entries if other.text == key.text)
