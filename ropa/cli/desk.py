"""The desk of one command: the language that it speaks and how it prints."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from unicodedata import category

from ropa.errors import BadInput
from ropa.language import Language, either, say

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True)
class Desk:
    """What a command needs of the edge."""

    language: Language
    """Language of all that is printed."""
    chosen: Language | None
    """Language that was asked for in so many words, or None where the default is used."""

    def say(self, key: str, /, **values: object) -> str:
        """Return a message of the catalogue in the desk's language."""
        return say(key, self.language, **values)

    def print_json(self, answer: object) -> None:
        """Print an answer as JSON."""
        print(json.dumps(answer, ensure_ascii=False, indent=2))

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


def language_of(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Desk:
    """Find the language before anything is parsed, since help and errors speak it too.

    Raises:
        BadInput: a language that the register does not speak.
    """
    chosen = _chosen(arguments)
    named = chosen or environment.get("ROPA_LANG") or Language.EN.value
    if named not in {language.value for language in Language}:
        raise BadInput.of(
            "cli.unknown-language", language=visible(named), languages=either(list(Language))
        )
    return Desk(Language(named), Language(named) if chosen else None)


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


Json = dict[str, Any]
"""An answer as it is printed with `--json`."""
