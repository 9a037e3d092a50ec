"""Why somebody, or anybody at all, is not in an answer: the nearest miss.

What holds here: only somebody who has the data somewhere, under no restriction, is listed as left
out, and nobody who is an accessor is; at most `EXCLUDED_LIMIT` are listed, the first by key, and
all are counted. The reason is the nearest miss: first what closes a path that is right in every
other way (a condition ruled out, a limit that has run out), then data in another system or in one
that is not stated, then a path that is elsewhere: at another site, of another controller, of
another activity.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from ropa.access.answer import Excluded, Reason
from ropa.access.paths import Path, at_place, of_data, paths_of, places, targets, through_systems
from ropa.access.question import Question
from ropa.access.reach import Reach, Way
from ropa.access.verdicts import ClosedPath
from ropa.index import Index
from ropa.model.disclosure import Capacity
from ropa.model.record import Record


def closed(paths: Iterable[ClosedPath]) -> Reason | None:
    """Return why paths are closed, or None where there is none: conditions before time."""
    found = list(paths)
    ruled_out = [path.ruled_out for path in found if path.ruled_out]
    if ruled_out:
        fewest = min(ruled_out, key=lambda keys: (len(keys), keys))
        return Reason("access.ruled-out", {"conditions": ", ".join(fewest)})
    ended = [path.ended_on for path in found if path.ended_on is not None]
    return Reason("access.retention-ended", {"until": max(ended)}) if ended else None


CODES = {
    (code, capacity): f"access.{code}-{capacity}"
    for code in ("other-site", "no-site", "other-controller", "other-activity")
    for capacity in Capacity
}
"""Codes of the catalogue, by what differs most and by capacity."""
Differences = tuple[bool, bool, bool, bool]
"""What of a way differs from what was asked: not tied to a site, activity, controller, site."""


def elsewhere(ways: Sequence[Way], scope: Question) -> Reason | None:
    """Return where somebody with these ways has the data instead, or None where nowhere."""
    if not ways:
        return None
    if len(ways) > 1:
        ranked = [(_differences(way, scope), way) for way in ways]
        least = min((differences for differences, _ in ranked), key=_distance)
        ways = [way for differences, way in ranked if differences == least]
    code = _code(_differences(ways[0], scope))
    if code is None:
        return None
    return Reason(CODES[code, ways[0].capacity], _values(ways, scope))


def _differences(way: Way, scope: Question) -> Differences:
    site, sites = scope.site, way.sites
    return (
        site is not None and not sites,
        scope.activity is not None and scope.activity != way.activity,
        scope.controller is not None and scope.controller not in way.controllers,
        site is not None and bool(sites) and site not in sites,
    )


def _distance(differences: Differences) -> tuple[int, Differences]:
    return sum(differences), differences


def _code(differences: Differences) -> str | None:
    no_site, activity, controller, site = differences
    if site:
        return "other-site"
    if no_site:
        return "no-site"
    if controller:
        return "other-controller"
    return "other-activity" if activity else None


def _values(ways: Sequence[Way], scope: Question) -> dict[str, str]:
    values = _where(ways) if len(ways) > 1 else _where_one(ways[0])
    if scope.site is not None:
        values["site"] = scope.site
    if scope.controller is not None:
        values["asked"] = scope.controller
    if scope.activity is not None:
        values["other"] = scope.activity
    return values


def _where_one(way: Way) -> dict[str, str]:
    sites = ", ".join(way.sites)
    return {"controller": way.controller, "activity": way.activity, "sites": sites}


def _where(ways: Sequence[Way]) -> dict[str, str]:
    """Return the activities and sites of the first controller's ways, in its first capacity.

    Controllers whose activities and sites are the same are named with it; others never are.
    """
    groups: dict[str, list[Way]] = {}
    for way in ways:
        if way.capacity is ways[0].capacity:
            groups.setdefault(way.controller, []).append(way)
    where = {controller: _together(group) for controller, group in groups.items()}
    first = where[ways[0].controller]
    alike = sorted(controller for controller, place in where.items() if place == first)
    return {"controller": ", ".join(alike), **first}


def _together(ways: Sequence[Way]) -> dict[str, str]:
    return {
        "activity": ", ".join(sorted({way.activity for way in ways})),
        "sites": ", ".join(sorted({site for way in ways for site in way.sites})),
    }


def other_system(paths: Iterable[Path]) -> Reason | None:
    """Return in which system data are that somebody would reach in another, or None.

    Args:
        paths: paths that would be, but for the systems of their disclosures.
    """
    found = sorted(
        (
            (path.collection.system.value or "", path.disclosure.systems.listed, path.data)
            for path in paths
            if path.disclosure is not None
        ),
        reverse=True,
    )
    if not found:
        return None
    held, systems, data = found[0]
    values = {"systems": ", ".join(systems), "data": data}
    if not held:
        return Reason("access.no-system", values)
    return Reason("access.other-system", {**values, "held": held})


def system_misses(
    index: Index, records: Iterable[Record], data: str, site: str | None
) -> dict[str, list[Path]]:
    """Return by organisation the paths of records to some data that the system alone closes."""
    found: dict[str, list[Path]] = {}
    for record in records:
        for path in _misses(index, record, data, site):
            found.setdefault(path.party, []).append(path)
    return found


def _misses(index: Index, record: Record, data: str, site: str | None) -> Iterator[Path]:
    with_systems = [d for d in index.disclosures.get(record.key, ()) if d.systems.listed]
    if not with_systems:
        return
    for place in places(index, record, site):
        for collection in index.collections.get(record.key, ()):
            for part in targets(index, record, collection, data):
                for disclosure in with_systems:
                    if (
                        through_systems(disclosure, collection, part) is None
                        and of_data(index, disclosure, part) == ()
                        and at_place(record, disclosure, place) is not None
                    ):
                        party, capacity = disclosure.organisation, disclosure.capacity
                        yield Path(record, collection, disclosure, party, capacity, part, place)


EXCLUDED_LIMIT = 100
"""How many of those who are excluded are listed."""


class Misses:
    """The misses of one question: what closes, diverts or moves each organisation's paths."""

    def __init__(
        self, index: Index, reach: Reach, data: str, scope: Question, dead: list[ClosedPath]
    ) -> None:
        """Sort the closed paths of a question by organisation."""
        self.index, self.reach, self.data, self.scope = index, reach, data, scope
        self._dead: dict[str, list[ClosedPath]] = {}
        for path in dead:
            self._dead.setdefault(path.path.party, []).append(path)
        records = index.candidates(data, scope)
        self._systems: dict[str, list[Path]] = system_misses(index, records, data, scope.site)

    def of(self, party: str) -> Reason | None:
        """Return the nearest miss of an organisation, or None where nothing comes near."""
        reason = None
        if party in self._dead:
            reason = closed(self._dead[party])
        if reason is None and party in self._systems:
            reason = other_system(self._systems[party])
        if reason is None:
            ways = self.reach.ways(party, self.data)
            reason = elsewhere(ways, self.scope)
        return reason


def exclude(
    misses: Misses, seeing: set[str], asked: Container[str] | None = None
) -> tuple[tuple[Excluded, ...], int]:
    """Return who is excluded with the reason, up to the limit, and how many there are in all.

    Args:
        misses: the misses of the question.
        seeing: the parties that can see the data, and those that may be one of them.
        asked: the parties that are asked about alone; everybody where it is None.
    """
    every = misses.reach.parties(misses.data)
    parties = every if asked is None else [party for party in every if party in asked]
    left_out = [party for party in parties if party not in seeing]
    listed = [
        Excluded(party, misses.of(party) or _unknown(party, misses.data))
        for party in left_out[:EXCLUDED_LIMIT]
    ]
    return tuple(listed), len(left_out)


def _unknown(party: str, data: str) -> Reason:
    return Reason("access.not-disclosed", {"party": party, "data": data})


def denied(misses: Misses, party: str) -> Reason:
    """Return why an organisation cannot see the data asked about: the nearest miss."""
    return (
        misses.of(party)
        or _other_data(misses.index, party, misses.data, misses.scope)
        or Reason("access.not-disclosed", {"party": party, "data": misses.data})
    )


def nothing_seen(
    reach: Reach, party: str, scope: Question, dead: list[ClosedPath]
) -> Reason | None:
    """Return why an organisation can see nothing where a question looks: the nearest miss.

    Returns:
        None for one without stated access to anything anywhere.
    """
    own = [one for one in dead if one.path.party == party]
    return closed(own) or elsewhere(reach.everywhere(party), scope)


def _other_data(index: Index, party: str, data: str, scope: Question) -> Reason | None:
    seen = {
        path.data
        for record in index.of_party(party)
        if index.matches(record, scope)
        for path in paths_of(index, record, None, scope.site)
        if path.party == party and not path.open
    }
    if not seen:
        return None
    return Reason("access.other-data", {"data": ", ".join(sorted(seen)), "asked": data})


def nobody(index: Index, data: str, dead: list[ClosedPath]) -> Reason:
    """Return why nobody can see the data asked about: time first, since it closes for all."""
    reason = closed(path for path in dead if path.ended_on is not None) or closed(dead)
    if reason is not None:
        return reason
    collected = next(iter(index.candidates(data, Question())), None)
    code = "access.not-collected" if collected is None else "access.not-collected-there"
    return Reason(code, {"data": data})
