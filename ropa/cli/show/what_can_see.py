"""What one party can see, for a person."""

from __future__ import annotations

from ropa.access import Question, WhatCanSee
from ropa.access.wording import verdict
from ropa.asking.intents.what_can_see import nothing
from ropa.cli.desk import Desk
from ropa.cli.show.accessor import STYLES, accessor
from ropa.cli.show.scope import scope
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.language.text import message
from ropa.model import Register


def show(desk: Desk, register: Register, answer: WhatCanSee, asked: Question) -> None:
    """Print everything that a party can see, and what those that it may be can see."""
    language = desk.language
    party = register.name_in_sentence(answer.party)
    told = message("cli-show.what", party=party, verdict=verdict(answer.verdict))
    head = Node(told.say(language), STYLES[answer.verdict], scope(register, language, asked))
    if not answer.accessors:
        head.below.append(Node(nothing(register, asked).say(language)))
    trees = [head, *(accessor(register, language, found) for found in answer.accessors)]
    if answer.possibly:
        below = [accessor(register, language, found) for found in answer.possibly]
        heading = message("asking.what-tied", party=register.name(answer.party))
        trees.append(Node(heading.say(language), "", below))
    show_trees(desk, *trees)
