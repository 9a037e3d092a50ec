"""Which files of a seed folder hold facts, and what else is there that should not be.

A seed folder has one folder a noun, each with files that end in `.yaml`. `expectations/`, hidden
entries and, at the top, texts in `.md` are not facts and are passed over; anything else is refused,
since a file that is silently left out is a fact that is silently missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ropa.errors import Place, Problem
from ropa.model.nearest import nearest
from ropa.model.noun import Noun
from ropa.model.nouns import NOUNS
from ropa.seeding.source import shown

NOT_FACTS = frozenset({"expectations"})
"""Folders that are passed over."""
BY_FOLDER: dict[str, type[Noun]] = {noun.folder: noun for noun in NOUNS}


@dataclass(frozen=True, slots=True)
class Found:
    """A seed file: where it is, its name in errors and proofs, and the noun it holds."""

    path: Path
    file: str
    noun: type[Noun]


def name_of_folder(folder: Path) -> str:
    """Return the name of a seed folder, which begins the name of each of its files."""
    return folder.resolve().name


def passed_over(entry: Path) -> bool:
    """Whether an entry at the top of a seed folder is no fact, and right where it is."""
    return entry.name.startswith(".") or entry.name in NOT_FACTS or entry.suffix == ".md"


def _problem(code: str, file: str, **values: object) -> Problem:
    return Problem(f"seeding.{code}", {"file": file, **values}, Place(file))


def leaves(path: Path, root: Path) -> bool:
    """Whether a path leads out of the folder `root`, which is resolved."""
    try:
        return not path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a symbolic link to itself
        return True


def _top(folder: Path, label: str) -> Iterator[Path | Problem]:
    for entry in sorted(folder.iterdir()):
        file = f"{label}/{shown(entry.name)}"
        if passed_over(entry):
            continue
        if leaves(entry, folder.resolve()):
            yield _problem("symbolic-link", file)
        elif not entry.is_dir():
            yield _problem("stray-file", file)
        elif entry.name not in BY_FOLDER:
            near = nearest(entry.name, BY_FOLDER) or sorted(BY_FOLDER)
            yield _problem("unknown-folder", file, nearest=", ".join(near))
        else:
            yield entry


def _within(entry: Path, root: Path, label: str) -> Iterator[Found | Problem]:
    for path in sorted(entry.iterdir()):
        file = f"{label}/{entry.name}/{shown(path.name)}"
        if path.name.startswith("."):
            continue
        if leaves(path, root):
            yield _problem("symbolic-link", file)
        elif path.suffix != ".yaml" or not path.is_file():
            yield _problem("stray-file", file)
        else:
            yield Found(path, file, BY_FOLDER[entry.name])


def find(folder: Path) -> Iterator[Found | Problem]:
    """Yield the files that hold facts, in order, and a problem for each entry that should not be.

    Raises:
        OSError: the folder cannot be listed.
    """
    label = shown(name_of_folder(folder))
    for entry in _top(folder, label):
        if isinstance(entry, Problem):
            yield entry
        else:
            yield from _within(entry, folder.resolve(), label)
