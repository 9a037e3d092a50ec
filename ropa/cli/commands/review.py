"""`ropa review`: what the records lack or contradict, rule by rule, with no score."""

from __future__ import annotations

from typing import Annotated

import typer

from ropa.cli import options
from ropa.cli.desk import Desk, visible
from ropa.cli.exits import Exit
from ropa.cli.keys import day, key
from ropa.cli.opening import open_access
from ropa.model import Organisation, Record, Register
from ropa.review import Finding, required_missing, review, to_json


def run(
    context: typer.Context,
    controller: options.Controller = None,
    record: Annotated[str | None, typer.Option("--record", metavar="KEY")] = None,
    on: options.On = None,
    as_json: options.AsJson = False,
    markdown: Annotated[bool, typer.Option("--markdown")] = False,
) -> int:
    """Tell the findings; the exit code tells whether a required item is missing."""
    from ropa.cli.show import findings_markdown, reviewing

    desk: Desk = context.obj
    access = open_access()
    every = review(access, day("--on", on))
    found = _chosen(access.register, every, key("org", controller), key("record", record))
    if as_json:
        desk.print_json(to_json(found, desk.language))
    elif markdown:
        print(visible(findings_markdown.markdown(access.register, found, desk.language)))
    else:
        reviewing.show(desk, access.register, found)
    return Exit.REFUSED if required_missing(found) else Exit.DONE


def _chosen(
    register: Register, found: tuple[Finding, ...], controller: str | None, record: str | None
) -> tuple[Finding, ...]:
    """Return the findings about a controller, or one it may be, and a record; all where neither."""
    if controller is not None:
        register.get(Organisation, controller, "controller")
        found = tuple(one for one in found if one.concerns(controller))
    if record is not None:
        register.get(Record, record, "record")
        found = tuple(one for one in found if one.record == record)
    return found
