"""What the source contradicts or leaves open of the facts themselves (Article 12(1): be clear).

The same words on several facts of a controller are one finding: they are one question to answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ropa.index import exclusive
from ropa.language.text import Part, Text
from ropa.model import Exclusion, Fact, NoteKind, Status
from ropa.review.reviewed_register import ReviewedRegister, has_open_note
from ropa.review.rule import Hit


def note_contradiction(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find facts about which the source contradicts itself."""
    return _noted(reviewed, NoteKind.CONTRADICTION)


def note_open(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find facts about which the source leaves a question open."""
    return _noted(reviewed, NoteKind.OPEN)


def _noted(reviewed: ReviewedRegister, kind: NoteKind) -> Iterator[Hit]:
    """Find the notes of a kind, each once for each controller that it concerns."""
    noted: dict[tuple[str, Text], list[tuple[Fact, str]]] = {}
    for fact in (one for one in reviewed.register if isinstance(one, Fact)):
        for note in fact.notes:
            if note.kind is kind:
                for record in reviewed.records_on(fact):
                    at = noted.setdefault((record.controller, note.text), [])
                    at.append((fact, record.key))
    for (controller, text), found in noted.items():
        facts = tuple(dict.fromkeys(fact.key for fact, _ in found))
        yield _hit(facts, {"note": text}, {record for _, record in found}, controller)


def _hit(
    facts: tuple[str, ...], values: Mapping[str, Part], records: set[str], controller: str
) -> Hit:
    """Return a finding of a controller: about its record where there is one, else about none."""
    only = next(iter(records)) if len(records) == 1 else None
    return Hit(facts, values, record=only, controller=controller)


def exclusion_not_stated(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find conditions that are set against each other without being said to rule out each other.

    Neither rules out the other then. One whose open note says so is found by its note.
    """
    for exclusion in reviewed.register.all(Exclusion):
        if exclusive(exclusion).status is Status.NOT_STATED and not has_open_note(exclusion):
            owners: dict[str, set[str]] = {}
            for record in reviewed.records_on(exclusion):
                owners.setdefault(record.controller, set()).add(record.key)
            values = {"conditions": reviewed.names(exclusion.conditions)}
            for controller, records in sorted(owners.items()):
                yield _hit((exclusion.key, *exclusion.conditions), values, records, controller)
