"""The text of one seed file, and the problems that are told of it: place, line and caret."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from ropa.errors import Place, Problem
from ropa.seeding.nodes import Node

LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML 1.1 takes for the end of a line."""
WIDEST = 100
LONGEST_SHOWN = 60


def shown(text: str, most: int = LONGEST_SHOWN) -> str:
    """Return a text of a file as an error may show it: short, in one line, nothing unprintable."""
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return "".join(letter if letter.isprintable() else "·" for letter in cut)


@dataclass(frozen=True)
class Source:
    """A seed file that has been read."""

    file: str
    """Its name as errors and proofs tell it, as `seed/sites/sites.yaml`."""
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return LINE_END.split(self.text)

    def problem(
        self, code: str, node: Node, field: str | None = None, /, **values: object
    ) -> Problem:
        """Return a problem at a node, with the line that it stands on.

        Args:
            code: message of the catalogue, without the room.
            node: what the caret points to.
            field: field of the noun that it is about, if it is about one.
            values: the message's values.
        """
        excerpt, caret = self._excerpt(node.line, node.column)
        place = Place(self.file, node.line, node.column, field)
        code = code if "." in code else f"seeding.{code}"
        return Problem(code, values, place, excerpt, caret=caret)

    def _excerpt(self, line: int, column: int) -> tuple[str, int]:
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        start = max(0, column - 1 - WIDEST // 2) if len(text) > WIDEST else 0
        return shown(text[start : start + WIDEST], WIDEST), column - start
