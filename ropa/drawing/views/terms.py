"""The terms of a flow: what it carries and is for, on which bases, how long kept, on whose word.

What holds here: a label names few things; data that share a category are named by it, with how many
they are, and the list under the diagram names every one. An access has the purposes, the bases and
the notes that its answer has; data that the controller itself holds have those that cover them.
Where all the data in a store share their limits, the limits stand alone; otherwise each line names
its data, and its site where a record's facts differ between sites. Data whose limit the source does
not state say so (Article 30(1)(f)).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ropa.access import Accessor, Reason
from ropa.access.notes import notes_of
from ropa.access.paths import LivePath, Path, places
from ropa.access.purposes_and_bases import bases_of, purposes_of
from ropa.access.question import Question
from ropa.access.retention import limits_of
from ropa.access.wording import of_facts
from ropa.drawing.view import Carried, Label, Source
from ropa.drawing.views.record_paths import RecordPaths
from ropa.language.law import article_with_ground
from ropa.language.retention import retention
from ropa.language.text import Text, commas, listed_names, message, within_sentence
from ropa.model.collection import Collection
from ropa.model.condition import Condition
from ropa.model.data_category import DataCategory
from ropa.model.legal_basis import LegalBasis
from ropa.model.noun import Fact
from ropa.model.register import Register
from ropa.model.retention import Retention
from ropa.model.site import Site

NAMED = 2
"""How many things a label names, before it counts the rest."""
TO_STORE = 1
"""The same of a flow to a store, where room is narrow."""

Pair = tuple[str, tuple[str, ...]]


def of_collections(register: Register, collections: Iterable[Collection]) -> tuple[Carried, ...]:
    """Return what collections hold."""
    return _carried(register, ((d, c.conditions) for c in collections for d in c.data))


def of_paths(register: Register, paths: Iterable[Path]) -> tuple[Carried, ...]:
    """Return what paths reach."""
    return _carried(register, ((path.data, path.collection.conditions) for path in paths))


def without(carried: Iterable[Carried], conditions: tuple[Label, ...]) -> tuple[Carried, ...]:
    """Return what is carried without conditions that the flow as a whole already has."""
    return tuple(
        Carried(one.data, tuple(c for c in one.conditions if c not in conditions))
        for one in carried
    )


def labels(register: Register, conditions: Sequence[str]) -> tuple[Label, ...]:
    """Return conditions as labels."""
    return tuple(Label(key, register.get(Condition, key).name) for key in conditions)


def _carried(register: Register, pairs: Iterable[Pair]) -> tuple[Carried, ...]:
    every = set(pairs)
    free = {data for data, conditions in every if not conditions}
    return tuple(
        Carried(
            Label(data, register.get(DataCategory, data).name),
            labels(register, conditions),
        )
        for data, conditions in sorted(every)
        if not conditions or data not in free
    )


def summary(
    register: Register,
    carried: Sequence[Carried],
    every: frozenset[str] = frozenset(),
    named: int = NAMED,
) -> tuple[Text, ...]:
    """Return the words of a label: the data by name or by the category that they share.

    Args:
        register: where the names are.
        carried: what the flow carries.
        every: all the data of the processing; a flow that carries them all says so.
        named: how many things it names, before it counts the rest.
    """
    keys = {one.data.key for one in carried}
    if keys == every and len(keys) > named:
        return (message("drawing.all", count=len(keys)),)
    names = _grouped(register, sorted(keys))
    if len(names) <= named + 1:
        return tuple(names)
    return (*names[:named], message("drawing.more", count=len(names) - named))


def _grouped(register: Register, keys: Sequence[str]) -> list[Text]:
    groups: dict[str, list[str]] = {}
    for key in keys:
        parent = register.get(DataCategory, key).parent
        groups.setdefault(parent or key, []).append(key)
    return [_named(register, group, members) for group, members in groups.items()]


def _named(register: Register, group: str, members: Sequence[str]) -> Text:
    if len(members) == 1:
        return register.get(DataCategory, members[0]).name
    name = register.get(DataCategory, group).name
    return message("drawing.group", name=name, count=len([key for key in members if key != group]))


def lines(record_paths: RecordPaths, collections: tuple[Collection, ...]) -> tuple[Text, ...]:
    """Return the lines of a store that holds these collections: each limit, and what it is for."""
    held: dict[Text, list[Collection]] = {}
    for collection in collections:
        for data in collection.data:
            narrowed = collection.model_copy(update={"data": (data,)})
            said = tuple(limits(record_paths, data, collection.conditions))
            for one in said or (message("drawing.retention-not-stated"),):
                held.setdefault(message("drawing.kept", limit=one), []).append(narrowed)
    every = {data for collection in collections for data in collection.data}
    return tuple(_line(record_paths, said, kept, every) for said, kept in held.items())


def _line(record_paths: RecordPaths, said: Text, kept: list[Collection], every: set[str]) -> Text:
    carried = of_collections(record_paths.access.register, kept)
    if {one.data.key for one in carried} == every:
        return said
    names = commas(summary(record_paths.access.register, carried))
    return message("drawing.kept-of", kept=said, data=within_sentence(names))


def limits(record_paths: RecordPaths, data: str, assumed: Iterable[str]) -> Iterator[Text]:
    """Yield the limits of some data in words, once each.

    Args:
        record_paths: the record that keeps them.
        data: key of their category.
        assumed: conditions that hold where the limit is asked for.
    """
    index, record = record_paths.access.index, record_paths.record
    seen: dict[str, list[str | None]] = {}
    holding = frozenset((*record.conditions, *assumed))
    every = places(index, record, record_paths.site)
    for site in every:
        for found in limits_of(index, record, data, site, holding, Question()):
            seen.setdefault(found.retention, []).append(site)
    for key, at in seen.items():
        said = retention(index.register.get(Retention, key), index.register.name)
        yield said if len(at) == len(every) else _at(record_paths, at, said)


def _at(record_paths: RecordPaths, at: Iterable[str | None], said: Text) -> Text:
    names = [record_paths.access.register.get(Site, site).name for site in at if site is not None]
    return message("drawing.at-site", site=commas(names), limit=said)


def bases_of_access(register: Register, accessor: Accessor) -> tuple[Text, ...]:
    """Return the legal bases of an access in words, each with what it depends on."""
    return _bases(register, (register.get(LegalBasis, key) for key in accessor.legal_bases))


def bases_of_data(record_paths: RecordPaths, lives: Iterable[LivePath]) -> tuple[Text, ...]:
    """Return the legal bases of data that the controller holds in words, each once."""
    index = record_paths.access.index
    found = {one.key: one for live in lives for one in bases_of(index, live, record_paths.scope)}
    return _bases(index.register, found.values())


def _bases(register: Register, found: Iterable[LegalBasis]) -> tuple[Text, ...]:
    return tuple(article_with_ground(one, register.name) for one in sorted(found, key=_article))


def _article(found: LegalBasis) -> tuple[int, str]:
    return int(found.article.partition("(")[0]), found.key


def purposes(record_paths: RecordPaths, lives: Iterable[LivePath]) -> tuple[Text, ...]:
    """Return what an access or a collection is for, or that the source does not say which."""
    register = record_paths.access.register
    every = [purposes_of(record_paths.access.index, live.path) for live in lives]
    own = sorted({key for keys, is_own in every if is_own for key in keys})
    left = sorted({key for keys, is_own in every if not is_own for key in keys} - {*own})
    said = [register.name(key) for key in own]
    if left:
        names = listed_names(map(register.name, left))
        said.append(message("drawing.purpose-not-stated", names=names))
    return tuple(said)


def notes(record_paths: RecordPaths, keys: Iterable[str], data: Iterable[str]) -> list[Text]:
    """Return what facts contradict, leave open or read into the source, in words."""
    found = notes_of(record_paths.access.index, keys, data)
    return of_facts(found, record_paths.access.register)


def notes_of_access(register: Register, accessor: Accessor) -> list[Text]:
    """Return the notes of the facts that an access rests on, in words."""
    return of_facts(accessor.notes, register)


def left_open(register: Register, accessor: Accessor) -> Iterator[Text]:
    """Yield what leaves it undecided whether there is an access, as notes say it."""
    for reason in _joined(accessor.open):
        code = "access.note" if reason.said else reason.code  # the words of a note are said once
        yield message("access.note-open", text=replace(reason, code=code).text(register))


def _joined(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """Yield reasons, those that differ only in their data as one that names them all."""
    groups: dict[tuple[object, ...], list[Reason]] = {}
    for reason in reasons:
        others = tuple(sorted(pair for pair in reason.values.items() if pair[0] != "data"))
        groups.setdefault((reason.code, others, reason.said), []).append(reason)
    for first, *rest in groups.values():
        data = dict.fromkeys(one.values["data"] for one in (first, *rest) if "data" in one.values)
        values = {**first.values, "data": ", ".join(data)} if data else first.values
        yield replace(first, values=values)


def kept(record_paths: RecordPaths, paths: Iterable[Path]) -> tuple[Text, ...]:
    """Return how long the data on paths are kept, each limit once."""
    asked = sorted({(path.data, path.conditions) for path in paths})
    said = [limit for data, assumed in asked for limit in limits(record_paths, data, assumed)]
    return tuple(dict.fromkeys(said)) or (message("drawing.retention-not-stated"),)


def sources(register: Register, facts: Iterable[Fact]) -> tuple[Source, ...]:
    """Return the paragraphs that state facts, each once."""
    keys = dict.fromkeys(key for fact in facts for key in fact.citations)
    return tuple(Source(key, register.place(key)) for key in keys)
