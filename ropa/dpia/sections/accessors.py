"""Accessors as rows: who, in which capacity, sees which data, on what condition and how long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ropa.access import Accessor, Limit, Reason, Verdict, WhoCanSee
from ropa.article30.retention import limit as worded_limit
from ropa.dpia.blocks import Cell, Tone
from ropa.dpia.case import Case
from ropa.language import join, say
from ropa.model import Organisation, Record, Retention

Terms = tuple[str, str, str, str]
"""Who, capacity, condition and how long, in words."""


@dataclass(slots=True)
class _Group:
    """Data that an accessor can see on the same terms."""

    data: list[str] = field(default_factory=list)
    citations: dict[str, None] = field(default_factory=dict)


def rows(
    case: Case, record: Record, answers: Mapping[str, WhoCanSee]
) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each accessor and terms, with all the data that it can see on them.

    Args:
        case: how it speaks.
        record: the record that the data are of.
        answers: the answer of access, for each category of data.
    """
    groups: dict[Terms, _Group] = {}
    for key, answer in answers.items():
        for accessor in answer.accessors:
            group = groups.setdefault(_terms(case, accessor), _Group())
            group.data.append(case.name(key))
            steps = (step for proof in accessor.proofs for step in proof.steps)
            group.citations |= dict.fromkeys(one for step in steps for one in step.citations)
    for (who, capacity, condition, long), group in sorted(groups.items()):
        cited = case.near(record, group.citations)
        data = "; ".join(group.data)
        yield (*map(Cell, (who, capacity, data, condition, long)), Cell(cited, Tone.QUIET))


def _terms(case: Case, accessor: Accessor) -> Terms:
    who = case.name(accessor.party)
    named = case.access.register.get(Organisation, accessor.party).named
    if accessor.possibly and not named:
        who = case.say("possibly", who=who, names=case.names(accessor.possibly, ", "))
    capacity = say(f"exports.capacity-{accessor.capacity}", case.language)
    return who, capacity, _condition(case, accessor), _long(case, accessor.retention)


def _condition(case: Case, accessor: Accessor) -> str:
    said = case.say("no-condition")
    if accessor.verdict is not Verdict.GRANTED:
        ways = [[case.name(key) for key in way] for way in accessor.alternatives]
        said = case.say("or-else").join(join(way, case.language) for way in ways)
    notes = list(filter(None, (_note(case, note) for note in accessor.notes)))
    return case.say("noted", said=said, notes="; ".join(notes)) if notes else said


def _note(case: Case, note: Reason) -> str:
    """Say what must be said with an access, in words that do not name the data and the record."""
    if note.code == "access.internal-not-stated":
        return case.say("internal-not-stated")
    return "" if note.code == "access.retention-not-stated" else case.reason(note)


def _long(case: Case, limits: Iterable[Limit]) -> str:
    return "; ".join(dict.fromkeys(_limit(case, one) for one in limits)) or case.say("not-stated")


def _limit(case: Case, one: Limit) -> str:
    said = worded_limit(case.access.register.get(Retention, one.retention)).say(case.language)
    if one.conditions:
        names = join([case.name(key) for key in one.conditions], case.language)
        said = case.say("only-if", what=said, conditions=names)
    if one.unless:
        names = case.either(case.name(key) for key in one.unless)
        said = case.say("unless", what=said, conditions=names)
    return said
