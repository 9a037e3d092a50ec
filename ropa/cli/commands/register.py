"""Commands that move the register between a folder of seed files and the database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ropa.cli.terminal import Terminal
from ropa.service import open_snapshot

Folder = Annotated[Path, typer.Argument(metavar="DIR")]


def load(context: typer.Context, folder: Folder) -> None:
    """Read the seed files, check them as a whole and save them in one transaction."""
    from ropa.service.seed_files import load as save
    from ropa.store import Store

    terminal: Terminal = context.obj
    register, is_changed = save(folder, Store())
    message = "cli.loaded" if is_changed else "cli.loaded-same"
    terminal.tell(message, facts=len(register), folder=folder)


def dump(context: typer.Context, folder: Folder) -> None:
    """Write every fact of the register to a folder of seed files."""
    from ropa.service.seed_files import dump as write

    terminal: Terminal = context.obj
    snapshot = open_snapshot()
    write(snapshot, folder)
    terminal.tell("cli.dumped", facts=len(snapshot.register), folder=folder)
