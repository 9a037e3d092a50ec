"""The terminal: the language of a command, and how it prints for people and for machines.

Everything that is printed for people goes through `visible`, so that no text of the register can do
anything to a terminal. Trees are drawn with guides at a terminal and indented elsewhere; colours
are an addition, the words alone are enough.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import category

from ropa.errors import BadInput
from ropa.language import Language, either, say

if TYPE_CHECKING:
    from rich.console import Console
    from rich.tree import Tree


@dataclass(slots=True)
class Node:
    """A line, with the lines below it."""

    text: str
    style: str = ""
    """Style of `rich`, for terminals that have colours."""
    below: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Terminal:
    """What a command prints to, in one language."""

    language: Language
    """Language of all that is printed."""
    chosen: Language | None = None
    """Language that was asked for in so many words, or None where the default is used."""

    def say(self, key: str, /, **values: object) -> str:
        """Return a message of the catalogue in the terminal's language."""
        return say(key, self.language, **values)

    def print(self, text: str) -> None:
        """Print a text as one that can do nothing to a terminal."""
        print(visible(text))

    def tell(self, key: str, /, **values: object) -> None:
        """Print a message of the catalogue."""
        self.print(self.say(key, **values))

    def print_json(self, answer: object) -> None:
        """Print an answer as JSON."""
        print(json.dumps(answer, ensure_ascii=False, indent=2))

    def show(self, *roots: Node) -> None:
        """Print trees, one after the other with an empty line between."""
        if not sys.stdout.isatty():
            print("\n\n".join("\n".join(_lines(root, 0)) for root in roots))
            return
        console = self.console()
        for place, root in enumerate(roots):
            if place:
                console.print()
            console.print(_tree(root))

    def show_text(self, text: str) -> None:
        """Print a text of some lines; at a terminal, its first line stands out."""
        if not sys.stdout.isatty():
            self.print(text)
            return
        from rich.text import Text  # imported here: only a terminal needs it

        first, *rest = visible(text).split("\n")
        console = self.console()
        console.print(Text(first, style="bold"))
        for line in rest:
            console.print(Text(line))

    def console(self) -> Console:
        """Return the console for people: folded at a terminal, one line a line elsewhere."""
        from rich.console import Console  # imported here: answers in JSON never need it

        terminal = sys.stdout.isatty()
        return Console(
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=not terminal,
            force_terminal=None if terminal else False,
        )

    @contextmanager
    def waiting(self, key: str, /, **values: object) -> Iterator[None]:
        """Show a moving bar on standard error, where that is a terminal; nothing elsewhere."""
        if not sys.stderr.isatty():
            yield
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            progress.add_task(self.say(key, **values), total=None)
            yield


def terminal_of(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Terminal:
    """Return the terminal of some arguments.

    The language is found before anything is parsed, since help and errors are in it too.

    Raises:
        BadInput: a language that the catalogue does not have.
    """
    chosen = _chosen(arguments)
    named = chosen or environment.get("ROPA_LANG") or Language.EN.value
    if named not in {language.value for language in Language}:
        raise BadInput.of(
            "cli.unknown-language", language=visible(named), languages=either(list(Language))
        )
    return Terminal(Language(named), Language(named) if chosen else None)


def _chosen(arguments: Sequence[str]) -> str | None:
    for place, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
    return None


def visible(text: object) -> str:
    """Return a text that can do nothing to a terminal: control characters as their code."""
    return "".join(letter if _is_harmless(letter) else _code(letter) for letter in str(text))


def _is_harmless(letter: str) -> bool:
    return letter.isprintable() or letter in "\n\t" or category(letter) == "Zs"


def _code(letter: str) -> str:
    return f"\\x{ord(letter):02x}" if ord(letter) < 256 else f"\\u{ord(letter):04x}"


def _lines(node: Node, depth: int) -> Iterator[str]:
    yield "  " * depth + visible(node.text)
    for below in node.below:
        yield from _lines(below, depth + 1)


def _tree(node: Node) -> Tree:
    from rich.text import Text  # imported here: only a terminal needs it
    from rich.tree import Tree

    tree = Tree(Text(visible(node.text), style=node.style), guide_style="dim")
    for below in node.below:
        tree.children.append(_tree(below))
    return tree
