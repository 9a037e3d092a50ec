"""Who can see what: the whole answer of access, for each site and category of data.

Sites of a record whose answers are the same share a table, which names them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ropa.access import Accessor, AnswerNote, Limit, Question, Reason, Verdict, WhoCanSee
from ropa.access.answer import NOT_STATED
from ropa.access.wording import of_facts
from ropa.access.wording_of_accessors import manner
from ropa.article30.retention import limit as worded_limit
from ropa.dpia.assessment import Assessment
from ropa.dpia.blocks import Block, Cell, Paragraph, Section, Table, Tone
from ropa.language import join, say
from ropa.language.text import all_names, any_name
from ropa.model import Organisation, Record, Retention
from ropa.model.keys import name_of

Answers = dict[str, WhoCanSee]
"""The answer for each category of data."""
Places = dict[str | None, Answers]
"""The answers for each site; under None where the processing is not tied to a place."""

SAID = ("internal-not-stated", "others-not-stated", "purpose-not-stated", "basis-not-stated")
"""What the condition of an access says of what is not stated; the retention has its own column."""

Terms = tuple[str, str, str, str]
"""Who, capacity, condition and how long, in words."""


@dataclass(slots=True)
class _Group:
    """Data that an accessor can see on the same terms."""

    data: list[str] = field(default_factory=list)
    citations: dict[str, None] = field(default_factory=dict)


def who_can_see(dpia: Assessment) -> Section:
    """Return the section: a table for each record and for each group of sites that are alike."""
    return Section(
        "a-seeing",
        dpia.say("section-seeing"),
        (Paragraph(dpia.say("seeing-about"), Tone.QUIET),),
        tuple(each for record in dpia.records for each in _tables_of(dpia, record)),
    )


def _tables_of(dpia: Assessment, record: Record) -> Iterator[Section]:
    data = dict.fromkeys(
        key for one in dpia.facts.index.collections.get(record.key, ()) for key in one.data
    )
    groups: dict[tuple[tuple[Cell, ...], ...], Places] = {}
    for site in record.sites or (None,):
        scope = Question(site=site, activity=record.activity, controller=record.controller)
        answers = {key: dpia.access.who_can_see(scope.about(data=key)) for key in data}
        groups.setdefault(tuple(_rows(dpia, record, answers)), {})[site] = answers
    for number, (seen, places) in enumerate(groups.items(), 1):
        title = _title(dpia, record, places)
        name = f"a-seeing-{name_of(record.key)}-{number}"
        yield Section(name, title, tuple(_blocks(dpia, title, seen, places)))


def _title(dpia: Assessment, record: Record, places: Places) -> str:
    sites = [site for site in places if site is not None]
    if not sites:
        return dpia.name(record.key)
    names = all_names(map(dpia.facts.name, sites)).say(dpia.language)
    return dpia.say("site-of", site=names, controller=dpia.name(record.controller))


def _blocks(
    dpia: Assessment, title: str, seen: tuple[tuple[Cell, ...], ...], places: Places
) -> Iterator[Block]:
    labels = dpia.columns("who", "capacity", "data", "condition", "how-long", "source")
    yield Table(dpia.say("table-seeing", name=title), labels, seen, (6, 6, 6, 6, 4, 6))
    excluded = tuple(_excluded(dpia, places))
    if excluded:
        labels = dpia.columns("who", "why-not")
        yield Table(dpia.say("table-excluded", name=title), labels, excluded, (5, 16))
    yield from _of_facts(dpia, places)


def _of_facts(dpia: Assessment, places: Places) -> Iterator[Block]:
    """Yield what the facts that the answers rest on contradict, leave open or interpret."""
    answers = [answer for group in places.values() for answer in group.values()]
    notes = [note for one in answers for accessor in one.accessors for note in accessor.notes]
    for said in of_facts(notes, dpia.access.register):
        yield Paragraph(said.say(dpia.language), Tone.QUIET)


def _excluded(dpia: Assessment, places: Places) -> Iterator[tuple[Cell, ...]]:
    """Yield who is left out at all the places, each reason once with the sites that it is for."""
    every = [answer for answers in places.values() for answer in answers.values()]
    seen = {accessor.party for answer in every for accessor in answer.accessors}
    found: dict[tuple[str, str, tuple[tuple[str, str], ...]], dict[str, None]] = {}
    for answer in every:
        for one in answer.excluded:
            values = tuple(sorted(pair for pair in one.reason.values.items() if pair[0] != "site"))
            if one.party not in seen:
                sites = found.setdefault((one.party, one.reason.code, values), {})
                sites[one.reason.values.get("site", "")] = None
    said = {
        (
            dpia.name(party),
            dpia.reason(Reason(code, {**dict(values), "site": ", ".join(sites)})),
        )
        for (party, code, values), sites in found.items()
    }
    yield from ((Cell(who), Cell(why)) for who, why in sorted(said))


def _rows(
    dpia: Assessment, record: Record, answers: Mapping[str, WhoCanSee]
) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each accessor and terms, with all the data that it can see on them.

    Args:
        dpia: the assessment.
        record: the record that the data are of.
        answers: the answer of access, for each category of data.
    """
    groups: dict[Terms, _Group] = {}
    for key, answer in answers.items():
        for accessor in answer.accessors:
            group = groups.setdefault(_terms(dpia, accessor), _Group())
            group.data.append(key)
            steps = (step for proof in accessor.proofs for step in proof.steps)
            group.citations |= dict.fromkeys(one for step in steps for one in step.citations)
    for (who, capacity, condition, long), group in sorted(groups.items()):
        cited = dpia.sources(dpia.near(record, group.citations))
        data = dpia.names(group.data)
        yield (*map(Cell, (who, capacity, data, condition, long)), cited)


def _terms(dpia: Assessment, accessor: Accessor) -> Terms:
    who = dpia.name(accessor.party)
    named = dpia.access.register.get(Organisation, accessor.party).named
    if accessor.possibly and not named:
        others = map(dpia.access.register.name_in_sentence, accessor.possibly)
        who = dpia.say("possibly", who=who, names=any_name(others).say(dpia.language))
    capacity = say(f"exports.capacity-{accessor.capacity}", dpia.language)
    return who, capacity, _condition(dpia, accessor), _long(dpia, accessor.retention)


def _condition(dpia: Assessment, accessor: Accessor) -> str:
    said = "" if accessor.verdict is Verdict.OPEN else dpia.say("no-condition")
    if accessor.missing:
        ways = [[dpia.name(key) for key in way] for way in accessor.alternatives]
        said = dpia.say("or-else").join(join(way, dpia.language) for way in ways)
    notes = [text.say(dpia.language) for text in manner(accessor, dpia.access.register)]
    notes += filter(None, (_note(dpia, note) for note in accessor.notes))
    told = "; ".join(notes)
    return dpia.say("noted", said=said, notes=told) if said and told else said or told


def _note(dpia: Assessment, note: AnswerNote) -> str:
    """Say what is not stated of an access, in words that do not name the data and the record."""
    if note.kind != NOT_STATED:
        return ""
    code = note.code.removeprefix("access.")
    return dpia.say(code) if code in SAID else ""


def _long(dpia: Assessment, limits: Iterable[Limit]) -> str:
    return "; ".join(dict.fromkeys(_limit(dpia, one) for one in limits)) or dpia.say("not-stated")


def _limit(dpia: Assessment, one: Limit) -> str:
    said = worded_limit(dpia.access.register.get(Retention, one.retention)).say(dpia.language)
    if one.conditions:
        names = join([dpia.name(key) for key in one.conditions], dpia.language)
        said = dpia.say("only-if", what=said, conditions=names)
    if one.unless:
        names = dpia.either(dpia.name(key) for key in one.unless)
        said = dpia.say("unless", what=said, conditions=names)
    return said
