"""Parties in words: who they are, in which capacity, and who they may be."""

from __future__ import annotations

from collections.abc import Collection

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
