"""Names: how a noun is called in the schema, and where its types are declared."""

from __future__ import annotations

from typing import Annotated, Any

import strawberry

from ropa.model import Noun
from ropa.model.nouns import BY_PREFIX

NOUN_TYPES = "ropa.api.nouns"
"""Module that declares the GraphQL types of the nouns."""
PLURALS: dict[str, str] = {
    "Activity": "activities",
    "DataCategory": "data_categories",
    "LegalBasis": "legal_bases",
}


def lazy(noun: type[Noun], suffix: str = "Type") -> Any:
    """Return one of a noun's types, to be looked up when the schema is built.

    Args:
        noun: the noun.
        suffix: which of its types: `Type`, `Connection`, `Filter` or `Order`.
    """
    return Annotated[f"{noun.__name__}{suffix}", strawberry.lazy(NOUN_TYPES)]


def noun_with(prefix: str) -> type[Noun]:
    """Return the noun whose keys begin with a prefix."""
    return BY_PREFIX[prefix]


def list_of(kind: Any) -> Any:
    """Return the type of a list of a GraphQL type that is known only at run time."""
    return list[kind]


def words(noun: type[Noun]) -> str:
    """Return a noun's name in words, as `data category`."""
    letters = (f" {c.lower()}" if c.isupper() else c for c in noun.__name__)
    return "".join(letters).strip()


def singular(noun: type[Noun]) -> str:
    """Return a noun's name in the singular, as a field is named: `data_category`."""
    return words(noun).replace(" ", "_")


def plural(noun: type[Noun]) -> str:
    """Return a noun's name in the plural, as a field is named: `data_categories`."""
    return PLURALS.get(noun.__name__, f"{singular(noun)}s")
