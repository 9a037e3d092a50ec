"""Arguments of the questions of access: keys with or without prefix, conditions and days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

import strawberry

from ropa.access import Scope
from ropa.api.keys import known_key, known_keys
from ropa.api.limits import IDS
from ropa.errors import LimitExceeded, Place
from ropa.model import Activity, Condition, DataCategory, Noun, Organisation, Register, Site


def _key(description: str) -> Any:
    return strawberry.argument(description=f"{description}; the prefix may be left out.")


Data = Annotated[strawberry.ID, _key("Key of the category of data")]
Party = Annotated[strawberry.ID, _key("Key of the organisation")]
SiteKey = Annotated[strawberry.ID | None, _key("Key of a site to look at alone")]
ActivityKey = Annotated[strawberry.ID | None, _key("Key of an activity to look at alone")]
ControllerKey = Annotated[strawberry.ID | None, _key("Key of a controller to look at alone")]
Given = Annotated[list[strawberry.ID] | None, _key("Keys of conditions that hold")]
RuledOut = Annotated[list[strawberry.ID] | None, _key("Keys of conditions that do not hold")]
CollectedOn = Annotated[
    date | None, strawberry.argument(description="Day on which the data were collected.")
]
On = Annotated[date | None, strawberry.argument(description="Day that the question is about.")]


def data_key(register: Register, text: str) -> str:
    """Return the key of the data asked about."""
    return known_key(register, DataCategory, text, "data")


def party_key(register: Register, text: str) -> str:
    """Return the key of the party asked about."""
    return known_key(register, Organisation, text, "party")


def _optional(register: Register, noun: type[Noun], text: str | None, argument: str) -> str | None:
    return None if text is None else known_key(register, noun, text, argument)


def _conditions(register: Register, texts: Iterable[str] | None, argument: str) -> frozenset[str]:
    listed = list(texts or ())
    if len(listed) > IDS:
        values = {"argument": argument, "given": len(listed), "largest": IDS}
        raise LimitExceeded.of("api.too-many-ids", Place(field=argument), **values)
    return known_keys(register, Condition, listed, argument)


def scope_of(
    register: Register,
    site: str | None = None,
    activity: str | None = None,
    controller: str | None = None,
    given: Iterable[str] | None = None,
    ruled_out: Iterable[str] | None = None,
    collected_on: date | None = None,
    on: date | None = None,
) -> Scope:
    """Return where a question looks, from what a client gave.

    Raises:
        BadInput: a key that is unknown or of another kind, or too many conditions.
    """
    return Scope(
        site=_optional(register, Site, site, "site"),
        activity=_optional(register, Activity, activity, "activity"),
        controller=_optional(register, Organisation, controller, "controller"),
        given=_conditions(register, given, "given"),
        ruled_out=_conditions(register, ruled_out, "ruledOut"),
        collected_on=collected_on,
        on=on,
    )
