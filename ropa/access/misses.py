"""Misses: why somebody who has the same kind of data does not have them as asked.

What holds here: the nearest miss is told. First what closes a path that is right in every other
way (a condition ruled out, a limit that has run out), then data in another system, then a path
that is elsewhere: at another site, of another controller, of another activity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ropa.access.answer import Reason
from ropa.access.paths import Path
from ropa.access.question import Scope
from ropa.access.reach import Way
from ropa.access.weighing import ClosedPath
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


def elsewhere(
    ways: Iterable[Way], scope: Scope, of_controller: Callable[[Record], bool]
) -> Reason | None:
    """Return where somebody has the data instead, or None where nowhere.

    Args:
        ways: the ways by which it has them.
        scope: what was asked.
        of_controller: whether the controller of a record is, or may be, the one asked for.
    """
    ranked = [(_differences(way, scope, of_controller), way) for way in ways]
    if not ranked:
        return None
    least = min((differences for differences, _ in ranked), key=lambda found: (sum(found), found))
    nearest = [way for differences, way in ranked if differences == least]
    return _told(least, nearest, scope)


def _differences(
    way: Way, scope: Scope, of_controller: Callable[[Record], bool]
) -> tuple[bool, bool, bool, bool]:
    """Return what differs: not tied to a site, activity, controller, site."""
    return (
        scope.site is not None and not way.sites,
        scope.activity is not None and scope.activity != way.record.activity,
        scope.controller is not None and not of_controller(way.record),
        scope.site is not None and bool(way.sites) and scope.site not in way.sites,
    )


def _told(
    differences: tuple[bool, bool, bool, bool], ways: list[Way], scope: Scope
) -> Reason | None:
    code = _code(differences)
    if code is None:
        return None
    groups: dict[str, list[Way]] = {}
    for way in ways:
        if way.capacity is ways[0].capacity:
            groups.setdefault(way.record.controller, []).append(way)
    where = {controller: _where(group) for controller, group in groups.items()}
    first = where[ways[0].record.controller]
    alike = sorted(controller for controller, place in where.items() if place == first)
    asked = {"site": scope.site, "asked": scope.controller, "other": scope.activity}
    values = {"controller": ", ".join(alike), **first}
    values |= {name: value for name, value in asked.items() if value is not None}
    return Reason(f"access.{code}-{ways[0].capacity}", values)


def _code(differences: tuple[bool, bool, bool, bool]) -> str | None:
    no_site, activity, controller, site = differences
    codes = {"other-site": site, "no-site": no_site}
    codes |= {"other-controller": controller, "other-activity": activity}
    return next((code for code, differs in codes.items() if differs), None)


def _where(ways: list[Way]) -> dict[str, str]:
    """Return the activities and sites of one controller's ways: controllers are never mixed."""
    return {
        "activity": ", ".join(sorted({way.record.activity for way in ways})),
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
