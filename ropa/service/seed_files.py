"""Seed files: the register from a folder of files and to one, and the answers expected of it."""

from __future__ import annotations

from pathlib import Path

from ropa.expectations import Outcome, run
from ropa.model import Register
from ropa.seeding import dump as write_folder
from ropa.seeding import load as read_folder
from ropa.service.snapshot import Snapshot
from ropa.store import Store


def load(folder: Path, store: Store) -> tuple[Register, bool]:
    """Read a folder, check it as a whole and save it in one transaction.

    Returns:
        The register, and whether saving it changed anything.

    Raises:
        BadSeed: the files cannot be loaded; nothing is saved.
        StoreError: the database cannot be written.
    """
    register = read_folder(folder)
    return register, store.save(register)


def dump(snapshot: Snapshot, folder: Path) -> None:
    """Write every fact of a register to a folder of seed files.

    Raises:
        StoreError: the folder cannot be written.
    """
    write_folder(snapshot.register, folder)


def expect(snapshot: Snapshot, folder: Path) -> list[Outcome]:
    """Return what comes of every expectation in a folder, in the order of files and lines.

    Raises:
        BadSeed: an expectation cannot be read, or there is none.
    """
    return run(snapshot.access, folder)
