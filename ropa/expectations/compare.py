"""An answer beside the expected one, and every difference in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ropa.access.access import Access
from ropa.access.answer import NOT_STATED, Accessor, Reason, Verdict, WhoCanSee
from ropa.expectations.expectation import Expectation, Expected, Outcome
from ropa.expectations.load import load

ALWAYS = "always"
OPEN = "open"
CRITERIA = "criteria"


def run(access: Access, folder: Path) -> list[Outcome]:
    """Return what comes of every expectation in a folder, in the order of files and lines.

    Args:
        access: the register to ask.
        folder: folder of `.yaml` files, as `seed/expectations`.

    Raises:
        BadSeed: an expectation cannot be read, or there is none; every problem is reported.
    """
    return [compare(access, expectation) for expectation in load(access, folder)]


def compare(access: Access, expectation: Expectation) -> Outcome:
    """Return what comes of an expectation."""
    answer = access.who_can_see(expectation.question)
    differences = (
        *_accessors(expectation, answer),
        *_excluded(expectation, answer),
        *_retention(expectation, answer),
        *_reason(expectation, answer),
        *_notes(expectation, answer),
    )
    return Outcome(expectation, differences)


def _accessors(expectation: Expectation, answer: WhoCanSee) -> Iterator[Reason]:
    expected = {(one.party, one.capacity): one for one in expectation.accessors}
    found = {(one.party, one.capacity): one for one in answer.accessors}
    for who in sorted(expected.keys() | found.keys()):
        values = {"party": who[0], "capacity": who[1].value}
        if who not in found:
            access = _access(expected[who])
            yield Reason("access.expect-missing", {**values, "expected": access})
        elif who not in expected:
            access = _access(found[who])
            yield Reason("access.expect-unlisted", {**values, "found": access})
        else:
            yield from _accessor(values, expected[who], found[who])


def _accessor(values: dict[str, str], expected: Expected, found: Accessor) -> Iterator[Reason]:
    if _access(expected) != _access(found):
        said = {"expected": _access(expected), "found": _access(found)}
        yield Reason("access.expect-access", {**values, **said})
    codes = tuple(sorted({reason.code.removeprefix("access.") for reason in found.open}))
    for part, wanted, given in (
        ("data", expected.data, found.data),
        ("open", expected.open, codes),
        ("purposes", expected.purposes, found.purposes),
        ("bases", expected.bases, found.legal_bases),
    ):
        if wanted is not None and wanted != tuple(sorted(given)):
            said = {"expected": _list(wanted), "found": _list(given)}
            yield Reason(f"access.expect-{part}", {**values, **said})


def _access(one: Expected | Accessor) -> str:
    """Return when there is access, as a file says it."""
    is_open = one.is_open if isinstance(one, Expected) else one.verdict is Verdict.OPEN
    when = words(one.alternatives)
    if not is_open:
        return when
    return OPEN if when == ALWAYS else f"{OPEN} {when}"


def _excluded(expectation: Expectation, answer: WhoCanSee) -> Iterator[Reason]:
    expected, found = set(expectation.excluded), {one.party for one in answer.excluded}
    for party in sorted(expected - found):
        yield Reason("access.expect-not-excluded", {"party": party})
    for party in sorted(found - expected):
        yield Reason("access.expect-excluded", {"party": party})


def _retention(expectation: Expectation, answer: WhoCanSee) -> Iterator[Reason]:
    limits = [limit for accessor in answer.accessors for limit in accessor.retention]
    found = tuple(sorted({limit.duration or CRITERIA for limit in limits}))
    if expectation.retention is not None and expectation.retention != found:
        said = {"expected": _list(expectation.retention), "found": _list(found)}
        yield Reason("access.expect-retention", said)
    days = sorted({str(accessor.until) for accessor in answer.accessors})
    if expectation.until is not None and days != [expectation.until]:
        said = {"expected": expectation.until, "found": _list(days)}
        yield Reason("access.expect-until", said)


def _reason(expectation: Expectation, answer: WhoCanSee) -> Iterator[Reason]:
    found = answer.reason.code.removeprefix("access.") if answer.reason else "–"
    if expectation.reason is not None and expectation.reason != found:
        yield Reason("access.expect-reason", {"expected": expectation.reason, "found": found})


def _notes(expectation: Expectation, answer: WhoCanSee) -> Iterator[Reason]:
    notes = [note for accessor in answer.accessors for note in accessor.notes]
    found = tuple(sorted({key for note in notes if note.kind != NOT_STATED for key in note.facts}))
    if expectation.notes is not None and expectation.notes != found:
        yield Reason(
            "access.expect-notes",
            {
                "missing": _list(sorted(set(expectation.notes) - set(found))),
                "unlisted": _list(sorted(set(found) - set(expectation.notes))),
            },
        )


def words(alternatives: Iterable[tuple[str, ...]]) -> str:
    """Return alternatives as a file says them: `always`, or `when a and b or when c`."""
    sets = [" and ".join(keys) for keys in alternatives]
    return ALWAYS if sets in ([""], []) else " or ".join(f"when {keys}" for keys in sets)


def _list(values: Iterable[str]) -> str:
    return ", ".join(values) or "–"
