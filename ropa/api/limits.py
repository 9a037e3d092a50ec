"""Limits: what one operation may ask for and use, and how each is set.

Every limit has a default that suits a register of a group of companies, and an environment variable
that sets another: `ROPA_LIMIT_COST=50000`. What is over a limit is refused with a code that names
the limit. Lowering one breaks clients.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from ropa.errors import BadInput, Place

VARIABLE = "ROPA_LIMIT_"
"""What the name of a limit's environment variable begins with."""
IDS = 100
"""Most keys that one argument takes. The schema says so, so it cannot be set."""


@dataclass(frozen=True, slots=True)
class OperationLimits:
    """What one operation may ask for and use."""

    tokens: int = 2_000
    """Most tokens of its document."""
    depth: int = 15
    """Most levels of fields below one another."""
    aliases: int = 30
    """Most aliases, with those of its fragments counted at each use."""
    values: int = 2_000
    """Most values in its variables."""
    nesting: int = 20
    """Most levels of objects and lists within one another in a value."""
    cost: int = 20_000
    """Most that it may cost: an object costs 1 (`ropa.api.cost`), about 30 µs of one core."""
    errors: int = 10
    """Most errors of one document that are looked for."""
    suggestions: int = 3
    """Most errors of one document for which names that may have been meant are looked for."""
    seconds: float = 10.0
    """Longest time that it may take, in seconds."""


def limits_from(environment: Mapping[str, str]) -> OperationLimits:
    """Return the limits that environment variables set; the defaults where they set none.

    Args:
        environment: variables by name, as `ROPA_LIMIT_DEPTH`.

    Raises:
        BadInput: a variable that names no limit, or a value that is no number above zero.
    """
    known = {f"{VARIABLE}{one.name.upper()}": one for one in fields(OperationLimits)}
    given = {name: text for name, text in environment.items() if name.startswith(VARIABLE)}
    values: dict[str, Any] = {}
    for name, text in sorted(given.items()):
        if name not in known:
            raise BadInput.of("api.unknown-limit", Place(field=name), known=", ".join(known))
        values[known[name].name] = _number(name, text, type(known[name].default))
    return OperationLimits(**values)


def _number(name: str, text: str, kind: Any) -> Any:
    try:
        number = kind(text)
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        raise BadInput.of("api.bad-limit", Place(field=name), value=text[:40])
    return number
