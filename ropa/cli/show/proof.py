"""Proofs in words: each fact in a line, with the paragraph that states it and its seed line."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.access import Proof, Step, Verdict
from ropa.asking.speech import Speech
from ropa.cli.show.tree import Node
from ropa.language import messages_of, say
from ropa.model import Named
from ropa.model.keys import name_of


def proof(speech: Speech, proofs: Iterable[Proof]) -> Node:
    """Return the facts that some proofs rest on, each once, in the order of the chains."""
    steps = list(dict.fromkeys(step for one in proofs for step in one.steps))
    heading = say("cli-show.proof", speech.language)
    return Node(heading, "dim", [_fact(speech, step) for step in steps])


def _fact(speech: Speech, step: Step) -> Node:
    source = f" · {step.source}" if step.source else ""
    condition = ""
    if step.condition is not None:
        condition = say(
            "cli-show.open" if step.verdict is Verdict.CONDITIONAL else "cli-show.given",
            speech.language,
            condition=speech.name(step.condition),
        )
    said = f"{_name(speech, step.subject)} {_relation(speech, step.relation)} "
    said += f"{_name(speech, step.object)}{condition} [{name_of(step.citation)}{source}]"
    return Node(said, "dim" if step.condition is None else "")


def _name(speech: Speech, key: str) -> str:
    fact = speech.register.find(Named, key)
    return fact.label(speech.language) if fact is not None else name_of(key) or key


def _relation(speech: Speech, relation: str) -> str:
    name = f"relation-{relation.replace('_', '-')}"
    if name in messages_of("cli-show", speech.language):
        return say(f"cli-show.{name}", speech.language)
    return relation.replace("_", " ")
