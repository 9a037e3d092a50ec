"""Checks: what records lack, whether a DPIA is needed, and what the facts rest on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ropa.service.snapshot import Snapshot

if TYPE_CHECKING:
    from ropa.citing import Comparison, Coverage
    from ropa.dpia import Screening
    from ropa.review import Finding


def review(
    snapshot: Snapshot,
    controller: str | None = None,
    record: str | None = None,
    on: date | None = None,
) -> tuple[Finding, ...]:
    """Return what records lack or contradict.

    Args:
        snapshot: the register.
        controller: findings about this controller, or one that it may be, alone.
        record: findings about this record alone.
        on: the day that review dates are compared with; without it none is overdue.

    Raises:
        UnknownKey: the register holds no such controller or record.
    """
    from ropa.model import Organisation, Record
    from ropa.review import review as find

    register = snapshot.register
    make: Callable[[], tuple[Finding, ...]] = lambda: find(snapshot.access.index, on)  # noqa: E731
    found: tuple[Finding, ...] = make() if on is not None else snapshot.once("findings", make)
    if controller is not None:
        register.get(Organisation, controller, "controller")
        found = tuple(one for one in found if one.concerns(controller))
    if record is not None:
        register.get(Record, record, "record")
        found = tuple(one for one in found if one.record == record)
    return found


def screen(snapshot: Snapshot, subject: str) -> Screening:
    """Return whether a DPIA is needed for a record or an activity.

    Raises:
        UnknownKey: the register does not hold the key.
        BadInput: the key of another noun.
    """
    from ropa.dpia import screening

    return screening(snapshot.access, subject)


def cite(snapshot: Snapshot) -> Coverage:
    """Return which paragraphs of the sources the facts rest on, and which are not covered."""
    from ropa.citing import coverage

    return coverage(snapshot.register)


def compare(snapshot: Snapshot, text: Path, document: str | None = None) -> Comparison:
    """Return what a wording of a source touches.

    Args:
        snapshot: the register.
        text: file of the wording.
        document: the document that it is of; the only one that the register has where it is None.

    Raises:
        UnknownKey: the register holds no such document.
        BadInput: the text cannot be read, or the register has several documents.
    """
    from ropa.citing import compare as hold
    from ropa.citing import only_document, read_text

    source = document or only_document(snapshot.register).key
    return hold(snapshot.register, source, read_text(text))
