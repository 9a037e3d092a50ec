"""Misses: why somebody who has the same kind of data does not have them as asked.

What holds here: the nearest miss is told. First what closes a path that is right in every other
way (a condition ruled out, a limit that has run out), then data in another system, then a path
that is elsewhere: at another site, of another controller, of another activity.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ropa.access.answer import Reason
from ropa.access.paths import Path
from ropa.access.question import Question
from ropa.access.reach import Way
from ropa.access.weighing import ClosedPath
from ropa.model.disclosure import Capacity


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
            (path.collection.system.value or "", path.disclosure.systems, path.data)
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
        return Reason("access.system-not-stated", values)
    return Reason("access.other-system", {**values, "held": held})
