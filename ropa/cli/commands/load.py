"""`ropa load`: seed files into the database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ropa.cli.desk import Desk, visible


def run(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
) -> None:
    """Read the seed files, check them as a whole and save them in one transaction."""
    from ropa.seeding import load
    from ropa.store import Store

    desk: Desk = context.obj
    register = load(folder)
    changed = Store().save(register)
    message = "cli.loaded" if changed else "cli.loaded-same"
    print(desk.say(message, facts=len(register), folder=visible(folder)))
