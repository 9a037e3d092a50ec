"""Whether one party can see data, for a person."""

from __future__ import annotations

from ropa.access import CanSee, Scope
from ropa.asking.speech import Speech
from ropa.cli.desk import Desk
from ropa.cli.show.accessor import STYLES, accessor, verdict
from ropa.cli.show.scope import scope
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.model import Register


def show(
    desk: Desk, register: Register, answer: CanSee, about: tuple[str, str], asked: Scope
) -> None:
    """Print the verdict on a party and its proof, or the nearest miss.

    Args:
        desk: where to print.
        register: what the keys name.
        answer: the answer.
        about: the party and the data.
        asked: where the question looked.
    """
    speech = Speech(register, desk.language)
    party, data = (speech.name(key) for key in about)
    told = desk.say("cli-show.can", party=party, data=data, verdict=verdict(speech, answer.verdict))
    head = Node(told, STYLES[answer.verdict], scope(speech, asked))
    if answer.reason is not None:
        head.below.append(Node(speech.reason(answer.reason)))
    trees = [head, *(accessor(speech, found) for found in answer.accessors)]
    if answer.possibly:
        below = [accessor(speech, found) for found in answer.possibly]
        trees.append(Node(speech.say("tied", party=party), "", below))
    show_trees(desk, *trees)
