"""Conditions in words: on what something depends. A condition's name is a clause."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import reduce

from ropa.language.text import Part, Text, all_of, any_of, message


def ways(alternatives: Sequence[Collection[Part]]) -> Text:
    """Return sets of conditions of which any one set is enough: `a and b, or if c`.

    Args:
        alternatives: at least one set; none of them empty.
    """
    return reduce(_or_if, (all_of(conditions) for conditions in alternatives))


def _or_if(one: Text, other: Text) -> Text:
    return message("common.or-if", one=one, other=other)


def on_condition(said: Text, alternatives: Sequence[Collection[Part]]) -> Text:
    """Return what depends on any one set of conditions: `said, if a and b, or if c`."""
    some = [conditions for conditions in alternatives if conditions]
    return message("common.if", said=said, conditions=ways(some)) if some else said


def on_all(said: Text, conditions: Collection[Part]) -> Text:
    """Return what depends on every one of some conditions: `said (if a and b)`."""
    if not conditions:
        return said
    return message("common.if-all", said=said, conditions=all_of(conditions))


def unless(said: Text, conditions: Collection[Part]) -> Text:
    """Return what any one of some conditions sets aside: `said, unless a or b`."""
    if not conditions:
        return said
    return message("common.unless", said=said, conditions=any_of(conditions))


def only_if(conditions: Collection[Part]) -> Text:
    """Return conditions as what something depends on: `only if a and b`."""
    return message("common.only-if", conditions=all_of(conditions))
