"""Every key that the files declare, known before any fact is read: the cure of misspelt ones."""

from __future__ import annotations

from dataclasses import dataclass, field

from ropa.model.keys import prefix_of
from ropa.model.nearest import nearest

MOST_SUGGESTIONS = 1_000
"""How many misspelt keys of a load the nearest are looked up for: each costs all keys of a noun."""


@dataclass(slots=True)
class Declared:
    """The keys of all entries, even of those whose fact is refused."""

    by_prefix: dict[str, set[str]] = field(default_factory=dict)
    partial: set[str] = field(default_factory=set)
    """Prefixes of the nouns of which some file was not read to its end."""
    suggested: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, key: str) -> None:
        """Declare a key."""
        self.by_prefix.setdefault(prefix_of(key), set()).add(key)

    def lacks(self, key: str) -> bool:
        """Whether a key is declared nowhere, also not where a file could not be read."""
        prefix = prefix_of(key)
        return prefix not in self.partial and key not in self.by_prefix.get(prefix, ())

    def nearest(self, text: str, prefix: str) -> str:
        """Return the keys of a noun that are most like a text, in words."""
        known = self.suggested.get((text, prefix))
        if known is None and len(self.suggested) < MOST_SUGGESTIONS:
            known = self._look_up(text, prefix)
            self.suggested[text, prefix] = known
        return known or "–"

    def _look_up(self, text: str, prefix: str) -> str:
        keys = self.by_prefix.get(prefix, set())
        like = nearest(text, keys) or nearest(f"{prefix}:{text}", keys) or sorted(keys)[:5]
        return ", ".join(like) or "–"
