"""What became of a question, for a person."""

from __future__ import annotations

import sys

from ropa.asking import Asked
from ropa.cli.desk import Desk, visible


def show(desk: Desk, asked: Asked) -> None:
    """Print an answer; a refusal goes to standard error, with its cure."""
    if asked.problem is not None:
        print(visible(asked.problem.render(asked.language)), file=sys.stderr)
        return
    if not sys.stdout.isatty():
        print(visible(asked.text))
        return
    from rich.text import Text  # imported here: only a terminal needs it

    first, *rest = visible(asked.text).split("\n")
    console = desk.console()
    console.print(Text(first, style="bold"))
    for line in rest:
        console.print(Text(line))
