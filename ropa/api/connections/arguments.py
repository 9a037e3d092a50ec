"""Arguments of a page: first and after, or last and before."""

from __future__ import annotations

from dataclasses import dataclass

from ropa.errors import BadInput, Place

LARGEST = 100
"""Most nouns that one page holds."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """Which page a client asks for."""

    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None

    def bound(self) -> tuple[int, bool]:
        """Return how many nouns the page may hold, and whether it is counted from the end.

        Raises:
            BadInput: neither bound or both are given, or the bound is not 1 to 100.
        """
        if self.first is None and self.last is None:
            raise BadInput.of("api.no-bound", Place(field="first"), argument="first")
        if self.first is not None and self.last is not None:
            raise BadInput.of("api.two-bounds", Place(field="last"), argument="last")
        name = "first" if self.first is not None else "last"
        size = self.first if self.first is not None else self.last
        assert size is not None
        if not 1 <= size <= LARGEST:
            values = {"argument": name, "given": size, "largest": LARGEST}
            raise BadInput.of("api.bound-range", Place(field=name), **values)
        return size, name == "last"
