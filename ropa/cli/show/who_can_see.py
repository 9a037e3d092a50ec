"""Who can see data, for a person."""

from __future__ import annotations

from ropa.access import Question, Verdict, WhoCanSee
from ropa.asking.speech import Speech
from ropa.cli.desk import Desk
from ropa.cli.show.accessor import STYLES, accessor, verdict
from ropa.cli.show.scope import scope
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.model import Register


def show(desk: Desk, register: Register, answer: WhoCanSee, asked: Question) -> None:
    """Print who can see the data, then who cannot though they have the like elsewhere."""
    speech = Speech(register, desk.language)
    told = desk.say(
        "cli-show.who", data=speech.name(str(asked.data)), verdict=verdict(speech, answer.verdict)
    )
    head = Node(told, STYLES[answer.verdict], scope(speech, asked))
    if answer.reason is not None:
        head.below.append(Node(speech.reason(answer.reason)))
    trees = [head, *(accessor(speech, found) for found in answer.accessors)]
    if answer.excluded:
        trees.append(_excluded(desk, speech, answer))
    show_trees(desk, *trees)


def _excluded(desk: Desk, speech: Speech, answer: WhoCanSee) -> Node:
    below = [
        Node(speech.say("left-out", party=speech.name(one.party), reason=speech.reason(one.reason)))
        for one in answer.excluded
    ]
    more = answer.excluded_total - len(answer.excluded)
    if more:
        below.append(Node(desk.say("cli-show.more", count=more)))
    return Node(desk.say("cli-show.excluded"), STYLES[Verdict.DENIED], below)
