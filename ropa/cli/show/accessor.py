"""Somebody who can see data: the verdict first, then what, how long, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Accessor, Verdict
from ropa.access.wording import limits, may_be, verdict
from ropa.cli.show.proof import proof
from ropa.cli.show.tree import Node
from ropa.language import Language
from ropa.language.conditions import ways
from ropa.language.legal_bases import ground_with_article
from ropa.language.parties import in_capacity
from ropa.language.text import Text, any_name, at_beginning, listed, listed_names, message
from ropa.model import LegalBasis, Register

STYLES = {Verdict.GRANTED: "bold green", Verdict.CONDITIONAL: "bold yellow", Verdict.DENIED: "red"}
"""Colours are an addition: the verdict is always told in words."""


def accessor(register: Register, language: Language, found: Accessor) -> Node:
    """Return an accessor with everything that belongs to it."""
    party = in_capacity(register.name(found.party), found.capacity)
    heading = message("cli-show.accessor", party=party, verdict=verdict(found.verdict))
    texts = (*_about(register, found), *(at_beginning(note.text(register)) for note in found.notes))
    below = [Node(text.say(language)) for text in texts]
    below.append(proof(register, language, found.proofs))
    return Node(heading.say(language), STYLES[found.verdict], below)


def _about(register: Register, found: Accessor) -> Iterator[Text]:
    alternatives = [[register.name(key) for key in keys] for keys in found.alternatives if keys]
    if alternatives:
        yield message("cli-show.condition", text=ways(alternatives))
    for name in ("data", "records", "purposes"):
        if keys := getattr(found, name):
            yield message(f"cli-show.{name}", text=listed_names(map(register.name, keys)))
    if found.legal_bases:
        bases = (register.get(LegalBasis, key) for key in found.legal_bases)
        yield message("cli-show.bases", text=listed(map(ground_with_article, bases)))
    yield message("cli-show.kept", text=limits(found.retention, register))
    if found.until is not None:
        yield message("cli-show.until", text=found.until.isoformat())
    if names := may_be(found, register):
        yield message("cli-show.may-be", text=any_name(names))
