"""Trees of data categories and of purposes: a category covers itself and all below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


class Tree:
    """Parents and children by key. Holds for any forest without cycles."""

    def __init__(self, parents: Mapping[str, str | None]) -> None:
        """Build it from the parent of each key."""
        self._parents = dict(parents)
        self._children: dict[str, list[str]] = {}
        for key, parent in sorted(self._parents.items()):
            if parent is not None:
                self._children.setdefault(parent, []).append(key)

    def upwards(self, key: str) -> Iterator[str]:
        """Yield `key`, its parent, its parent's parent, and so on to the root."""
        step: str | None = key
        while step is not None:
            yield step
            step = self._parents.get(step)

    def below(self, key: str) -> Iterator[str]:
        """Yield `key` and everything below it, parents before children."""
        yield key
        for child in self._children.get(key, ()):
            yield from self.below(child)

    def covers(self, whole: str, part: str) -> bool:
        """Whether `part` is `whole` or is below it."""
        return whole in self.upwards(part)


def cycles(parents: Mapping[str, str | None]) -> Iterable[tuple[str, ...]]:
    """Yield each cycle of a parent relation once, beginning with its smallest key."""
    settled: set[str] = set()
    for start in sorted(parents):
        trail: list[str] = []
        step: str | None = start
        while step is not None and step not in settled:
            if step in trail:
                loop = trail[trail.index(step) :]
                first = loop.index(min(loop))
                yield (*loop[first:], *loop[:first])
                break
            trail.append(step)
            step = parents.get(step)
        settled.update(trail)
