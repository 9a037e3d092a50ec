"""`ropa expect`: the register against the answers that are expected of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from ropa.access.expectations import Outcome
from ropa.access.expectations import run as run_expectations
from ropa.cli import options
from ropa.cli.desk import Desk, visible
from ropa.cli.exits import Exit
from ropa.cli.opening import open_access
from ropa.model import Register


def run(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]")] = Path("seed/expectations"),
    as_json: options.AsJson = False,
) -> int:
    """Ask every question whose answer is expected, and tell where they differ."""
    desk: Desk = context.obj
    access = open_access()
    outcomes = run_expectations(access, folder)
    failed = [outcome for outcome in outcomes if not outcome.holds]
    if as_json:
        desk.print_json(_plain(outcomes, desk, access.register))
    else:
        for outcome in failed:
            print(visible("\n".join(outcome.say(desk.language, access.register))), file=sys.stderr)
        told = {"held": len(outcomes) - len(failed), "total": len(outcomes)}
        print(desk.say("cli.expected-failed" if failed else "cli.expected", **told))
    return Exit.REFUSED if failed else Exit.DONE


def _plain(outcomes: Sequence[Outcome], desk: Desk, register: Register) -> dict[str, Any]:
    failed = [
        {
            "file": outcome.expectation.file,
            "line": outcome.expectation.line,
            "data": outcome.expectation.question.data,
            "differences": [one.say(desk.language, register) for one in outcome.differences],
        }
        for outcome in outcomes
        if not outcome.holds
    ]
    return {"total": len(outcomes), "held": len(outcomes) - len(failed), "failed": failed}
