"""`ropa ask`: a question in Swedish or English."""

from __future__ import annotations

from typing import Annotated

import typer

from ropa.cli import options
from ropa.cli.desk import Desk
from ropa.cli.exits import Exit
from ropa.cli.opening import open_access


def run(
    context: typer.Context,
    question: Annotated[list[str], typer.Argument(metavar="QUESTION")],
    as_json: options.AsJson = False,
) -> int:
    """Answer a question, or say what of it was not understood."""
    from ropa.asking import ask

    desk: Desk = context.obj
    asked = ask(open_access(), " ".join(question), desk.chosen)
    if as_json:
        desk.print_json(asked.plain())
    else:
        from ropa.cli.show.asked import show

        show(desk, asked)
    return Exit.DONE if asked.understood else Exit.REFUSED
