"""Carrying: which data a flow carries, each with its conditions, and the words of its label.

What holds here: a label names few things; data that share a category are named by it,
with how many they are, and the list under the diagram names every one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ropa.access.paths import Path
from ropa.drawing.view import Carried, Label
from ropa.language.text import Text, message
from ropa.model.collection import Collection
from ropa.model.condition import Condition
from ropa.model.data_category import DataCategory
from ropa.model.register import Register

NAMED = 2
"""How many things a label names, before it counts the rest."""
TO_STORE = 1
"""The same of a flow to a store, where room is narrow."""

Pair = tuple[str, tuple[str, ...]]


def of_collections(register: Register, collections: Iterable[Collection]) -> tuple[Carried, ...]:
    """Return what collections hold."""
    return _carried(register, ((d, c.conditions) for c in collections for d in c.data))


def of_paths(register: Register, paths: Iterable[Path]) -> tuple[Carried, ...]:
    """Return what paths reach."""
    return _carried(register, ((path.data, path.collection.conditions) for path in paths))


def without(carried: Iterable[Carried], conditions: tuple[Label, ...]) -> tuple[Carried, ...]:
    """Return what is carried without conditions that the flow as a whole already has."""
    return tuple(
        Carried(one.data, tuple(c for c in one.conditions if c not in conditions))
        for one in carried
    )


def labels(register: Register, conditions: Sequence[str]) -> tuple[Label, ...]:
    """Return conditions as labels."""
    return tuple(Label(key, register.get(Condition, key).name) for key in conditions)


def _carried(register: Register, pairs: Iterable[Pair]) -> tuple[Carried, ...]:
    every = set(pairs)
    free = {data for data, conditions in every if not conditions}
    return tuple(
        Carried(
            Label(data, register.get(DataCategory, data).name),
            labels(register, conditions),
        )
        for data, conditions in sorted(every)
        if not conditions or data not in free
    )


def summary(
    register: Register,
    carried: Sequence[Carried],
    every: frozenset[str] = frozenset(),
    named: int = NAMED,
) -> tuple[Text, ...]:
    """Return the words of a label: the data by name or by the category that they share.

    Args:
        register: where the names are.
        carried: what the flow carries.
        every: all the data of the processing; a flow that carries them all says so.
        named: how many things it names, before it counts the rest.
    """
    keys = {one.data.key for one in carried}
    if keys == every and len(keys) > named:
        return (message("drawing.all", count=len(keys)),)
    names = _grouped(register, sorted(keys))
    if len(names) <= named + 1:
        return tuple(names)
    return (*names[:named], message("drawing.more", count=len(names) - named))


def _grouped(register: Register, keys: Sequence[str]) -> list[Text]:
    groups: dict[str, list[str]] = {}
    for key in keys:
        parent = register.get(DataCategory, key).parent
        groups.setdefault(parent or key, []).append(key)
    return [_named(register, group, members) for group, members in groups.items()]


def _named(register: Register, group: str, members: Sequence[str]) -> Text:
    if len(members) == 1:
        return register.get(DataCategory, members[0]).name
    name = register.get(DataCategory, group).name
    return message("drawing.group", name=name, count=len([key for key in members if key != group]))
