"""Who and when, in an expectation's own words: `name as capacity`, `when a and b, or when c`."""

from __future__ import annotations

import re

from ropa.access.expectations.fields import FieldReader
from ropa.access.verdicts import least
from ropa.model.condition import Condition
from ropa.model.disclosure import Capacity
from ropa.model.organisation import Organisation
from ropa.seeding.nodes import Node, Scalar
from ropa.seeding.source import shown

PARTY = re.compile(r"(?P<party>\S+) as (?P<capacity>controller|processor|recipient)")
OR = re.compile(r",? or (?:when )?")


def read_party(reader: FieldReader, key: Scalar) -> tuple[str, Capacity] | None:
    """Return who an accessor is, or None once it is told what is wrong."""
    found = PARTY.fullmatch(key.text)
    if found is None:
        reader.tell("expect-party", key, value=shown(key.text))
        return None
    name = Scalar(key.line, key.column, found["party"])
    party = reader.key(name, Organisation)
    return None if party is None else (party, Capacity(found["capacity"]))


def read_access(reader: FieldReader, node: Node) -> tuple[tuple[str, ...], ...]:
    """Return the least sets of conditions under which there is access."""
    text = reader.text(node)
    if text == "always":
        return ((),)
    if text is None or not text.startswith("when "):
        if text is not None:
            reader.tell("expect-access-form", node, value=shown(text))
        return ()
    sets = OR.split(text.removeprefix("when "))
    return least(frozenset(_conditions(reader, node, one)) for one in sets)


def _conditions(reader: FieldReader, node: Node, text: str) -> list[str]:
    names = [Scalar(node.line, node.column, name) for name in text.split(" and ")]
    return [key for key in (reader.key(name, Condition) for name in names) if key is not None]
