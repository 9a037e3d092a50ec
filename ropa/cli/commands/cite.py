"""`ropa cite`: which paragraphs of a source the facts rest on, and what a new wording touches."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ropa.citing import compare, coverage, only_document, read_text
from ropa.cli import options
from ropa.cli.desk import Desk
from ropa.cli.exits import Exit
from ropa.cli.keys import key
from ropa.cli.opening import open_register
from ropa.cli.show import citing


def run(
    context: typer.Context,
    notice: Annotated[Path | None, typer.Argument(metavar="[NOTICE.txt]")] = None,
    document: Annotated[str | None, typer.Option("--document", metavar="KEY")] = None,
    as_json: options.AsJson = False,
) -> int:
    """Tell what is not covered or, with today's text of the source, what it touches."""
    desk: Desk = context.obj
    register = open_register()
    if notice is None:
        found = coverage(register)
        shown = citing.plain_coverage(found) if as_json else None
        if shown is None:
            citing.show_coverage(desk, register, found)
        clean = found.is_clean
    else:
        source = key("document", document) or only_document(register).key
        changes = compare(register, source, read_text(notice))
        shown = citing.plain_comparison(changes) if as_json else None
        if shown is None:
            citing.show_comparison(desk, register, changes)
        clean = changes.is_clean
    if shown is not None:
        desk.print_json(shown)
    return Exit.DONE if clean else Exit.REFUSED
