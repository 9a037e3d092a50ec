"""Notes on facts, and whose records they touch."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ropa.model import Fact, NoteKind, Record
from ropa.model.citation import Citation
from ropa.model.keys import prefix_of
from ropa.model.references import targets
from ropa.review.interface import Hit
from ropa.review.reading import Reading

ASIDE = frozenset((Citation.prefix, Record.prefix))
"""References that a note does not travel along: a source, and another record."""


def touched(reading: Reading) -> dict[str, tuple[Record, ...]]:
    """Return the records that each fact belongs to or is named by, by the fact's key."""
    found: dict[str, dict[str, Record]] = {}
    for fact in reading.register:
        record = reading.register.find(Record, getattr(fact, "record", None) or fact.key)
        if record is not None:
            named = (key for _, key in targets(fact) if prefix_of(key) not in ASIDE)
            for key in (fact.key, *named):
                found.setdefault(key, {})[record.key] = record
    return {key: tuple(records.values()) for key, records in found.items()}


def noted(kind: NoteKind) -> Callable[[Reading], Iterator[Hit]]:
    """Make a look that finds the notes of a kind, once for each controller that they touch."""

    def look(reading: Reading) -> Iterator[Hit]:
        records = touched(reading)
        for fact in reading.register:
            for note in fact.notes if isinstance(fact, Fact) else ():
                if note.kind is kind:
                    yield from _hits(fact.key, {"note": note.text}, records.get(fact.key, ()))

    return look


def _hits(key: str, values: dict[str, object], records: tuple[Record, ...]) -> Iterator[Hit]:
    owners: dict[str, list[str]] = {}
    for record in records:
        owners.setdefault(record.controller, []).append(record.key)
    for controller, keys in sorted(owners.items()):
        only = keys[0] if len(keys) == 1 else None
        yield Hit((key,), values, record=only, controller=controller)  # type: ignore[arg-type]
