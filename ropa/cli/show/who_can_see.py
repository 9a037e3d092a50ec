"""Who can see data, for a person."""

from __future__ import annotations

from ropa.access import Question, Verdict, WhoCanSee
from ropa.access.wording import verdict
from ropa.asking.intents.who_can_see import excluded
from ropa.cli.desk import Desk
from ropa.cli.show.accessor import STYLES, accessor
from ropa.cli.show.scope import scope
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.language.text import at_beginning, message
from ropa.model import Register


def show(desk: Desk, register: Register, answer: WhoCanSee, asked: Question) -> None:
    """Print who can see the data, then who cannot though they have the like elsewhere."""
    language = desk.language
    data = register.name_in_sentence(str(asked.data))
    told = message("cli-show.who", data=data, verdict=verdict(answer.verdict))
    head = Node(told.say(language), STYLES[answer.verdict], scope(register, language, asked))
    if answer.reason is not None:
        head.below.append(Node(at_beginning(answer.reason.text(register)).say(language)))
    trees = [head, *(accessor(register, language, found) for found in answer.accessors)]
    if answer.excluded:
        trees.append(_excluded(desk, register, answer))
    show_trees(desk, *trees)


def _excluded(desk: Desk, register: Register, answer: WhoCanSee) -> Node:
    below = [Node(excluded(register, one).say(desk.language)) for one in answer.excluded]
    more = answer.excluded_total - len(answer.excluded)
    if more:
        below.append(Node(desk.say("cli-show.more", count=more)))
    return Node(desk.say("cli-show.excluded"), STYLES[Verdict.DENIED], below)
