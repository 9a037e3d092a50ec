"""Which fact is written to which file: a folder a noun, and within it a file a record or group."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ropa.errors import LimitExceeded, Place
from ropa.model.citation import Citation
from ropa.model.keys import name_of
from ropa.model.measure import Measure
from ropa.model.noun import Noun
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.seeding.entry_text import entry
from ropa.seeding.limits import LIMITS, Limits

MOST_GROUPS = 500
"""How many files a folder has at most for the sake of reading; beyond it, size alone decides."""


def _group(fact: Noun) -> str:
    """Return the name of the file that a fact is written to."""
    if isinstance(fact, Citation):
        return name_of(fact.document)
    if isinstance(fact, Record):
        return name_of(fact.activity)
    if isinstance(fact, Measure):
        return name_of(fact.record or fact.system or "")
    record = getattr(fact, "record", None)
    return name_of(record) if isinstance(record, str) else fact.folder


def _order(fact: Noun) -> tuple[str, str, int, str]:
    place = fact.position if isinstance(fact, Citation) else 0
    return fact.folder, _group(fact), place, fact.key


def _groups(register: Register) -> Iterator[tuple[tuple[str, str], list[Noun]]]:
    """Yield the facts of each file; a folder that would have too many files has one group."""
    facts = sorted(register, key=_order)
    names: dict[str, set[str]] = {}
    for fact in facts:
        names.setdefault(fact.folder, set()).add(_group(fact))

    def file(fact: Noun) -> tuple[str, str]:
        many = len(names[fact.folder]) > MOST_GROUPS
        return fact.folder, fact.folder if many else _group(fact)

    return ((name, list(group)) for name, group in groupby(facts, file))


def grouped(register: Register) -> dict[str, list[Noun]]:
    """Return the facts that belong to each file, in order, by its path within the seed folder."""
    return {f"{folder}/{group}.yaml": facts for (folder, group), facts in _groups(register)}


def _parts(entries: Iterator[tuple[str, str]], limit: int) -> Iterator[str]:
    """Join entries to texts that are each within the limit of a file."""
    part: list[str] = []
    size = 0
    for key, text in entries:
        length = len(text.encode()) + 1
        if length > limit:
            raise LimitExceeded.of("seeding.fact-too-large", Place(), subject=key, limit=limit)
        if size + length > limit:
            yield "\n".join(part)
            part, size = [], 0
        part.append(text)
        size += length
    yield "\n".join(part)


def layout(register: Register, limits: Limits = LIMITS) -> dict[str, str]:
    """Return the text of every seed file of a register, by its path within the seed folder.

    Raises:
        LimitExceeded: the files could not be loaded again.
    """
    files: dict[str, str] = {}
    for (folder, group), facts in _groups(register):
        entries = ((fact.key, entry(fact)) for fact in facts)
        for number, text in enumerate(_parts(entries, limits.file_bytes), 1):
            suffix = "" if number == 1 else f"_{number}"  # a key has no underscore: no name twice
            files[f"{folder}/{group}{suffix}.yaml"] = text
    for amount, limit in (
        (len(files), limits.files),
        (sum(len(text.encode()) for text in files.values()), limits.all_bytes),
    ):
        if amount > limit:
            raise LimitExceeded.of("seeding.register-too-large", Place(), limit=limit)
    return files
