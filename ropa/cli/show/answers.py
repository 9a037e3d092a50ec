"""Answers of access for a person: the verdict first, then what, how long, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ropa.access import (
    Accessor,
    CanSee,
    Impact,
    Limit,
    Proof,
    Question,
    Reason,
    Step,
    Verdict,
    WhatCanSee,
    WhoCanSee,
)
from ropa.access.wording import (
    excluded,
    fact,
    limit,
    limits,
    may_be,
    nothing,
    touched,
    touches,
    verdict,
    would_touch,
)
from ropa.cli.terminal import Node
from ropa.language import Language
from ropa.language.conditions import ways
from ropa.language.legal_bases import ground_with_article
from ropa.language.parties import in_capacity
from ropa.language.text import Text, all_of, any_name, at_beginning, listed, listed_names, message
from ropa.model import LegalBasis, Register
from ropa.model.keys import name_of

STYLES = {Verdict.GRANTED: "bold green", Verdict.CONDITIONAL: "bold yellow", Verdict.DENIED: "red"}
"""Colours are an addition: the verdict is always said in words."""

Answer = WhoCanSee | CanSee | WhatCanSee | tuple[Limit, ...]


def trees(register: Register, language: Language, answer: Answer, question: Question) -> list[Node]:
    """Return an answer of access as trees.

    Args:
        register: where the names are.
        language: language of the texts.
        answer: what was answered.
        question: what was asked.
    """
    shown = _Trees(register, language, question)
    match answer:
        case WhoCanSee():
            return list(shown.who_can_see(answer))
        case CanSee():
            return list(shown.can_see(answer))
        case WhatCanSee():
            return list(shown.what_can_see(answer))
        case _:
            return [shown.retention(answer)]


def impact_trees(register: Register, language: Language, answer: Impact) -> list[Node]:
    """Return what a breach touches, and what each that may be the same would add."""

    def tree(heading: Text, found: Impact) -> Node:
        below = [Node(text.say(language)) for text in touched(found, register)]
        return Node(heading.say(language), "bold", below)

    ties = (tree(would_touch(answer, tie, register), tie) for tie in answer.possibly)
    return [tree(touches(answer, register), answer), *ties]


class _Trees:
    """The trees of one answer, in one language."""

    def __init__(self, register: Register, language: Language, question: Question) -> None:
        self.register, self.language, self.question = register, language, question

    def who_can_see(self, answer: WhoCanSee) -> Iterator[Node]:
        data = self.register.name_in_sentence(str(self.question.data))
        told = message("cli-show.who", data=data, verdict=verdict(answer.verdict))
        yield self.head(told, answer.verdict, self.reasons(answer.reason))
        yield from self.accessors(answer.accessors)
        if answer.excluded:
            yield self.excluded(answer)

    def can_see(self, answer: CanSee) -> Iterator[Node]:
        asked = self.question
        party, data = (self.register.name(str(key)) for key in (asked.party, asked.data))
        told = message("cli-show.can", party=party, data=data, verdict=verdict(answer.verdict))
        yield self.head(told, answer.verdict, self.reasons(answer.reason))
        yield from self.accessors(answer.accessors)
        if answer.possibly:
            heading = message("access.tied", party=party)
            yield self.node(heading, "", self.accessors(answer.possibly))

    def what_can_see(self, answer: WhatCanSee) -> Iterator[Node]:
        party = self.register.name_in_sentence(answer.party)
        told = message("cli-show.what", party=party, verdict=verdict(answer.verdict))
        silent = [] if answer.accessors else [self.node(nothing(self.question, self.register))]
        yield self.head(told, answer.verdict, silent)
        yield from self.accessors(answer.accessors)
        if answer.possibly:
            heading = message("access.what-tied", party=self.register.name(answer.party))
            yield self.node(heading, "", self.accessors(answer.possibly))

    def retention(self, answer: tuple[Limit, ...]) -> Node:
        data = self.register.name_in_sentence(str(self.question.data))
        found = [self.node(self.limit(one)) for one in answer]
        silent = self.node(message("cli-show.kept", text=message("common.not-stated")))
        heading = message("cli-show.retention", data=data)
        return self.node(heading, "bold", [*self.scope(), *(found or [silent])])

    def limit(self, one: Limit) -> Text:
        record = self.register.name_in_sentence(one.record)
        return message("cli-show.limit", limit=limit(one, self.register), record=record)

    def head(self, told: Text, found: Verdict, below: Iterable[Node]) -> Node:
        return self.node(told, STYLES[found], [*self.scope(), *below])

    def reasons(self, reason: Reason | None) -> list[Node]:
        return [] if reason is None else [self.node(at_beginning(reason.text(self.register)))]

    def excluded(self, answer: WhoCanSee) -> Node:
        below = [self.node(excluded(one, self.register)) for one in answer.excluded]
        more = answer.excluded_total - len(answer.excluded)
        if more:
            below.append(self.node(message("cli-show.more", count=more)))
        return self.node(message("cli-show.excluded"), STYLES[Verdict.DENIED], below)

    def scope(self) -> list[Node]:
        """Where the question looks and what it takes for true, a line each."""
        return [self.node(text, "dim") for text in self.scope_texts()]

    def scope_texts(self) -> Iterator[Text]:
        asked = self.question
        for name in ("site", "activity", "controller"):
            if (key := getattr(asked, name)) is not None:
                yield message(f"cli-show.asked-{name}", text=self.register.name(key))
        for name in ("given", "ruled_out"):
            if keys := getattr(asked, name):
                conditions = all_of(self.register.name(key) for key in sorted(keys))
                yield message(f"cli-show.asked-{name}", text=conditions)
        for name in ("collected_on", "on"):
            if (day := getattr(asked, name)) is not None:
                yield message(f"cli-show.asked-{name}", text=day.isoformat())

    def accessors(self, found: Iterable[Accessor]) -> Iterator[Node]:
        return (self.accessor(one) for one in found)

    def accessor(self, found: Accessor) -> Node:
        """Somebody who can see data, with everything that belongs to it."""
        party = in_capacity(self.register.name(found.party), found.capacity)
        heading = message("cli-show.accessor", party=party, verdict=verdict(found.verdict))
        below = [self.node(text) for text in self.about(found)]
        below += [self.node(at_beginning(note.text(self.register))) for note in found.notes]
        return self.node(heading, STYLES[found.verdict], [*below, self.proof(found.proofs)])

    def about(self, found: Accessor) -> Iterator[Text]:
        name = self.register.name
        alternatives = [[name(key) for key in keys] for keys in found.alternatives if keys]
        if alternatives:
            yield message("cli-show.condition", text=ways(alternatives))
        for part in ("data", "records", "purposes"):
            if keys := getattr(found, part):
                yield message(f"cli-show.{part}", text=listed_names(map(name, keys)))
        if found.legal_bases:
            bases = (self.register.get(LegalBasis, key) for key in found.legal_bases)
            yield message("cli-show.bases", text=listed(map(ground_with_article, bases)))
        yield message("cli-show.kept", text=limits(found.retention, self.register))
        if found.until is not None:
            yield message("cli-show.until", text=found.until.isoformat())
        if names := may_be(found, self.register):
            yield message("cli-show.may-be", text=any_name(names))

    def proof(self, proofs: Iterable[Proof]) -> Node:
        """The facts that some proofs rest on, each once, in the order of the chains."""
        steps = dict.fromkeys(step for one in proofs for step in one.steps)
        return self.node(message("cli-show.proof"), "dim", (self.step(one) for one in steps))

    def step(self, found: Step) -> Node:
        said = fact(found.relation, found.subject, found.object, self.register)
        if found.condition is not None:
            key = "cli-show.open" if found.verdict is Verdict.CONDITIONAL else "cli-show.given"
            said = message(key, said=said, condition=self.register.name(found.condition))
        source = f" · {found.source}" if found.source else ""
        text = f"{said.say(self.language)} [{name_of(found.citation)}{source}]"
        return Node(text, "dim" if found.condition is None else "")

    def node(self, text: Text, style: str = "", below: Iterable[Node] = ()) -> Node:
        return Node(text.say(self.language), style, list(below))
