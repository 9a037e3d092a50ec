"""Numbers of sections: `2`, `2.1`, `2.1.3`, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.dpia.blocks import Section


def numbered(sections: tuple[Section, ...], within: str = "") -> Iterator[tuple[str, Section]]:
    """Yield every section with its number, those within it after it."""
    for place, section in enumerate(sections, 1):
        number = f"{within}{place}"
        yield number, section
        yield from numbered(section.sections, f"{number}.")


def depth(number: str) -> int:
    """Return how deep a section of a number is: 1 for `2`, 3 for `2.1.3`."""
    return number.count(".") + 1
