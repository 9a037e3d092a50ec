"""What conditions and days leave of the paths of a question.

What holds here: a condition that is ruled out closes a path; one that is not given stays open on
it. Where a day is asked about, a path has one result for each limit that has not run out, on that
limit's own conditions; when all the limits that apply have run out it is closed; where no limit is
stated it stays. A path of a record whose controller may be the one asked about is open. Who can see
some data, and what somebody can see, are found from the same paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ropa.access.answer import Limit, Reason, Verdict
from ropa.access.paths import LivePath, Path, perhaps_at_site, perhaps_of_controller
from ropa.access.question import Question
from ropa.access.retention import asks_time, is_over, limits_of, until
from ropa.index import Index


@dataclass(frozen=True, slots=True)
class ClosedPath:
    """A path that is closed: by conditions that are ruled out, or by time."""

    path: Path
    ruled_out: tuple[str, ...]
    ended_on: str | None
    """Last day of the last limit, ISO 8601, where time closed it."""


Weighed = LivePath | ClosedPath


def weigh(index: Index, path: Path, scope: Question) -> Iterator[Weighed]:
    """Yield what is left of a path: once for each limit that it lives by."""
    ruled_out = tuple(sorted(scope.ruled_out.intersection(path.conditions)))
    if ruled_out:
        yield ClosedPath(path, ruled_out, None)
        return
    limits = limits_of(index, path.record, path.data, path.place, path.conditions, scope)
    missing = frozenset(path.conditions) - scope.given
    reasons = (
        *_of_place(path, scope),
        *perhaps_at_site(path.place, scope),
        *perhaps_of_controller(path.record, scope),
    )
    if not asks_time(scope) or not limits:
        yield LivePath(path, missing, limits, None, reasons)
        return
    alive = [limit for limit in limits if not is_over(limit, scope)]
    for limit in alive:
        yield LivePath(path, missing | _open(limit, scope), limits, limit, reasons)
    if not alive:
        yield ClosedPath(path, (), until(limits))


def _of_place(path: Path, scope: Question) -> tuple[Reason, ...]:
    return path.open_anywhere if scope.site is None else path.open


def _open(limit: Limit, scope: Question) -> frozenset[str]:
    return frozenset(limit.conditions) - scope.given


def least(sets: Iterable[frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the least of some sets, each as a sorted tuple: none of them holds another."""
    found: list[frozenset[str]] = []
    for candidate in sorted(set(sets), key=lambda keys: (len(keys), sorted(keys))):
        if not any(smaller <= candidate for smaller in found):
            found.append(candidate)
    return tuple(sorted(tuple(sorted(keys)) for keys in found))


def union(alternatives: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return every condition that occurs in some alternative, sorted."""
    return tuple(sorted({key for keys in alternatives for key in keys}))


def verdict_of(missing: Iterable[str], reasons: Iterable[Reason] = ()) -> Verdict:
    """Return the verdict of a live path, by its open conditions and by what leaves it undecided."""
    if any(True for _ in reasons):
        return Verdict.OPEN
    return Verdict.CONDITIONAL if any(True for _ in missing) else Verdict.GRANTED


_ORDER = (Verdict.GRANTED, Verdict.CONDITIONAL, Verdict.OPEN)


def best(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the best of some verdicts; denied where there is none."""
    found = set(verdicts)
    return next((verdict for verdict in _ORDER if verdict in found), Verdict.DENIED)
