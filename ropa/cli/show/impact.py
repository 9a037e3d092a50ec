"""What a breach touches, for a person."""

from __future__ import annotations

from ropa.access import Impact
from ropa.asking.intents.impact import touched, touches, would_touch
from ropa.cli.desk import Desk
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.language.text import Text
from ropa.model import Register


def show(desk: Desk, register: Register, answer: Impact) -> None:
    """Print what a breach touches, and what each that may be the same would add."""
    headed: list[tuple[Text, Impact]] = [(touches(register, answer), answer)]
    headed += [(would_touch(register, answer, tie), tie) for tie in answer.possibly]
    show_trees(desk, *(_tree(desk, register, *one) for one in headed))


def _tree(desk: Desk, register: Register, heading: Text, found: Impact) -> Node:
    below = [Node(text.say(desk.language)) for text in touched(register, found)]
    return Node(heading.say(desk.language), "bold", below)
