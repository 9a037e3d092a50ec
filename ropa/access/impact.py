"""Impact: what a breach at an organisation, a system or a site touches (Articles 33 and 34).

What holds here: everything is counted that can be touched on some condition, and the conditions are
named; data of which the source leaves open whether they are touched are told apart. An organisation
touches what it controls or gets; a system what is held in it; a site what is collected there. What
somebody who may be the same would add is said apart, never merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ropa.access.answer import Impact, Reason, unique, unique_notes
from ropa.access.notes import exclusions, notes_of
from ropa.access.paths import Path, paths_of
from ropa.errors import BadInput, Place
from ropa.index import Index, controllers
from ropa.model.keys import prefix_of
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.site import Site
from ropa.model.system import System

KEYS = ("records", "controllers", "systems", "data", "subjects", "sites", "conditions", "parties")
"""What a breach touches, as keys."""
_NOUNS = {noun.prefix: noun for noun in (Organisation, System, Site)}


def impact(index: Index, key: str) -> Impact:
    """Return what a breach at `key` touches, and what each of its ties would add.

    Raises:
        UnknownKey: a key that the register does not hold.
        BadInput: the key of another noun.
    """
    noun = _NOUNS.get(prefix_of(key))
    if noun is None:
        raise BadInput.of("access.impact-key", Place(field="key"), key=key)
    index.register.get(noun, key)
    own = _touched(index, key)
    added = tuple(_added(own, _touched(index, tie)) for tie in index.ties.of(key))
    return replace(own, possibly=added)


def _touched(index: Index, key: str) -> Impact:
    """Return what a breach at `key` touches by what is known of it alone."""
    paths = list(_paths(index, key))
    stated = {path.data for path in paths if not _open(path, key)}
    collections = [path.collection for path in paths]
    return Impact(
        subject=key,
        records=_sorted(path.record.key for path in paths),
        controllers=_sorted(org for path in paths for org in controllers(path.record)),
        systems=_sorted(c.system.value for c in collections if c.system.value is not None),
        data=_sorted(stated),
        subjects=_sorted(subject for c in collections for subject in c.subjects),
        sites=_sorted(site for path in paths for site in _sites(path)),
        conditions=_sorted(condition for path in paths for condition in path.conditions),
        parties=_sorted(path.party for path in paths),
        open_data=_sorted(_data(paths) - stated),
        open=unique(reason for path in paths for reason in _open(path, key)),
        notes=unique_notes(notes_of(index, _facts(index, key, paths), _data(paths))),
    )


def _open(path: Path, key: str) -> tuple[Reason, ...]:
    """Return what leaves it open whether a breach touches the data of a path."""
    return path.open if prefix_of(key) == Site.prefix else path.open_anywhere


def _data(paths: Iterable[Path]) -> set[str]:
    return {path.data for path in paths}


def _facts(index: Index, key: str, paths: Iterable[Path]) -> list[str]:
    """Return the keys of the facts that an impact rests on."""
    found = {key: None}
    conditions: set[str] = set()
    for path in paths:
        conditions.update(path.conditions)
        found |= dict.fromkeys((path.record.key, path.collection.key, path.data, path.party))
        if path.disclosure is not None:
            found[path.disclosure.key] = None
        if path.collection.system.value is not None:
            found[path.collection.system.value] = None
    return [*found, *sorted(conditions), *exclusions(index, conditions)]


def _paths(index: Index, key: str) -> Iterator[Path]:
    """Yield the paths that a breach at `key` touches."""
    if prefix_of(key) == Organisation.prefix:
        for record in index.of_party(key):
            yield from _paths_of_party(index, record, key)
    elif prefix_of(key) == System.prefix:
        yield from _paths_of_system(index, key)
    else:
        for record in index.at(key):
            yield from (path for path in paths_of(index, record, None, key) if path.place == key)


def _paths_of_party(index: Index, record: Record, party: str) -> Iterator[Path]:
    """Yield a party's paths of a record: all of them where it is the controller."""
    controlled = party in controllers(record)
    for path in paths_of(index, record, None, None):
        if controlled or path.party == party:
            yield path


def _paths_of_system(index: Index, key: str) -> Iterator[Path]:
    for record in index.holding(key):
        for path in paths_of(index, record, None, None):
            if path.collection.system.value == key:
                yield path


def _sites(path: Path) -> tuple[str, ...]:
    return (path.place,) if path.place is not None else path.sites


def _sorted(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(keys)))


def _added(own: Impact, other: Impact) -> Impact:
    """Return the impact of another without what one's own already touches."""
    added: dict[str, Any] = {
        name: tuple(sorted({*getattr(other, name)} - {*getattr(own, name)})) for name in KEYS
    }
    open_data = {*other.open_data} - {*own.data, *own.open_data}
    return replace(other, **added, open_data=tuple(sorted(open_data)))
