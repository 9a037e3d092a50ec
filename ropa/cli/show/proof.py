"""Proofs in words: each fact in a line, with the paragraph that states it and its seed line."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.access import Proof, Step, Verdict
from ropa.access.wording import fact
from ropa.cli.show.tree import Node
from ropa.language import Language, say
from ropa.language.text import message
from ropa.model import Register
from ropa.model.keys import name_of


def proof(register: Register, language: Language, proofs: Iterable[Proof]) -> Node:
    """Return the facts that some proofs rest on, each once, in the order of the chains."""
    steps = list(dict.fromkeys(step for one in proofs for step in one.steps))
    heading = say("cli-show.proof", language)
    return Node(heading, "dim", [_fact(register, language, one) for one in steps])


def _fact(register: Register, language: Language, found: Step) -> Node:
    said = fact(found.relation, found.subject, found.object, register)
    if found.condition is not None:
        key = "cli-show.open" if found.verdict is Verdict.CONDITIONAL else "cli-show.given"
        said = message(key, said=said, condition=register.name(found.condition))
    source = f" · {found.source}" if found.source else ""
    text = f"{said.say(language)} [{name_of(found.citation)}{source}]"
    return Node(text, "dim" if found.condition is None else "")
