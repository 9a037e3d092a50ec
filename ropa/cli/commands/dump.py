"""`ropa dump`: the database's facts as seed files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ropa.cli.desk import Desk, visible


def run(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
) -> None:
    """Write every fact of the register to a folder of seed files."""
    from ropa.seeding import dump
    from ropa.store import Store

    desk: Desk = context.obj
    register = Store().load()
    dump(register, folder)
    print(desk.say("cli.dumped", facts=len(register), folder=visible(folder)))
