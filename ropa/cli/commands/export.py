"""`ropa export`: Article 30 records in the form that was asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ropa.article30 import Role
from ropa.cli import options
from ropa.cli.desk import Desk, visible
from ropa.cli.keys import day, key
from ropa.cli.opening import open_access
from ropa.cli.waiting import waiting
from ropa.cli.writing import write
from ropa.errors import BadInput
from ropa.exports import FORMATS
from ropa.service import Snapshot
from ropa.service.documents import document


def run(
    context: typer.Context,
    controller: options.Controller = None,
    processor: Annotated[str | None, typer.Option("--processor", metavar="KEY")] = None,
    everyone: Annotated[bool, typer.Option("--all")] = False,
    format: options.Format = None,  # noqa: A002 - the word that people use
    template: Annotated[str | None, typer.Option("--template", metavar="ico")] = None,
    authority: Annotated[str | None, typer.Option("--authority", metavar="NAME")] = None,
    on: options.On = None,
    output: options.Output = None,
) -> None:
    """Write the record of a controller, of a processor, or of every controller.

    Raises:
        BadInput: not exactly one of them, or no such format.
    """
    desk: Desk = context.obj
    if sum((controller is not None, processor is not None, everyone)) != 1:
        raise BadInput.of("cli.one-exported", options="--controller, --processor, --all")
    role = Role.PROCESSOR if processor is not None else Role.CONTROLLER
    subject = key("org", processor if processor is not None else controller)
    dated = day("--on", on) or date.today()
    form = format or _format_of(output)
    with waiting(desk.say("cli.exporting", format=visible(form))):
        made = document(
            Snapshot(open_access()),
            subject,
            role,
            form,
            desk.language,
            dated,
            template=template,
            authority=authority,
        )
    path = output if output is not None else Path(made.file_name)
    write(path, made.content)
    print(desk.say("cli.written", path=visible(path)))


def _format_of(output: Path | None) -> str:
    """Return the format that a file's name tells; `xlsx` without a file."""
    if output is None:
        return "xlsx"
    endings = {one.extension: name for name, one in FORMATS.items()}
    ending = output.suffix.lstrip(".").lower()
    if ending not in endings:
        known = ", ".join(FORMATS)
        raise BadInput.of("cli.format-needed", path=visible(output), known=known)
    return endings[ending]
