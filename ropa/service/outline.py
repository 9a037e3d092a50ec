"""Answers of access in outline: the verdict first, then what, how long, and by which source.

The command line prints the lines as a tree and the page of an answer shows them as a list, so that
both say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ropa.access import (
    Access,
    Accessor,
    AnswerNote,
    Assumed,
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
from ropa.access.alike import alike
from ropa.access.assumed import of_retention
from ropa.access.notes import grouped, still_to_say
from ropa.access.wording import (
    assumptions,
    excluded,
    fact,
    left_open,
    nothing,
    verdict,
)
from ropa.access.wording_of_accessors import terms
from ropa.access.wording_of_impact import touched, touches, would_touch
from ropa.access.wording_of_retention import apart, limit_of_record
from ropa.language import Language
from ropa.language.parties import in_capacity
from ropa.language.text import (
    Text,
    all_of,
    at_beginning,
    in_order,
    listed,
    listed_names,
    message,
    ways,
)
from ropa.model import Register

Answer = WhoCanSee | CanSee | WhatCanSee | tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an outline, with the lines below it."""

    text: str
    below: tuple[Line, ...] = ()
    verdict: Verdict | None = None
    """Verdict that it states, if it states one; the text has it in words."""
    is_heading: bool = False
    is_detail: bool = False
    """Whether it may be passed over: what was asked, and the steps of a proof."""


def outline(access: Access, language: Language, answer: Answer, question: Question) -> list[Line]:
    """Return an answer of access in outline.

    Args:
        access: what answered, from the register where the names are.
        language: language of the texts.
        answer: what was answered.
        question: what was asked.
    """
    lines = _Outline(access.register, language, question)
    match answer:
        case WhoCanSee():
            return list(lines.who_can_see(answer))
        case CanSee():
            return list(lines.can_see(answer))
        case WhatCanSee():
            return list(lines.what_can_see(answer))
        case _:
            assumed = of_retention(access.index, question, [str(question.data)])
            return [lines.retention(answer, assumed)]


def impact_outline(register: Register, language: Language, answer: Impact) -> list[Line]:
    """Return what a breach touches, and what each that may be the same would add."""

    def lines(heading: Text, found: Impact) -> Line:
        told = (Line(text.say(language)) for text in touched(found, register))
        notes = notes_in_outline(still_to_say([found]), register, language)
        return Line(heading.say(language), (*told, *notes), is_heading=True)

    ties = (lines(would_touch(answer, tie, register), tie) for tie in answer.possibly)
    return [lines(touches(answer, register), answer), *ties]


def notes_in_outline(
    notes: Iterable[AnswerNote], register: Register, language: Language
) -> Iterator[Line]:
    """Yield the notes of an answer, a line for each kind, with the facts and the notes below."""
    for kind in grouped(notes, register):
        below = [
            Line(group.facts.say(language), tuple(Line(one.say(language)) for one in group.texts))
            for group in in_order(kind.groups, lambda group: group.facts, language)
        ]
        yield Line(kind.heading.say(language), tuple(below))


class _Outline:
    """The lines of one answer, in one language."""

    def __init__(self, register: Register, language: Language, question: Question) -> None:
        self.register, self.language, self.question = register, language, question

    def who_can_see(self, answer: WhoCanSee) -> Iterator[Line]:
        data = self.register.name_in_sentence(str(self.question.data))
        said = message("outline.who", data=data, verdict=verdict(answer.verdict))
        yield self.head(said, answer.verdict, [*self.party(), *self.reasons(answer.reason)])
        yield from self.accessors(answer.accessors)
        if answer.excluded:
            yield self.excluded(answer)
        yield from self.closing(answer.accessors, answer.assumed)

    def can_see(self, answer: CanSee) -> Iterator[Line]:
        asked = self.question
        party, data = (self.register.name(str(key)) for key in (asked.party, asked.data))
        said = message("outline.can", party=party, data=data, verdict=verdict(answer.verdict))
        if answer.verdict is Verdict.OPEN:
            below = [self.line(left_open(answer.open, self.register))]
        else:
            below = self.reasons(answer.reason)
        yield self.head(said, answer.verdict, below)
        yield from self.accessors(answer.accessors)
        if answer.possibly:
            heading = message("access.tied", party=party)
            yield self.line(heading, self.accessors(answer.possibly))
        yield from self.closing((*answer.accessors, *answer.possibly), answer.assumed)

    def what_can_see(self, answer: WhatCanSee) -> Iterator[Line]:
        party = self.register.name_in_sentence(answer.party)
        said = message("outline.what", party=party, verdict=verdict(answer.verdict))
        silent = [] if answer.accessors else [self.line(nothing(self.question, self.register))]
        yield self.head(said, answer.verdict, [*silent, *self.reasons(answer.reason)])
        yield from self.accessors(alike(answer.accessors))
        if answer.possibly:
            heading = message("access.what-tied", party=self.register.name(answer.party))
            yield self.line(heading, self.accessors(alike(answer.possibly)))
        yield from self.closing((*answer.accessors, *answer.possibly), answer.assumed)

    def retention(self, answer: tuple[Limit, ...], assumed: Assumed) -> Line:
        data = self.register.name_in_sentence(str(self.question.data))
        found = [self.limit(one) for one in answer if not one.is_apart]
        others = [self.limit(one) for one in answer if one.is_apart]
        silent = self.line(message("access.term-kept", text=message("common.not-stated")))
        heading = message("outline.retention", data=data)
        rest = [self.line(apart(self.question, self.register), others)] if others else []
        taken = [self.line(text) for text in assumptions(assumed, self.register)]
        below = [*self.scope(), *(found or [silent]), *rest, *taken, *self.notes(answer)]
        return self.line(heading, below, is_heading=True)

    def closing(self, found: Iterable[Accessor], assumed: Assumed) -> Iterator[Line]:
        """What the answer takes as given, then the notes of the facts that it rests on."""
        for text in assumptions(assumed, self.register):
            yield self.line(text)
        yield from self.notes(found)

    def notes(self, found: Iterable[Accessor | Limit]) -> Iterator[Line]:
        """The notes of the facts that the answer rests on, by kind and by fact."""
        return notes_in_outline(still_to_say(found), self.register, self.language)

    def limit(self, one: Limit) -> Line:
        return self.line(limit_of_record(one, self.question, self.register))

    def head(self, said: Text, found: Verdict, below: Iterable[Line]) -> Line:
        return self.line(said, [*self.scope(), *below], verdict=found, is_heading=True)

    def reasons(self, reason: Reason | None) -> list[Line]:
        return [] if reason is None else [self.line(at_beginning(reason.text(self.register)))]

    def excluded(self, answer: WhoCanSee) -> Line:
        texts = [excluded(one, self.register) for one in answer.excluded]
        below = [self.line(one) for one in in_order(texts, lambda text: text, self.language)]
        more = answer.excluded_total - len(answer.excluded)
        if more:
            below.append(self.line(message("outline.more", count=more)))
        return self.line(message("outline.excluded"), below, verdict=Verdict.DENIED)

    def scope(self) -> list[Line]:
        """The scope of the question and what it assumes, a line each."""
        return [self.line(text, is_detail=True) for text in self.scope_texts()]

    def party(self) -> list[Line]:
        """Whom the answer leaves everybody else out for, where it is of one party alone."""
        key = self.question.party
        if key is None:
            return []
        text = message("outline.asked-party", text=self.register.name(key))
        return [self.line(text, is_detail=True)]

    def scope_texts(self) -> Iterator[Text]:
        asked = self.question
        for name in ("site", "activity", "controller"):
            if (key := getattr(asked, name)) is not None:
                yield message(f"outline.asked-{name}", text=self.register.name(key))
        for name in ("given", "ruled_out"):
            if keys := getattr(asked, name):
                conditions = all_of(self.register.name(key) for key in sorted(keys))
                yield message(f"outline.asked-{name}", text=conditions)
        for name in ("collected_on", "on"):
            if (day := getattr(asked, name)) is not None:
                yield message(f"outline.asked-{name}", text=day.isoformat())

    def accessors(self, found: Iterable[Accessor]) -> Iterator[Line]:
        return (self.accessor(one) for one in in_order(found, self.shown, self.language))

    def shown(self, found: Accessor) -> Text:
        """Return what an accessor is sorted by: the party, then the data that it can see."""
        name = self.register.name
        return listed([name(found.party), listed_names(map(name, found.data))])

    def accessor(self, found: Accessor) -> Line:
        """Somebody who can see data, with everything that belongs to it."""
        party = in_capacity(self.register.name(found.party), found.capacity)
        heading = message("outline.accessor", party=party, verdict=verdict(found.verdict))
        below = [self.line(text) for text in self.about(found)]
        below.append(self.proof(found.proofs))
        return self.line(heading, below, verdict=found.verdict)

    def about(self, found: Accessor) -> Iterator[Text]:
        name = self.register.name
        alternatives = [[name(key) for key in keys] for keys in found.alternatives if keys]
        if alternatives:
            yield message("outline.condition", text=ways(alternatives))
        yield from terms(found, self.register)

    def proof(self, proofs: Iterable[Proof]) -> Line:
        """The facts that some proofs rest on, each once, in the order of the chains."""
        steps = dict.fromkeys(step for one in proofs for step in one.steps)
        return self.line(message("outline.proof"), map(self.step, steps), is_detail=True)

    def step(self, found: Step) -> Line:
        said = fact(found.relation, found.subject, found.object, self.register)
        if found.condition is not None:
            key = "outline.open" if found.verdict is Verdict.CONDITIONAL else "outline.given"
            said = message(key, said=said, condition=self.register.name(found.condition))
        place = self.register.place(found.citation).say(self.language)
        text = f"{said.say(self.language)} [{place}]"
        return Line(text, is_detail=found.condition is None)

    def line(self, text: Text, below: Iterable[Line] = (), **marks: Any) -> Line:
        return Line(text.say(self.language), tuple(below), **marks)
