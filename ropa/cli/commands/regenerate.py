"""`ropa regenerate`: what derives from the code and the seed facts, written again or checked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ropa.cli.desk import Desk, visible
from ropa.cli.exits import Exit
from ropa.cli.generated import drifted, regenerate


def run(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]")] = Path(),
    check: Annotated[bool, typer.Option("--check")] = False,
) -> int:
    """Rewrite schema.graphql and diagrams/, or tell which of them have drifted."""
    desk: Desk = context.obj
    if not check:
        print(desk.say("cli.regenerated", count=len(regenerate(folder))))
        return Exit.DONE
    wrong = drifted(folder)
    for name in wrong:
        print(visible(desk.say("cli.drift", path=name)), file=sys.stderr)
    print(desk.say("cli.drifted") if wrong else desk.say("cli.no-drift"))
    return Exit.REFUSED if wrong else Exit.DONE
