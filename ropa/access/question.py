"""Questions of access: what is asked, where to look, and what the asker says is so.

`FIELDS` is the one list of what a question can hold. Options of the command line, arguments of
GraphQL, addresses of pages and diagrams, expectations and questions in words are all read by it and
written by it, so that the same question has the same answer through every door. A field that is
added to `Question` and to `FIELDS` is understood by all of them.

No clock is read here: days come in as arguments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from ropa.errors import BadInput, Place
from ropa.model.keys import whole_key

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Question:
    """A question of access. Every part may be left out; keys are whole, with their prefix."""

    data: str | None = None
    """Category of data that it is about."""
    party: str | None = None
    """Organisation whose access it is about; whoever it may be is told of too, as itself."""
    site: str | None = None
    """Only processing at this site."""
    activity: str | None = None
    """Only records of this activity."""
    controller: str | None = None
    """Only records of this controller (and, marked, of an unnamed one that it may be)."""
    given: frozenset[str] = field(default_factory=frozenset)
    """Conditions that hold; what they exclude is ruled out with them."""
    ruled_out: frozenset[str] = field(default_factory=frozenset)
    """Conditions that do not hold."""
    collected_on: date | None = None
    """Day on which the data were collected."""
    on: date | None = None
    """Day that the question is about."""

    def about(self, *, data: str | None = None, party: str | None = None) -> Question:
        """Return the same question about other data, or about another party."""
        return replace(self, data=data or self.data, party=party or self.party)

    def to_parameters(self) -> list[tuple[str, str]]:
        """Return the question as names and texts, in the order of `FIELDS`.

        Keys are given without the prefix that their field implies, days as ISO 8601; a field of
        several keys has one pair for each. `from_parameters` reads them back.
        """
        return [(one.name, text) for one in FIELDS for text in one.texts(getattr(self, one.name))]

    def to_json(self) -> dict[str, Any]:
        """Return what the question holds, by field, as values that JSON can hold."""
        found = {one.name: one.json(getattr(self, one.name)) for one in FIELDS}
        return {name: value for name, value in found.items() if value}

    @classmethod
    def from_parameters(cls, parameters: Mapping[str, str | Iterable[str] | None]) -> Question:
        """Return the question that named texts ask.

        Args:
            parameters: a text, several texts or None, by the name of a field. Keys may leave out
                the prefix that the field implies; several keys may also stand in one text with
                commas between.

        Raises:
            BadInput: a field that there is none of, a text that is no day, or several texts for a
                field that takes one.
        """
        unknown = sorted(parameters.keys() - BY_NAME.keys())
        if unknown:
            known = ", ".join(BY_NAME)
            place = Place(field=unknown[0])
            raise BadInput.of("access.unknown-field", place, field=unknown[0], known=known)
        return cls(**{name: BY_NAME[name].parse(value) for name, value in parameters.items()})


@dataclass(frozen=True, slots=True)
class QuestionField:
    """One field of a question: its name, and how its texts are read and written."""

    name: str
    prefix: str | None
    """Prefix of the keys that it holds; None where it holds a day."""
    is_several: bool = False
    """Whether it holds any number of keys."""

    @property
    def option(self) -> str:
        """Name of the command line's option, as `--ruled-out`."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def argument(self) -> str:
        """Name of GraphQL's argument, as `ruledOut`."""
        first, *rest = self.name.split("_")
        return "".join([first, *(word.capitalize() for word in rest)])

    def parse(self, value: str | Iterable[str] | None) -> Any:
        """Return the field's value from texts.

        Raises:
            BadInput: a text that is no day, or several texts for a field that takes one.
        """
        texts = [value] if isinstance(value, str) else list(value or ())
        if self.is_several:
            parts = [part for text in texts for part in text.split(",") if part.strip()]
            return frozenset(whole_key(str(self.prefix), part) for part in parts)
        if len(texts) > 1:
            place = Place(field=self.name)
            raise BadInput.of("access.given-twice", place, field=self.name, values=", ".join(texts))
        if not texts:
            return None
        if self.prefix is None:
            return parse_day(texts[0], self.name)
        return whole_key(self.prefix, texts[0])

    def texts(self, value: Any) -> Iterator[str]:
        """Yield a value as texts, keys without their prefix and sorted."""
        if value is None:
            return
        if self.prefix is None:
            yield value.isoformat()
            return
        for key in sorted(value) if self.is_several else [value]:
            yield key.removeprefix(f"{self.prefix}:")

    def json(self, value: Any) -> Any:
        """Return a value as JSON can hold it: a key, a sorted list of keys, an ISO 8601 day."""
        if self.is_several:
            return sorted(value)
        return value.isoformat() if isinstance(value, date) else value


FIELDS: tuple[QuestionField, ...] = (
    QuestionField("data", "data"),
    QuestionField("party", "org"),
    QuestionField("site", "site"),
    QuestionField("activity", "activity"),
    QuestionField("controller", "org"),
    QuestionField("given", "condition", is_several=True),
    QuestionField("ruled_out", "condition", is_several=True),
    QuestionField("collected_on", None),
    QuestionField("on", None),
)
"""Every field of a question, in the order in which people are shown them."""
BY_NAME: dict[str, QuestionField] = {one.name: one for one in FIELDS}
"""Every field of a question, by name."""


class QuestionKind(StrEnum):
    """What can be asked about access, by the name of its command."""

    WHO_CAN_SEE = "who-can-see"
    CAN_SEE = "can-see"
    WHAT_CAN_SEE = "what-can-see"
    RETENTION = "retention"

    @property
    def needed(self) -> tuple[str, ...]:
        """Names of the fields that such a question must hold, in the order people give them."""
        return _NEEDED[self]

    @property
    def fields(self) -> tuple[QuestionField, ...]:
        """The fields that such a question may hold: those that it needs, then the others."""
        first = tuple(BY_NAME[name] for name in self.needed)
        apart = {*self.needed, _REFUSED.get(self)}
        return (*first, *(one for one in FIELDS if one.name not in apart))

    def check(self, question: Question) -> None:
        """Refuse a question that holds a field which says nothing to this kind of question.

        Raises:
            BadInput: it holds one; the error names it.
        """
        name = _REFUSED.get(self)
        if name is not None and getattr(question, name) is not None:
            values = {"field": name, "kind": str(self)}
            raise BadInput.of("access.does-not-apply", Place(field=name), **values)


_NEEDED: dict[QuestionKind, tuple[str, ...]] = {
    QuestionKind.WHO_CAN_SEE: ("data",),
    QuestionKind.CAN_SEE: ("party", "data"),
    QuestionKind.WHAT_CAN_SEE: ("party",),
    QuestionKind.RETENTION: ("data",),
}
_REFUSED: dict[QuestionKind, str] = {
    QuestionKind.WHAT_CAN_SEE: "data",
    QuestionKind.RETENTION: "party",
}
"""The field that does not apply: what is asked for, or somebody on whom nothing depends."""


def parse_day(text: str, name: str) -> date:
    """Return the day that a text gives as ISO 8601, `2026-02-15`.

    Args:
        text: what was given.
        name: name of the field, option or argument that gave it, for the error.

    Raises:
        BadInput: it is not a day.
    """
    try:
        return date.fromisoformat(text.strip() if DAY.fullmatch(text.strip()) else "")
    except ValueError:
        raise BadInput.of("access.bad-day", Place(field=name), day=text[:40]) from None
