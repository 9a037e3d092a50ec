"""Registers in which almost everything touches everything: few names, many facts of access.

The strategy of `registers` draws every field of every noun; this one draws only what access reads,
and draws it so densely that paths meet, limit, replace and close each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from builders import made
from ropa.access.question import Question
from ropa.model import (
    Capacity,
    Modality,
    Note,
    NoteKind,
    Noun,
    Organisation,
    Record,
    Translated,
    stated,
)

ORGANISATIONS = ("a", "b", "c", "unnamed")
SITES = ("s1", "s2", "s3")
SYSTEMS = ("x", "y")
CONDITIONS = ("p", "q", "r")
ACTIVITIES = ("act", "other")
TREE = {"root": None, "left": "root", "leaf": "left", "right": "root", "lone": None}
DURATIONS = (None, "P5D", "P10D", "P1M")
DAY = date(2026, 1, 1)


def _some(names: Sequence[str], least: int = 0, most: int = 2) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), unique=True, min_size=least, max_size=most)


@st.composite
def _record(draw: Any, name: str) -> Record:
    controller = draw(st.sampled_from(ORGANISATIONS))
    others = tuple(one for one in ORGANISATIONS if one != controller)
    return made.record(
        name,
        controller=controller,
        activity=draw(st.sampled_from(ACTIVITIES)),
        sites=draw(_some(SITES, most=3)),
        conditions=draw(_some(CONDITIONS, most=1)),
        joint=draw(_some(others, most=1)),
    )


@st.composite
def _collection(draw: Any, name: str, record: str) -> Noun:
    return made.collection(
        name,
        record,
        data=draw(_some(tuple(TREE), least=1, most=3)),
        system=draw(st.sampled_from((None, *SYSTEMS))),
        conditions=draw(_some(CONDITIONS, most=1)),
    )


@st.composite
def _disclosure(draw: Any, name: str, record: Record) -> Noun:
    capacity = draw(st.sampled_from(tuple(Capacity)))
    own = capacity is Capacity.CONTROLLER
    systems = draw(st.none() | _some(SYSTEMS))
    data = draw(st.none() | _some(tuple(TREE), least=0 if systems or systems is None else 1))
    return made.disclosure(
        name,
        record.key.removeprefix("record:"),
        to=record.controller.removeprefix("org:")
        if own and draw(st.booleans())
        else draw(st.sampled_from(ORGANISATIONS)),
        data=data,
        systems=systems,
        systems_allotted=not systems or draw(st.booleans()),
        sites=draw(st.none() | _some(SITES).map(lambda sites: _own(record, sites))),
        notes=draw(st.just(()) | _open_notes()),
        conditions=draw(_some(CONDITIONS)),
        capacity=capacity,
        limits=own and draw(st.booleans()),
        modality=draw(st.sampled_from(tuple(Modality))),
    )


def _open_notes() -> st.SearchStrategy[tuple[Note, ...]]:
    """Open notes of a disclosure, each about some data."""
    note = _some(tuple(TREE), least=1).map(
        lambda names: Note(
            kind=NoteKind.OPEN,
            text=Translated.same("whether these are among them is not stated"),
            about=made.keys("data", names),
        )
    )
    return note.map(lambda one: (one,))


def _own(record: Record, sites: list[str]) -> list[str]:
    return [site for site in sites if f"site:{site}" in record.sites]


@st.composite
def _retentions(draw: Any, name: str, record: Record) -> list[Noun]:
    of = record.key.removeprefix("record:")
    data = draw(_some(tuple(TREE), least=1))
    unless = draw(_some(CONDITIONS, most=1))
    limits = [
        made.retention(
            name,
            of,
            data,
            draw(st.sampled_from(DURATIONS)),
            sites=_own(record, draw(_some(SITES))),
            conditions=draw(_some(CONDITIONS, most=1)),
            unless=unless,
            **draw(_start()),
        )
    ]
    if unless:
        replacement = draw(st.sampled_from(DURATIONS))
        limits.append(made.retention(f"{name}.new", of, data, replacement, conditions=unless))
    return [*limits]


def _start() -> st.SearchStrategy[dict[str, Any]]:
    """When a limit starts: at what is not stated, at collection, or at another event."""
    event = stated(Translated.same("the end of the matter"))
    return st.sampled_from(
        ({}, {"starts_from": event, "starts_at_collection": True}, {"starts_from": event})
    )


@st.composite
def dense_facts(draw: Any) -> list[Noun]:
    """Draw facts of one to three records, in any order."""
    facts: list[Noun] = _names(draw)
    for number in range(draw(st.integers(1, 3))):
        record = draw(_record(f"r{number}"))
        facts.append(record)
        for index in range(draw(st.integers(1, 3))):
            facts.append(draw(_collection(f"r{number}.{index}", f"r{number}")))
        for index in range(draw(st.integers(0, 4))):
            facts.append(draw(_disclosure(f"r{number}.{index}", record)))
        for index in range(draw(st.integers(0, 3))):
            facts += draw(_retentions(f"r{number}.{index}", record))
    return draw(st.permutations(facts))  # type: ignore[no-any-return]


def _names(draw: Any) -> list[Noun]:
    ties = draw(_some(ORGANISATIONS[:-1], most=3))
    back = draw(_some(ORGANISATIONS[1:], most=1))
    organisations: list[Organisation] = [
        made.organisation("unnamed", named=False, ties=ties),
        made.organisation("a", ties=back),
        made.organisation("b"),
        made.organisation("c", named=draw(st.booleans()), ties=draw(_some(("a", "b"), most=1))),
    ]
    nouns: list[Noun] = [*organisations, *(made.data(key, up) for key, up in TREE.items())]
    nouns += [made.system("x", ties=draw(_some(("y",), most=1))), made.system("y")]
    nouns += [made.site("s1", draw(_some(("s2",), most=1))), made.site("s2")]
    nouns.append(made.site("s3", draw(_some(("s1", "s2"), most=1))))
    nouns += [made.plain("condition", name) for name in CONDITIONS]
    return nouns + [made.plain("activity", name) for name in ACTIVITIES]


@st.composite
def scopes(draw: Any, time: bool = True) -> Question:
    """Draw a scope for a dense register; with or without a day."""
    standing = {name: draw(st.sampled_from(("open", "given", "out"))) for name in CONDITIONS}
    collected, on = None, None
    if time and draw(st.booleans()):
        collected = DAY
        on = DAY + timedelta(days=draw(st.sampled_from((0, 5, 6, 10, 11, 31, 32, 400))))
    return Question(
        site=_key("site", draw(st.sampled_from((None, None, *SITES)))),
        activity=_key("activity", draw(st.sampled_from((None, None, *ACTIVITIES)))),
        controller=_key("org", draw(st.sampled_from((None, None, None, *ORGANISATIONS)))),
        given=frozenset(f"condition:{name}" for name, is_ in standing.items() if is_ == "given"),
        ruled_out=frozenset(f"condition:{name}" for name, is_ in standing.items() if is_ == "out"),
        collected_on=collected,
        on=on,
    )


def _key(prefix: str, name: str | None) -> str | None:
    return f"{prefix}:{name}" if name else None


DATA = st.sampled_from([f"data:{name}" for name in TREE])
PARTIES = st.sampled_from([f"org:{name}" for name in ORGANISATIONS])
