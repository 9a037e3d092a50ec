"""Whether one party can see data, for a person."""

from __future__ import annotations

from ropa.access import CanSee, Question
from ropa.access.wording import verdict
from ropa.cli.desk import Desk
from ropa.cli.show.accessor import STYLES, accessor
from ropa.cli.show.scope import scope
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.language.text import at_beginning, message
from ropa.model import Register


def show(desk: Desk, register: Register, answer: CanSee, asked: Question) -> None:
    """Print the verdict on a party and its proof, or the nearest miss."""
    language = desk.language
    party, data = (register.name(str(key)) for key in (asked.party, asked.data))
    told = message("cli-show.can", party=party, data=data, verdict=verdict(answer.verdict))
    head = Node(told.say(language), STYLES[answer.verdict], scope(register, language, asked))
    if answer.reason is not None:
        head.below.append(Node(at_beginning(answer.reason.text(register)).say(language)))
    trees = [head, *(accessor(register, language, found) for found in answer.accessors)]
    if answer.possibly:
        below = [accessor(register, language, found) for found in answer.possibly]
        trees.append(Node(message("asking.tied", party=party).say(language), "", below))
    show_trees(desk, *trees)
