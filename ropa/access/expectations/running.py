"""Running: the files of a folder of expectations, in order, against a register."""

from __future__ import annotations

from pathlib import Path

from ropa.access.access import Access
from ropa.access.expectations.case import Expectation, Outcome
from ropa.access.expectations.comparing import compare
from ropa.access.expectations.reading import CaseReader
from ropa.errors import BadSeed, Place, Problem
from ropa.model.register import Register
from ropa.seeding.limits import LIMITS
from ropa.seeding.parsing import parse
from ropa.seeding.reading import read


def run(access: Access, folder: Path) -> list[Outcome]:
    """Return what comes of every expectation in a folder, in the order of files and lines.

    Args:
        access: the register to ask.
        folder: folder of `.yaml` files, as `seed/expectations`.

    Raises:
        BadSeed: an expectation cannot be read; every problem is told, with its place.
    """
    return [compare(access, expectation) for expectation in read_all(access.register, folder)]


def read_all(register: Register, folder: Path) -> list[Expectation]:
    """Return every expectation in a folder.

    Raises:
        BadSeed: an expectation cannot be read, or there is none.
    """
    label = f"{folder.resolve().parent.name}/{folder.resolve().name}"
    expectations: list[Expectation] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        source = read(path, f"{label}/{path.name}", LIMITS)
        if isinstance(source, Problem):
            problems.append(source)
            continue
        parsed = parse(source, LIMITS)
        reader = CaseReader(register, source)
        expectations += reader.cases(parsed.root)
        problems += [*parsed.problems, *reader.problems]
    if not problems and not expectations:
        problems.append(Problem("access.expect-none", {"folder": label}, Place(label)))
    if problems:
        raise BadSeed(*problems)
    return expectations
