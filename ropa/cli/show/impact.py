"""What a breach touches, for a person."""

from __future__ import annotations

from ropa.access import Impact
from ropa.asking.intents.impact import PARTS
from ropa.asking.speech import Speech
from ropa.cli.desk import Desk
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.model import Register


def show(desk: Desk, register: Register, answer: Impact) -> None:
    """Print what a breach touches, and what each that may be the same would add."""
    speech = Speech(register, desk.language)
    subject = speech.name(answer.subject)
    heading = "touches" if answer.records else "touches-nothing"
    trees = [Node(speech.say(heading, subject=subject), "bold", _parts(speech, answer))]
    for tie in answer.possibly:
        told = speech.say("touches-tied", subject=subject, other=speech.name(tie.subject))
        trees.append(Node(told, "bold", _parts(speech, tie)))
    show_trees(desk, *trees)


def _parts(speech: Speech, answer: Impact) -> list[Node]:
    found = ((part, getattr(answer, part)) for part in PARTS)
    return [
        Node(speech.say(f"touched-{part}", names=speech.names(keys)))
        for part, keys in found
        if keys
    ]
