"""The value of a field → what a noun takes: how it is read follows from the field's type.

A reader returns the plain value, or `UNREAD` once it has reported what is wrong. A text is never
retyped for how it looks: `no` is a text where a text is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from datetime import date
from enum import StrEnum
from functools import cache, partial
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ropa.model.countries import Country
from ropa.model.keys import Key, prefix_of_type
from ropa.model.nearest import nearest
from ropa.model.no_answer import Form, Meaning, meaning
from ropa.model.note import Note, NoteKind
from ropa.model.noun import Noun
from ropa.model.stated import Stated, Status
from ropa.model.text import LANGUAGES, Line, Translated
from ropa.model.texts import refusal
from ropa.seeding.entries import Entry, text_of
from ropa.seeding.nodes import Mapping, Node, Refused, Scalar, Sequence, Steps

UNREAD: Any = object()
"""What a reader returns for a value that it refused."""
Reader = Callable[[Node, Steps, Entry], Any]


def read_text(node: Node, steps: Steps, entry: Entry, kind: Any) -> Any:
    """Read a text; `kind` is the type that it is to be of."""
    entry.spots[steps] = (node, kind)
    if isinstance(node, Scalar) and not node.is_empty:
        return node.text
    if isinstance(node, Scalar):
        entry.refuse("empty", node, steps)
    elif isinstance(node, Refused):
        entry.is_refused = True
    else:
        entry.refuse("wants-text", node, steps)
    return UNREAD


def read_both(node: Node, steps: Steps, entry: Entry) -> Any:
    """Read a text in both languages: a mapping of `sv` and `en`, or one text that is both."""
    if not isinstance(node, Mapping):
        text = read_text(node, steps, entry, Line)
        for language in LANGUAGES:
            entry.spots[(*steps, language)] = (node, Line)
        return text if text is UNREAD else dict.fromkeys(LANGUAGES, text)
    entry.spots[steps] = (node, None)
    if _refused_as_answer(node, steps, entry):
        return UNREAD
    return _languages(node, steps, entry)


def _refused_as_answer(node: Node, steps: Steps, entry: Entry) -> bool:
    """Refuse a mapping that says none or not stated of a field with no three answers."""
    if not _has_no_value(node):
        return False
    entry.refuse("not-three-valued", node, steps)
    return True


def _has_no_value(node: Node) -> bool:
    """Whether a mapping says none or not stated."""
    keys = [key.text for key, _ in node.entries] if isinstance(node, Mapping) else ()
    return any(key in WITHOUT_VALUE for key in keys)


def _languages(node: Mapping, steps: Steps, entry: Entry) -> Any:
    read: dict[str, Any] = {}
    for key, value in node.entries:
        if key.text in read:
            entry.refuse("duplicate-field", key, steps, field=key.text, line=_first(node, key).line)
        elif key.text in LANGUAGES:
            read[key.text] = read_text(value, (*steps, key.text), entry, Line)
        elif node.in_braces and isinstance(value, Scalar) and value.is_empty:
            entry.refuse("stray-comma", key, steps)
        else:
            entry.refuse("unknown-language", key, steps, value=text_of(key))
    for language in LANGUAGES:
        if language not in read:
            entry.refuse("missing-language", node, steps, language=language)
            read[language] = UNREAD
    return UNREAD if UNREAD in read.values() else read


def _first(node: Mapping, key: Scalar) -> Scalar:
    return next(other for other, _ in node.entries if other.text == key.text)


NUMBER = re.compile(r"-?[0-9]{1,9}")
COUNTRY = re.compile("[A-Z]{2}")
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
"""The problem of a text that is not of a type, and how a text of it is read."""


def scalar_reader(kind: type) -> Reader:
    """Return the reader of yes-or-no fields, of numbers or of dates."""
    code, convert = KINDS[kind]

    def read(node: Node, steps: Steps, entry: Entry) -> Any:
        text = read_text(node, steps, entry, kind)
        try:
            return text if text is UNREAD else convert(text)
        except ValueError:
            entry.refuse(code, node, steps, value=text_of(node))
            return UNREAD

    return read


def choice_reader(kind: type[StrEnum]) -> Reader:
    """Return the reader of a field that takes one of the words of a list."""
    words = [word.value for word in kind]

    def read(node: Node, steps: Steps, entry: Entry) -> Any:
        text = read_text(node, steps, entry, kind)
        if text is UNREAD or text in words:
            return text
        like = ", ".join(nearest(text, words)) or "–"
        allowed = ", ".join(words)
        entry.refuse("choice", node, steps, value=text_of(node), allowed=allowed, nearest=like)
        return UNREAD

    return read


ABOUT = "about"
"""What a note holds beside its kind and text: the keys that it is about."""
WITHOUT_VALUE = (Status.NONE.value, Status.NOT_STATED.value)
_read_kind = choice_reader(NoteKind)


def answer_reader(read_value: Reader, inner: Any) -> Reader:
    """Return the reader of a three-valued answer.

    Args:
        read_value: reader of the value, where one is stated.
        inner: type of the value.
    """
    takes_mapping = inner is Translated

    def read(node: Node, steps: Steps, entry: Entry) -> Any:
        entry.spots[steps] = (node, None)
        if isinstance(node, Mapping):
            if _has_no_value(node):
                return _without_value(node, steps, entry)
            languages = any(key.text in LANGUAGES for key, _ in node.entries)
            if not (takes_mapping and languages):
                entry.refuse("wrong-answer", node, steps)
                return UNREAD
        if _is_no_answer(node, steps, entry, inner):
            return UNREAD
        value = read_value(node, (*steps, "value"), entry)
        return value if value is UNREAD else {"status": Status.STATED.value, "value": value}

    return read


def _is_no_answer(node: Node, steps: Steps, entry: Entry, inner: Any) -> bool:
    """Refuse a word that is no answer where a key, a list, a date or a code is to be.

    Texts are the noun's own to judge; `false`, `on` and `NO` may be what such a field takes.
    """
    if isinstance(node, Sequence) and len(node.items) == 1:
        (node,) = node.items
    if not isinstance(node, Scalar) or node.is_empty or inner in (Translated, Line):
        return False
    found = None if node.text.isdigit() else meaning(node.text, Form.KEYS)
    takes = inner is bool and found is not Meaning.UNKNOWN
    if found is None or takes or (inner == Country and COUNTRY.fullmatch(node.text)):
        return False
    code = str(refusal(found, Form.KEYS).type).replace("_", "-")
    entry.refuse(code, node, steps, value=text_of(node))
    return True


def _without_value(node: Mapping, steps: Steps, entry: Entry) -> Any:
    if len(node.entries) != 1 or _has_no_value(node.entries[0][1]):
        entry.refuse("wrong-answer", node, steps)
        return UNREAD
    ((key, value),) = node.entries
    if isinstance(value, Scalar) and value.is_empty:
        return {"status": key.text}
    reason = read_both(value, (*steps, "reason"), entry)
    return reason if reason is UNREAD else {"status": key.text, "reason": reason}


def read_note(node: Node, steps: Steps, entry: Entry) -> Any:
    """Read a note: a mapping of one kind to its text, and of `about` to keys where it is given."""
    entries = node.entries if isinstance(node, Mapping) else ()
    kinds = [(key, value) for key, value in entries if key.text != ABOUT]
    about = [value for key, value in entries if key.text == ABOUT]
    if len(kinds) != 1 or len(about) > 1:
        entry.refuse("wrong-note", node, steps)
        return UNREAD
    ((key, value),) = kinds
    kind = _read_kind(key, (*steps, "kind"), entry)
    text = read_both(value, (*steps, "text"), entry)
    keys = [_list_reader(Key)(each, (*steps, ABOUT), entry) for each in about]
    if UNREAD in (kind, text, *keys):
        return UNREAD
    return {"kind": kind, "text": text, **({ABOUT: keys[0]} if keys else {})}


def _text_reader(kind: Any) -> Reader:
    return lambda node, steps, entry: read_text(node, steps, entry, kind)


def _list_reader(inner: Any) -> Reader:
    return partial(_read_list, reader_of(inner), prefix_of_type(inner) is not None)


def _read_list(read_item: Reader, of_keys: bool, node: Node, steps: Steps, entry: Entry) -> Any:
    entry.spots[steps] = (node, None)
    if isinstance(node, Refused):
        entry.is_refused = True
        return UNREAD
    if _refused_as_answer(node, steps, entry):
        return UNREAD
    if isinstance(node, Scalar) and node.is_empty:
        entry.refuse("empty", node, steps)
        return UNREAD
    if not isinstance(node, Sequence):
        entry.refuse("wants-list", node, steps)
        return UNREAD
    if of_keys and any(_says_nothing(item) for item in node.items):
        entry.refuse("wants-keys", node, steps)
        return UNREAD
    read: list[Any] = []
    for item in node.items:
        value = read_item(item, (*steps, len(read)), entry)
        if value is not UNREAD:
            read.append(value)
    return read


def _says_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and meaning(node.text, Form.KEYS) is not None


def _stated_reader(kind: type[Stated[Any]]) -> Reader:
    (inner,) = kind.__pydantic_generic_metadata__["args"]
    return answer_reader(reader_of(inner), inner)


def _class_reader(kind: Any) -> Reader:
    if kind is Translated:
        return read_both
    if kind is Note:
        return read_note
    if kind in KINDS:
        return scalar_reader(kind)
    if issubclass(kind, Stated):
        return _stated_reader(kind)
    if issubclass(kind, StrEnum):
        return choice_reader(kind)
    assert kind is str, kind
    return _text_reader(kind)


def reader_of(kind: Any) -> Reader:
    """Return the reader of values of a type."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (some,) = (each for each in inner if each is not NoneType)
        return reader_of(some)
    if origin is tuple:
        return _list_reader(inner[0])
    if origin is Annotated:
        return _text_reader(kind) if inner[0] is str else scalar_reader(inner[0])
    return _class_reader(kind)


@cache
def readers(noun: type[Noun]) -> MappingOf[str, Reader]:
    """Return the readers of a noun's fields, all but its key, in the order of its fields."""
    hints = get_type_hints(noun, include_extras=True)
    fields = (field for field in noun.model_fields if field != "key")
    return MappingProxyType({field: reader_of(hints[field]) for field in fields})
