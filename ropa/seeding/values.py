"""Which reader reads which field: it follows from the field's type."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, partial
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ropa.model.note import Note
from ropa.model.noun import Noun
from ropa.model.stated import Stated
from ropa.model.text import Translated
from ropa.seeding.answers import answer_reader, read_note
from ropa.seeding.body import Body, Path
from ropa.seeding.nodes import Node, Refused, Sequence
from ropa.seeding.scalars import KINDS, choice_reader, scalar_reader
from ropa.seeding.texts import UNREAD, Reader, read_both, read_text


def _text_reader(kind: Any) -> Reader:
    return lambda node, path, body: read_text(node, path, body, kind)


def _list_reader(inner: Any) -> Reader:
    return partial(_read_list, reader_of(inner))


def _read_list(read_item: Reader, node: Node, path: Path, body: Body) -> Any:
    body.spots[path] = (node, None)
    if isinstance(node, Refused):
        body.is_refused = True
        return UNREAD
    if not isinstance(node, Sequence):
        body.tell("wants-list", node, path)
        return UNREAD
    read: list[Any] = []
    for item in node.items:
        value = read_item(item, (*path, len(read)), body)
        if value is not UNREAD:
            read.append(value)
    return read


def _stated_reader(kind: type[Stated[Any]]) -> Reader:
    (inner,) = kind.__pydantic_generic_metadata__["args"]
    return answer_reader(reader_of(inner), takes_mapping=inner is Translated)


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
def readers(noun: type[Noun]) -> Mapping[str, Reader]:
    """Return the readers of a noun's fields, all but its key, in the order of its fields."""
    hints = get_type_hints(noun, include_extras=True)
    fields = (field for field in noun.model_fields if field != "key")
    return MappingProxyType({field: reader_of(hints[field]) for field in fields})
