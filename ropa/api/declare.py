"""Three-valued answers: their status, the value where it is stated, and why where it is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import strawberry
from strawberry.utils.str_converters import to_camel_case

from ropa.api.connections import connection_resolver
from ropa.api.interfaces import FactNode, NamedNode, Node
from ropa.api.names import lazy, list_of, plural
from ropa.api.resolvers import Lang, snapshot_of
from ropa.api.scalars import Duration
from ropa.api.shapes import Kind, Shape, shapes
from ropa.language import Language
from ropa.model import (
    DataCategory,
    Fact,
    Named,
    Noun,
    Organisation,
    Purpose,
    Site,
    Stated,
    Status,
    System,
    Translated,
)
from ropa.service.snapshot import Nouns, Snapshot


def _stated_text(self: Stated[Any], lang: Lang = Language.EN) -> str | None:
    return self.value.say(lang) if isinstance(self.value, Translated) else self.value


def _stated_texts(
    self: Stated[tuple[Translated, ...]], lang: Lang = Language.EN
) -> list[str] | None:
    return None if self.value is None else [text.say(lang) for text in self.value]


def _stated_day(self: Stated[date]) -> date | None:
    return self.value


def _stated_flag(self: Stated[bool]) -> bool | None:
    return self.value


def _stated_noun(self: Stated[str], info: strawberry.Info[Any, Any]) -> Any:
    return None if self.value is None else snapshot_of(info).find(self.value)


def _stated_nouns(self: Stated[tuple[str, ...]], info: strawberry.Info[Any, Any]) -> Any:
    find = snapshot_of(info).find
    return None if self.value is None else [find(key) for key in self.value]


def _stated_reason(self: Stated[Any], lang: Lang = Language.EN) -> str | None:
    return None if self.is_stated else self.why(lang)


_STATUS = "Answer of the source: stated, stated as none, or not stated."
_VALUE = "Value that the source states; null where it states none."
_REASON = "Reason for there being no value; null where one is stated."


def _answer(name: str, description: str, resolver: Any, value: Any = None) -> Any:
    namespace: dict[str, Any] = {
        "__annotations__": {"status": Status},
        "status": strawberry.field(description=_STATUS),
        "value": strawberry.field(resolver, description=_VALUE, graphql_type=value),
        "reason": strawberry.field(_stated_reason, description=_REASON),
    }
    return strawberry.type(type(name, (), namespace), name=name, description=description)


StatedText: Any = _answer("StatedText", "Answer of the source in words.", _stated_text)
StatedTexts: Any = _answer("StatedTexts", "Answer of the source in several texts.", _stated_texts)
StatedDate: Any = _answer("StatedDate", "Answer of the source that is a day.", _stated_day)
StatedFlag: Any = _answer("StatedFlag", "Answer of the source that is yes or no.", _stated_flag)
StatedOrganisation: Any = _answer(
    "StatedOrganisation",
    "Answer of the source that is an organisation.",
    _stated_noun,
    lazy(Organisation) | None,
)
StatedSystem: Any = _answer(
    "StatedSystem", "Answer of the source that is a system.", _stated_noun, lazy(System) | None
)
ANSWERS: dict[str, Any] = {"Organisation": StatedOrganisation, "System": StatedSystem}
"""The answer that refers to one noun, by the noun's name."""
LISTS: dict[str, Any] = {
    noun.__name__: _answer(
        f"Stated{plural(noun).title().replace('_', '')}",
        f"Answer of the source that is several {plural(noun).replace('_', ' ')}.",
        _stated_nouns,
        list_of(lazy(noun)) | None,
    )
    for noun in (DataCategory, Organisation, Purpose, Site, System)
}
"""The answer that refers to several nouns, by the noun's name."""


OWN = {Kind.LINE, Kind.FLAG, Kind.NUMBER, Kind.DAY, Kind.ENUM}
"""Kinds whose fields are read from the noun as they are."""
T = TypeVar("T", bound=type[Noun])


def _own_text(field: str) -> Callable[..., Any]:
    def resolver(self: Any, lang: Lang = Language.EN) -> str | None:
        text = getattr(self, field)
        return None if text is None else str(text.say(lang))

    return resolver


def _own_value(field: str) -> Callable[..., Any]:
    def resolver(self: Any) -> Any:
        return getattr(self, field)

    return resolver


def _reference(field: str) -> Callable[..., Any]:
    def resolver(self: Any, info: strawberry.Info[Any, Any]) -> Any:
        key = getattr(self, field)
        return None if key is None else snapshot_of(info).find(key)

    return resolver


def _references(shape: Shape) -> Callable[..., Any]:
    def resolver(self: Any, info: strawberry.Info[Any, Any]) -> Any:
        snapshot = snapshot_of(info)
        keys = shape.reader(snapshot.access.index)(self)
        return [snapshot.find(key) for key in keys]

    return resolver


def _made(shape: Shape) -> tuple[Callable[..., Any], Any]:
    """Return the resolver and the GraphQL type of a field that is not the noun's own."""
    match shape.kind:
        case Kind.TEXT:
            return _own_text(shape.field), str
        case Kind.DURATION:
            return _own_value(shape.field), Duration
        case Kind.REFERENCE:
            assert shape.target is not None
            return _reference(shape.field), lazy(shape.target)
        case Kind.REFERENCES:
            assert shape.target is not None
            return _references(shape), list_of(lazy(shape.target))
        case Kind.STATED_REFERENCE:
            assert shape.target is not None
            return _own_value(shape.field), ANSWERS[shape.target.__name__]
        case Kind.STATED_REFERENCES:
            assert shape.target is not None
            return _own_value(shape.field), LISTS[shape.target.__name__]
        case Kind.STATED_TEXTS:
            return _own_value(shape.field), StatedTexts
        case Kind.STATED_DAY:
            return _own_value(shape.field), StatedDate
        case Kind.STATED_FLAG:
            return _own_value(shape.field), StatedFlag
    return _own_value(shape.field), StatedText


def _inherited(noun: type[Noun]) -> set[str]:
    """Return the fields that a noun's interfaces already give."""
    common = {Named: NamedNode, Fact: FactNode, Noun: Node}
    return {field for base in common if issubclass(noun, base) for field in base.model_fields}


def noun_type(description: str) -> Callable[[T], T]:
    """Declare the GraphQL type of a noun; the class inherits the noun and its interface."""

    def declare(declared: T) -> T:
        cls: Any = declared
        noun = cls.__mro__[1]
        inherited = _inherited(noun)
        for shape in shapes(noun):
            if shape.kind in OWN:
                continue
            cls.model_fields[shape.field].exclude = True
            if shape.field not in inherited:
                setattr(cls, f"resolve_{shape.field}", _field(shape))
        cls.model_fields["key"].exclude = True
        cls.is_type_of = lambda value, _info: isinstance(value, noun)
        strawberry.pydantic.type(cls, name=noun.__name__, description=description)
        return declared

    return declare


def _field(shape: Shape) -> Any:
    resolver, kind = _made(shape)
    return strawberry.pydantic.field(
        resolver,
        name=to_camel_case(shape.field),
        description=shape.description,
        graphql_type=kind | None if shape.optional else kind,
    )


def referring(noun: type[Noun], field: str, description: str) -> Any:
    """Declare the connection of the nouns whose field names this one."""
    return derived(noun, lambda self, s: s.references.referring(noun, field, self.key), description)


def derived(noun: type[Noun], source: Callable[[Any, Snapshot], Nouns], description: str) -> Any:
    """Declare a connection of nouns that are found from this one."""
    resolver = connection_resolver(noun, source)
    return strawberry.pydantic.field(resolver, description=description)


def along(noun: type[Noun], back: tuple[type[Noun], str], field: str, description: str) -> Any:
    """Declare the connection of what a field names of the nouns that refer to this one.

    Args:
        noun: what is found.
        back: the nouns that refer to this one, and by which field.
        field: the field of those that names what is found.
        description: description of the connection.
    """
    return derived(
        noun, lambda self, s: s.along(s.references.referring(*back, self.key), field), description
    )
