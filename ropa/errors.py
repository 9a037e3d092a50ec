"""The one error tree: what is wrong, where, and the cure.

    RopaError
    ├── BadInput            an argument, option or question that cannot be understood
    │   ├── UnknownKey      a key that the register does not hold (with the nearest ones)
    │   └── LimitExceeded   input larger than the limit
    ├── BadSeed             seed files that cannot be loaded: every problem, with its place
    ├── InconsistentRegister  facts that do not fit together
    ├── StoreError          the database cannot be read or written
    │   └── RevisionConflict  the register changed since it was read
    └── RenderError         a diagram or document could not be made

An error is a message of the catalogue (its code, as `seeding.duplicate-key`, and its cure, the same
code with `-cure`) with its values, so the same error speaks Swedish and English; `str(error)` is
English, for logs.
The edges (command line, GraphQL, web) catch `RopaError` once and show `render(language)`; no
traceback reaches a user.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from ropa.language import Language, say


@dataclass(frozen=True, slots=True)
class Place:
    """Where an error is: a place in a file, or the field or argument that was given."""

    file: str | None = None
    line: int | None = None
    column: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        spot = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return " ".join(part for part in (spot, self.field) if part)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: its code in the catalogue, its values, its place and its subject."""

    code: str
    values: dict[str, object] = field(default_factory=dict)
    place: Place = Place()
    excerpt: str | None = None
    subject: str | None = None
    caret: int | None = None
    """Column of the excerpt that the caret stands under; the place's column where none is given."""

    def message(self, language: Language | str = Language.EN) -> str:
        """Say what is wrong."""
        return say(self.code, language, **self.values)

    def cure(self, language: Language | str = Language.EN) -> str:
        """Say what to do about it."""
        return say(f"{self.code}-cure", language, **self.values)

    def with_names(self, names: Mapping[str, str]) -> Problem:
        """Return the same problem with the fields that it is about under other names."""
        values = {
            name: names.get(str(value), value) if name in ("field", "argument") else value
            for name, value in self.values.items()
        }
        named = self.place.field
        place = replace(self.place, field=None if named is None else names.get(named, named))
        return replace(self, values=values, place=place)

    def render(self, language: Language | str = Language.EN) -> str:
        """Say what is wrong, where, and the cure, with the offending text under a caret."""
        where = f"{self.place}: " if str(self.place) else ""
        lines = [f"{where}{self.message(language)}"]
        if self.excerpt is not None:
            caret = " " * ((self.caret or self.place.column or 1) - 1) + "^"
            lines += [f"    {self.excerpt}", f"    {caret}"]
        return "\n".join([*lines, f"  → {self.cure(language)}"])


class RopaError(Exception):
    """Base of every error that the register raises on purpose.

    Args:
        problems: what is wrong; at least one.
    """

    def __init__(self, *problems: Problem) -> None:
        self.problems: Sequence[Problem] = problems
        super().__init__(*problems)

    @classmethod
    def of(cls, code: str, /, place: Place | None = None, **values: object) -> Self:
        """Make an error of one problem."""
        return cls(Problem(code, values, place or Place()))

    def with_names(self, names: Mapping[str, str]) -> Self:
        """Return the same error with fields named as whoever made it knows them.

        Args:
            names: other names by field, as `--on` of `on` for the command line.
        """
        return type(self)(*(problem.with_names(names) for problem in self.problems))

    @property
    def code(self) -> str:
        """Code of the first problem, as clients of the API see it."""
        return self.problems[0].code

    def render(self, language: Language | str = Language.EN) -> str:
        """Say every problem, one after the other."""
        return "\n".join(problem.render(language) for problem in self.problems)

    def __str__(self) -> str:
        return self.render()


class BadInput(RopaError):
    """An argument, option or question that cannot be understood."""


class UnknownKey(BadInput):
    """A key that the register does not hold; the cure names the nearest ones."""


class LimitExceeded(BadInput):
    """Input larger than the limit."""


class BadSeed(RopaError):
    """Seed files that cannot be loaded: every problem of the load, each with its place."""


class InconsistentRegister(RopaError):
    """Facts that do not fit together: every problem of the register, each with its subject."""


class StoreError(RopaError):
    """The database cannot be read or written."""


class RevisionConflict(StoreError):
    """The register changed since it was read."""


class RenderError(RopaError):
    """A diagram or document could not be made."""
