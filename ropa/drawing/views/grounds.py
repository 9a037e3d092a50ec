"""Grounds: what a flow is for, on which legal bases, for how long it is kept, on whose word.

What holds here: an access has the purposes, the bases and the notes that its answer has; data that
the controller itself holds have those that cover them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ropa.access import Accessor, Reason
from ropa.access.legal_bases import bases_of
from ropa.access.notes import notes_of
from ropa.access.paths import LivePath, Path
from ropa.access.purposes import purposes_of
from ropa.access.wording import of_facts
from ropa.drawing.view import Source
from ropa.drawing.views.keeping import limits
from ropa.drawing.views.reading import Reading
from ropa.language.law import article_with_ground, place
from ropa.language.text import Text, listed_names, message
from ropa.model.citation import Citation
from ropa.model.legal_basis import LegalBasis
from ropa.model.noun import Fact
from ropa.model.register import Register


def bases_of_access(register: Register, accessor: Accessor) -> tuple[Text, ...]:
    """Return the legal bases of an access in words, each with what it depends on."""
    return _bases(register, (register.get(LegalBasis, key) for key in accessor.legal_bases))


def bases_of_data(reading: Reading, lives: Iterable[LivePath]) -> tuple[Text, ...]:
    """Return the legal bases of data that the controller holds in words, each once."""
    index = reading.access.index
    found = {one.key: one for live in lives for one in bases_of(index, live, reading.scope)}
    return _bases(index.register, found.values())


def _bases(register: Register, found: Iterable[LegalBasis]) -> tuple[Text, ...]:
    return tuple(article_with_ground(one, register.name) for one in sorted(found, key=_article))


def _article(found: LegalBasis) -> tuple[int, str]:
    return int(found.article.partition("(")[0]), found.key


def purposes(reading: Reading, lives: Iterable[LivePath]) -> tuple[Text, ...]:
    """Return what an access or a collection is for, or that the source does not say which."""
    register = reading.access.register
    every = [purposes_of(reading.access.index, live.path) for live in lives]
    own = sorted({key for keys, is_own in every if is_own for key in keys})
    left = sorted({key for keys, is_own in every if not is_own for key in keys} - {*own})
    said = [register.name(key) for key in own]
    if left:
        names = listed_names(map(register.name, left))
        said.append(message("drawing.purpose-not-stated", names=names))
    return tuple(said)


def notes(reading: Reading, keys: Iterable[str], data: Iterable[str]) -> list[Text]:
    """Return what facts contradict, leave open or read into the source, in words."""
    found = notes_of(reading.access.index, keys, data)
    return of_facts(found, reading.access.register)


def notes_of_access(register: Register, accessor: Accessor) -> list[Text]:
    """Return the notes of the facts that an access rests on, in words."""
    return of_facts(accessor.notes, register)


def left_open(register: Register, accessor: Accessor) -> Iterator[Text]:
    """Yield what leaves it undecided whether there is an access, as notes say it."""
    for reason in _joined(accessor.open):
        yield message("access.note-open", text=reason.text(register))


def _joined(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """Yield reasons, those that differ only in their data as one that names them all."""
    groups: dict[tuple[object, ...], list[Reason]] = {}
    for reason in reasons:
        others = tuple(sorted(pair for pair in reason.values.items() if pair[0] != "data"))
        groups.setdefault((reason.code, reason.facts, others, reason.said), []).append(reason)
    for first, *rest in groups.values():
        data = dict.fromkeys(one.values["data"] for one in (first, *rest) if "data" in one.values)
        values = {**first.values, "data": ", ".join(data)} if data else first.values
        yield replace(first, values=values)


def kept(reading: Reading, paths: Iterable[Path]) -> tuple[Text, ...]:
    """Return how long the data on paths are kept, each limit once."""
    asked = sorted({(path.data, path.conditions) for path in paths})
    said = [limit for data, assumed in asked for limit in limits(reading, data, assumed)]
    return tuple(dict.fromkeys(said)) or (message("drawing.retention-not-stated"),)


def sources(register: Register, facts: Iterable[Fact]) -> tuple[Source, ...]:
    """Return the paragraphs that state facts, each once."""
    keys = dict.fromkeys(key for fact in facts for key in fact.citations)
    return tuple(Source(key, place(register.get(Citation, key))) for key in keys)
