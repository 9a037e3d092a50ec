"""A folder of seed files → a register. Every problem of the load is reported at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ropa.errors import BadSeed, Place, Problem
from ropa.model.noun import Noun
from ropa.model.register import Origin, Register
from ropa.seeding.consistency import inconsistencies
from ropa.seeding.entries import Entries
from ropa.seeding.facts import read_fact
from ropa.seeding.folder import Found, find, name_of_folder
from ropa.seeding.limits import LIMITS, Limits
from ropa.seeding.source import read, shown
from ropa.seeding.yaml_files import parse


def load(folder: Path, limits: Limits = LIMITS) -> Register:
    """Return the register that a folder of seed files holds, each fact with its origin.

    Args:
        folder: folder with one folder a noun, as `seed/sites/sites.yaml`.
        limits: how much is read.

    Raises:
        BadSeed: something is wrong; every problem is reported, in the order of the files.
    """
    label = shown(name_of_folder(folder))
    entries = _entries(folder, label, limits)
    facts = _facts(entries)
    if not entries.problems and not facts:
        entries.problems.append(_whole("no-facts", label))
    entries.problems += inconsistencies(facts, entries)
    if entries.problems:
        raise BadSeed(*_reported(entries.problems, limits))
    return Register(facts.values(), _origins(entries))


def _whole(code: str, file: str, **values: object) -> Problem:
    return Problem(f"seeding.{code}", {"file": file, **values}, Place(file))


def _entries(folder: Path, label: str, limits: Limits) -> Entries:
    entries = Entries()
    try:
        found = list(find(folder))
    except OSError as error:
        raise BadSeed(_unlisted(label, error)) from error
    files = [each for each in found if isinstance(each, Found)]
    entries.problems += [each for each in found if isinstance(each, Problem)]
    if len(files) > limits.files:
        raise BadSeed(_whole("too-many-files", label, limit=limits.files))
    _read_all(files, entries, limits)
    return entries


def _unlisted(label: str, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return _whole("no-folder", label)
    if isinstance(error, NotADirectoryError):
        return _whole("not-a-folder", label)
    return _whole("unreadable", label, reason=error.strerror or type(error).__name__)


def _read_all(files: Iterable[Found], entries: Entries, limits: Limits) -> None:
    left = limits.all_bytes
    for found in files:
        source = read(found.path, found.file, limits)
        if isinstance(source, Problem):
            entries.problems.append(source)
            entries.declared.partial.add(found.noun.prefix)
            continue
        left -= len(source.text.encode())
        if left < 0:
            raise BadSeed(_whole("too-much", found.file, limit=limits.all_bytes))
        entries.add(parse(source, limits), found.noun)


def _facts(entries: Entries) -> dict[str, Noun]:
    facts = {}
    for entry in entries.by_key.values():
        fact = read_fact(entry)
        if fact is not None:
            facts[fact.key] = fact
    for entry in entries.repeated:
        read_fact(entry)
    for entry in [*entries.by_key.values(), *entries.repeated]:
        entries.problems += entry.problems
    return facts


def _origins(entries: Entries) -> dict[str, Origin]:
    return {key: Origin(entry.source.file, entry.key.line) for key, entry in entries.by_key.items()}


def _reported(problems: list[Problem], limits: Limits) -> list[Problem]:
    def order(problem: Problem) -> tuple[str, int, int]:
        place = problem.place
        return place.file or "", place.line or 0, place.column or 0

    problems.sort(key=order)
    left = len(problems) - limits.problems
    if left <= 0:
        return problems
    return [*problems[: limits.problems], _whole("more-problems", "", left=left)]
