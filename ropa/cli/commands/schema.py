"""`ropa schema`: the GraphQL schema as SDL."""

from __future__ import annotations

from pathlib import Path

import typer

from ropa.cli import options
from ropa.cli.desk import Desk, visible


def run(context: typer.Context, output: options.Output = None) -> None:
    """Print the schema, or write it to a file."""
    from ropa.api import export_schema
    from ropa.cli.writing import write

    desk: Desk = context.obj
    if output is None:
        print(export_schema(), end="")
        return
    write(Path(output), export_schema().encode("utf-8"))
    print(desk.say("cli.written", path=visible(output)))
