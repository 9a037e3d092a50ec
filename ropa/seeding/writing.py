"""Plain values → the lines of a seed file, one thing a line."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model.noun import Noun
from ropa.seeding.plain import Plain, Word, plain_fact
from ropa.seeding.quoting import written

STEP = 2


def _value(head: str, value: Plain, indent: int) -> Iterator[str]:
    if value is None:
        yield head
    elif isinstance(value, Word):
        yield f"{head} {value}"
    elif isinstance(value, str):
        yield from written(head, value, indent)
    elif not value:
        yield f"{head} []"
    else:
        yield head
        yield from _mapping(value, indent) if isinstance(value, dict) else _list(value, indent)


def _mapping(fields: dict[str, Plain], indent: int) -> Iterator[str]:
    for field, value in fields.items():
        yield from _value(f"{' ' * indent}{field}:", value, indent + STEP)


def _list(items: list[Plain], indent: int) -> Iterator[str]:
    dash = f"{' ' * indent}-"
    for item in items:
        if isinstance(item, dict):
            first, *rest = _mapping(item, indent + STEP)
            yield f"{dash} {first.lstrip()}"
            yield from rest
        else:
            yield from _value(dash, item, indent + STEP)


def entry(fact: Noun) -> str:
    """Return the entry of a fact in a seed file: its key, and its fields indented under it."""
    return "".join(f"{line}\n" for line in _value(f"{fact.key}:", plain_fact(fact), STEP))
