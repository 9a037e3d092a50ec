"""How an answer's type is declared: each fact under its name in JSON, and as the nouns it names.

An answer names nouns by key, as the command line's JSON does; beside each field of keys stands one
of the nouns themselves, whose name ends in `Node` or `Nodes`.
"""

from __future__ import annotations

from typing import Any

import strawberry
from strawberry.utils.str_converters import to_camel_case

from ropa.access import Reason
from ropa.api.names import list_of
from ropa.api.resolvers import Lang, snapshot_of
from ropa.language import Language
from ropa.model import Noun


def key(field: str, description: str) -> Any:
    """Declare a field that holds one key."""

    def resolver(self: Any) -> strawberry.ID:
        return strawberry.ID(getattr(self, field))

    return strawberry.field(resolver, name=to_camel_case(field), description=description)


def keys(field: str, description: str) -> Any:
    """Declare a field that holds several keys, sorted."""

    def resolver(self: Any) -> list[strawberry.ID]:
        return list(getattr(self, field))

    return strawberry.field(resolver, name=to_camel_case(field), description=description)


def sets(field: str, description: str) -> Any:
    """Declare a field that holds several sets of keys."""

    def resolver(self: Any) -> list[list[strawberry.ID]]:
        return [list(one) for one in getattr(self, field)]

    return strawberry.field(resolver, name=to_camel_case(field), description=description)


def node(field: str, kind: Any, description: str) -> Any:
    """Declare a field that is the noun of a key, or null where the value is none."""

    def resolver(self: Any, info: strawberry.Info[Any, Any]) -> Any:
        value = getattr(self, field)
        return None if value is None else snapshot_of(info).register.find(Noun, value)

    return strawberry.field(resolver, description=description, graphql_type=kind)


def nodes(field: str, kind: Any, description: str) -> Any:
    """Declare a field that is the nouns of several keys."""

    def resolver(self: Any, info: strawberry.Info[Any, Any]) -> Any:
        snapshot = snapshot_of(info)
        return [snapshot.find(one) for one in getattr(self, field)]

    return strawberry.field(resolver, description=description, graphql_type=list_of(kind))


def said(field: str, description: str, *, optional: bool = False) -> Any:
    """Declare a field that is told in the language that is asked for."""

    def resolver(self: Any, lang: Lang = Language.EN) -> str | None:
        text = getattr(self, field)
        return None if text is None else str(text.say(lang))

    kind: Any = str | None if optional else str
    name = to_camel_case(field)
    return strawberry.field(resolver, name=name, description=description, graphql_type=kind)


def listed(field: str, description: str) -> Any:
    """Declare a field of several texts, told in the language that is asked for."""

    def resolver(self: Any, lang: Lang = Language.EN) -> list[str]:
        return [str(text.say(lang)) for text in getattr(self, field)]

    return strawberry.field(resolver, name=to_camel_case(field), description=description)


def words(reason: Reason | None, info: strawberry.Info[Any, Any], lang: Language) -> str | None:
    """Return a reason in words, with names for keys."""
    return None if reason is None else reason.say(lang, snapshot_of(info).register)


def reason(description: str, field: str = "reason") -> Any:
    """Declare the reason of an answer, or another field that holds one, in words."""

    def resolver(
        self: Any, info: strawberry.Info[Any, Any], lang: Lang = Language.EN
    ) -> str | None:
        return words(getattr(self, field), info, lang)

    return strawberry.field(resolver, name=field, description=description)
