"""What one party can see, for a person."""

from __future__ import annotations

from ropa.access import Question, WhatCanSee
from ropa.asking.speech import Speech
from ropa.cli.desk import Desk
from ropa.cli.show.accessor import STYLES, accessor, verdict
from ropa.cli.show.scope import scope
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.model import Register


def show(desk: Desk, register: Register, answer: WhatCanSee, asked: Question) -> None:
    """Print everything that a party can see, and what those that it may be can see."""
    speech = Speech(register, desk.language)
    party = speech.name(answer.party)
    told = desk.say("cli-show.what", party=party, verdict=verdict(speech, answer.verdict))
    head = Node(told, STYLES[answer.verdict], scope(speech, asked))
    if not answer.accessors:
        where = "".join(f" ({line.text})" for line in head.below)
        head.below.append(Node(speech.say("nothing", party=party, where=where)))
    trees = [head, *(accessor(speech, found) for found in answer.accessors)]
    if answer.possibly:
        below = [accessor(speech, found) for found in answer.possibly]
        trees.append(Node(speech.say("what-tied", party=party), "", below))
    show_trees(desk, *trees)
