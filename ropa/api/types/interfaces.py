"""Interfaces: what every noun has, every fact, and every fact with a name."""

from __future__ import annotations

from typing import Any

import strawberry

from ropa.api.context import snapshot_of
from ropa.api.names import lazy, list_of
from ropa.api.text import Lang
from ropa.api.types.fact import dependents_resolver, facts_resolver
from ropa.api.types.note import NoteType
from ropa.language import Language
from ropa.model import Citation, Fact, Named, Noun


def _said(noun: type[Noun], field: str) -> str:
    return noun.model_fields[field].description or ""


def _id(self: Any) -> strawberry.ID:
    return strawberry.ID(self.key)


def _source(self: Any, info: strawberry.Info[Any, Any]) -> str | None:
    origin = snapshot_of(info).register.origin(self.key)
    return None if origin is None else str(origin)


def _citations(self: Any, info: strawberry.Info[Any, Any]) -> Any:
    snapshot = snapshot_of(info)
    return [snapshot.find(key) for key in self.citations]


def _notes(self: Any) -> list[NoteType]:
    return list(self.notes)


def _name(self: Any, lang: Lang = Language.EN) -> str:
    return str(self.label(lang))


def _aliases(self: Any) -> list[str]:
    return list(self.aliases)


@strawberry.interface(name="Node", description="Noun of the register.")
class Node:
    """A noun of the register."""

    node_id = strawberry.field(_id, name="id", description=_said(Noun, "key"))
    node_source = strawberry.field(
        _source, name="source", description="Seed file and line that the noun was read from."
    )

    node_facts = strawberry.field(
        facts_resolver, name="facts", description="Facts that name the noun in any of their fields."
    )
    node_dependents = strawberry.field(
        dependents_resolver,
        name="dependents",
        description="Facts that rest on the noun: that name it, or name one that does, and so on.",
    )

    @classmethod
    def resolve_type(cls, noun: Noun, *_: object) -> str:
        """Return the name of a noun's GraphQL type."""
        return type(noun).__name__


@strawberry.interface(name="Fact", description="Noun that a source states.")
class FactNode(Node):
    """A noun that a source states."""

    node_citations = strawberry.field(
        _citations,
        name="citations",
        description=_said(Fact, "citations"),
        graphql_type=list_of(lazy(Citation)),
    )
    node_notes = strawberry.field(_notes, name="notes", description=_said(Fact, "notes"))


@strawberry.interface(name="Named", description="Fact with a name that people read.")
class NamedNode(FactNode):
    """A fact with a name."""

    node_name = strawberry.field(_name, name="name", description=_said(Named, "name"))
    node_aliases = strawberry.field(_aliases, name="aliases", description=_said(Named, "aliases"))
