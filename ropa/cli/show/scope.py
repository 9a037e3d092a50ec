"""Where a question looks and what it takes for true, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Question
from ropa.cli.show.tree import Node
from ropa.language import Language
from ropa.language.text import Text, all_of, message
from ropa.model import Register


def scope(register: Register, language: Language, asked: Question) -> list[Node]:
    """Return what was asked for, a line each; none where nothing was."""
    return [Node(text.say(language), "dim") for text in _texts(register, asked)]


def _texts(register: Register, asked: Question) -> Iterator[Text]:
    for name in ("site", "activity", "controller"):
        if (key := getattr(asked, name)) is not None:
            yield message(f"cli-show.asked-{name}", text=register.name(key))
    for name in ("given", "ruled_out"):
        if keys := getattr(asked, name):
            conditions = all_of(register.name(key) for key in sorted(keys))
            yield message(f"cli-show.asked-{name}", text=conditions)
    for name in ("collected_on", "on"):
        if (day := getattr(asked, name)) is not None:
            yield message(f"cli-show.asked-{name}", text=day.isoformat())
