"""Somebody who can see data: the verdict first, then what, how long, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.access import Accessor, Verdict
from ropa.asking.speech import Speech
from ropa.cli.show.proof import proof
from ropa.cli.show.tree import Node
from ropa.language import say
from ropa.language.articles import article
from ropa.model import ArticleSource, LegalBasis

STYLES = {Verdict.GRANTED: "bold green", Verdict.CONDITIONAL: "bold yellow", Verdict.DENIED: "red"}
"""Colours are an addition: the verdict is always told in words."""


def accessor(speech: Speech, found: Accessor) -> Node:
    """Return an accessor with everything that belongs to it."""
    heading = _say(
        speech,
        "accessor",
        party=speech.name(found.party),
        capacity=speech.capacity(found),
        verdict=verdict(speech, found.verdict),
    )
    below = [
        *_line(speech, "condition", speech.conditions(found.alternatives).lstrip(", ")),
        *_line(speech, "data", _names(speech, found.data)),
        *_line(speech, "records", _names(speech, found.records)),
        *_line(speech, "purposes", _names(speech, found.purposes)),
        *_line(speech, "bases", "; ".join(_basis(speech, key) for key in found.legal_bases)),
        *_line(speech, "kept", speech.limits(found.retention) or speech.say("not-stated")),
        *_line(speech, "until", found.until.isoformat() if found.until else ""),
        *_line(speech, "may-be", speech.either(speech.may_be(found))),
        *(Node(speech.reason(note)) for note in found.notes),
        proof(speech, found.proofs),
    ]
    return Node(heading, STYLES[found.verdict], below)


def verdict(speech: Speech, found: Verdict) -> str:
    """Return a verdict in words."""
    return _say(speech, f"verdict-{found.lower()}")


def _line(speech: Speech, name: str, text: str) -> list[Node]:
    return [Node(_say(speech, name, text=text))] if text else []


def _names(speech: Speech, keys: Iterable[str]) -> str:
    return "; ".join(speech.name(key) for key in keys)


def _basis(speech: Speech, key: str) -> str:
    found = speech.register.get(LegalBasis, key)
    number = article(found.article).say(speech.language)
    mapped = speech.say("mapped") if found.article_source is ArticleSource.REGISTER else ""
    return f"{found.ground.say(speech.language)} ({number}{mapped})"


def _say(speech: Speech, name: str, **values: object) -> str:
    return say(f"cli-show.{name}", speech.language, **values)
