"""Who can see what: the whole answer of access, for each site and category of data.

Sites of a record whose answers are the same share a table, which names them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Question, Reason, WhoCanSee
from ropa.dpia.blocks import Block, Cell, Paragraph, Section, Table, Tone
from ropa.dpia.case import Case
from ropa.dpia.sections.accessors import rows
from ropa.model import Record
from ropa.model.keys import name_of

Answers = dict[str, WhoCanSee]
"""The answer for each category of data."""
Places = dict[str | None, Answers]
"""The answers for each site; under None where the processing is not tied to a place."""


def seeing(case: Case) -> Section:
    """Return the section: a table for each record and for each group of sites that are alike."""
    return Section(
        "a-seeing",
        case.say("section-seeing"),
        (Paragraph(case.say("seeing-about"), Tone.QUIET),),
        tuple(each for record in case.records for each in _record(case, record)),
    )


def _record(case: Case, record: Record) -> Iterator[Section]:
    data = dict.fromkeys(
        key for one in case.facts.index.collections.get(record.key, ()) for key in one.data
    )
    groups: dict[tuple[tuple[Cell, ...], ...], Places] = {}
    for site in record.sites or (None,):
        scope = Question(site=site, activity=record.activity, controller=record.controller)
        answers = {key: case.access.who_can_see(scope.about(data=key)) for key in data}
        groups.setdefault(tuple(rows(case, record, answers)), {})[site] = answers
    for number, (seen, places) in enumerate(groups.items(), 1):
        title = _title(case, record, places)
        name = f"a-seeing-{name_of(record.key)}-{number}"
        yield Section(name, title, tuple(_blocks(case, title, seen, places)))


def _title(case: Case, record: Record, places: Places) -> str:
    sites = [site for site in places if site is not None]
    if not sites:
        return case.name(record.key)
    names = case.names(sites, ", ")
    return case.say("site-of", site=names, controller=case.name(record.controller))


def _blocks(
    case: Case, title: str, seen: tuple[tuple[Cell, ...], ...], places: Places
) -> Iterator[Block]:
    header = ("who", "capacity", "data", "condition", "how-long", "source")
    labels = tuple(case.say(f"column-{name}") for name in header)
    yield Table(case.say("table-seeing", name=title), labels, seen, (6, 6, 6, 6, 4, 6))
    excluded = tuple(_excluded(case, places))
    if excluded:
        labels = tuple(case.say(f"column-{name}") for name in ("who", "why-not"))
        yield Table(case.say("table-excluded", name=title), labels, excluded, (5, 16))


def _excluded(case: Case, places: Places) -> Iterator[tuple[Cell, ...]]:
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
        (case.name(party), case.reason(Reason(code, {**dict(values), "site": ", ".join(sites)})))
        for (party, code, values), sites in found.items()
    }
    yield from ((Cell(who), Cell(why)) for who, why in sorted(said))
