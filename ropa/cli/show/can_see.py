"""Whether one party can see data, for a person."""

from __future__ import annotations

from ropa.access import CanSee, Question
from ropa.asking.speech import Speech
from ropa.cli.desk import Desk
from ropa.cli.show.accessor import STYLES, accessor, verdict
from ropa.cli.show.scope import scope
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.model import Register


def show(desk: Desk, register: Register, answer: CanSee, asked: Question) -> None:
    """Print the verdict on a party and its proof, or the nearest miss."""
    speech = Speech(register, desk.language)
    party, data = (speech.name(str(key)) for key in (asked.party, asked.data))
    told = desk.say("cli-show.can", party=party, data=data, verdict=verdict(speech, answer.verdict))
    head = Node(told, STYLES[answer.verdict], scope(speech, asked))
    if answer.reason is not None:
        head.below.append(Node(speech.reason(answer.reason)))
    trees = [head, *(accessor(speech, found) for found in answer.accessors)]
    if answer.possibly:
        below = [accessor(speech, found) for found in answer.possibly]
        trees.append(Node(speech.say("tied", party=party), "", below))
    show_trees(desk, *trees)
