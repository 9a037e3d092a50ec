"""Parties in words: who they are, in which capacity and country, and who they may be."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ropa.language.languages import Language, about
from ropa.language.text import Part, Text, any_of, message


def capacity(capacity: str) -> Text:
    """Return a capacity in words.

    Args:
        capacity: `controller`, `processor` or `recipient`.
    """
    return message(f"common.capacity-{capacity}")


def in_capacity(name: Part, role: str) -> Text:
    """Return a party with its capacity: `The camera supplier (processor)`."""
    return message("common.in-capacity", name=name, capacity=capacity(role))


def may_be(said: Text, names: Collection[Part]) -> Text:
    """Return a party with those that it may be: `the company (may be A or B)`."""
    return message("common.may-be", said=said, names=any_of(names)) if names else said


@dataclass(frozen=True, slots=True)
class _Country(Text):
    code: str

    def say(self, language: Language | str = Language.EN) -> str:
        from babel import Locale  # imported here: few answers name a country

        name = Locale.parse(about(language).locale).territories.get(self.code)
        return f"{name} ({self.code})" if name else self.code


def country(code: str) -> Text:
    """Return the name of a country with its code, or the code alone where it has no name.

    Args:
        code: ISO 3166-1 alpha-2.
    """
    return _Country(code)
