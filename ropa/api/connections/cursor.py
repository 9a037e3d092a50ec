"""Cursors: where in an order a page begins or ends. Opaque to clients, checked on the way in.

A cursor holds the order it belongs to, the noun's value in that order and, last, its key. It
points between two values, not at a row number, so it stays right when nouns come and go.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

import orjson

from ropa.errors import BadInput, Place

Value = str | int | bool
Position = tuple[tuple[bool, Value], str]
"""A noun's place in an order: its value (nothing comes last) and its key."""
_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in an order: the order's name, and the position of the noun there."""

    order: str
    position: Position

    def encode(self) -> str:
        """Return the cursor as clients hold it."""
        (absent, value), key = self.position
        return urlsafe_b64encode(orjson.dumps([self.order, absent, value, key])).decode()


def _read(text: str) -> Cursor | None:
    if len(text) > _LONGEST:
        return None
    try:
        parts = orjson.loads(urlsafe_b64decode(text))
    except ValueError:
        return None
    match parts:
        case [str() as order, bool() as absent, str() | int() as value, str() as key]:
            return Cursor(order, ((absent, value), key))
    return None


def decode(text: str, order: str, argument: str) -> Position:
    """Return the position that a client's cursor points at.

    Args:
        text: the cursor.
        order: the order that the list has now.
        argument: `after` or `before`.

    Raises:
        BadInput: it is no cursor of this API, or a cursor of another order.
    """
    cursor = _read(text)
    if cursor is None:
        raise BadInput.of("api.bad-cursor", Place(field=argument), argument=argument)
    if cursor.order != order:
        raise BadInput.of("api.foreign-cursor", Place(field=argument), argument=argument)
    return cursor.position
