"""A register → a folder of seed files, written beside and then swapped in as a whole."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from ropa.errors import BadInput, BadSeed, Place
from ropa.model.register import Register
from ropa.seeding.folder import Found, find, passed_over
from ropa.seeding.layout import layout
from ropa.seeding.limits import LIMITS, Limits
from ropa.seeding.load import load
from ropa.seeding.source import shown


def dump(register: Register, folder: Path, limits: Limits = LIMITS) -> None:
    """Write a register as a folder of seed files, in the place of those that were there.

    The folder is either as it was or holds the register; it is never half of each. What is no fact
    (`expectations/`, texts in `.md`, hidden entries) is kept, and so are the comments of seed files
    and the order of what they hold, where the facts are still there.

    Raises:
        BadInput: the folder holds other things than seed files, or cannot be written.
        LimitExceeded: the register is larger than what can be loaded again.
    """
    files = layout(register, limits)
    folder = folder.resolve()
    try:
        _refuse_others(folder)
        if folder.exists():
            files = _kept(register, folder, files, limits)
        _write_beside(files, folder)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        name = shown(folder.name)
        raise BadInput.of("seeding.unwritable", Place(name), file=name, reason=reason) from error


def _kept(
    register: Register, folder: Path, files: dict[str, str], limits: Limits
) -> dict[str, str]:
    """Return the files with what they held before kept, if they would be loaded as the register."""
    from ropa.seeding.merge import merge  # it imports ruamel.yaml, time that other dumps save

    merged = merge(register, folder, limits)
    if merged == files:
        return files
    with TemporaryDirectory() as scratch:
        _write(merged, Path(scratch))
        try:
            same = load(Path(scratch), limits) == register
        except BadSeed:
            same = False
    return merged if same else files


def _is_seed_file(found: Found) -> bool:
    """Whether a file holds facts, or nothing: its lines at the margin are keys of its noun."""
    text = found.path.read_text(encoding="utf-8", errors="replace")
    key = rf"""["']?{found.noun.prefix}:"""
    return all(re.match(rf"{key}|#|\s|---|$", line) for line in text.split("\n"))


def _refuse_others(folder: Path) -> None:
    """Refuse to write over a folder that is not empty and is not a seed folder."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    found = list(find(folder)) if folder.is_dir() else []
    if not found or not all(isinstance(each, Found) and _is_seed_file(each) for each in found):
        name = shown(folder.name)
        raise BadInput.of("seeding.not-a-seed-folder", Place(name), file=name)


def _write_beside(files: dict[str, str], folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    workshop = Path(mkdtemp(prefix=".ropa-dump-", dir=folder.parent))
    try:
        new = workshop / "new"
        new.mkdir()
        _write(files, new)
        _swap(new, folder, workshop / "old")
    finally:
        if folder.exists() or not (workshop / "old").exists():  # else it holds the only copy
            shutil.rmtree(workshop, ignore_errors=True)


def _write(files: dict[str, str], folder: Path) -> None:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _swap(new: Path, folder: Path, old: Path) -> None:
    if not folder.exists():
        new.rename(folder)
        return
    for entry in folder.iterdir():
        if passed_over(entry):
            _copy(entry, new / entry.name)
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise


def _copy(entry: Path, target: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.copytree(entry, target, symlinks=True)
    else:
        shutil.copy2(entry, target, follow_symlinks=False)
