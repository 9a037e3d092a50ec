"""`ropa dpia`: whether an assessment is needed, and the dossier for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ropa.access import Access
from ropa.cli import options
from ropa.cli.desk import Desk, visible
from ropa.cli.keys import day, key
from ropa.cli.opening import open_access
from ropa.cli.waiting import waiting
from ropa.cli.writing import write
from ropa.errors import BadInput
from ropa.service import Snapshot

WORK = ("screen", "dossier")


def run(
    context: typer.Context,
    work: Annotated[str, typer.Argument(metavar="screen|dossier")],
    record: Annotated[str | None, typer.Option("--record", metavar="KEY")] = None,
    activity: options.Activity = None,
    format: options.Format = None,  # noqa: A002 - the word that people use
    on: options.On = None,
    output: options.Output = None,
    as_json: options.AsJson = False,
) -> None:
    """Screen a record or an activity, or write its dossier.

    Raises:
        BadInput: not exactly one record or activity, or no such work or format.
    """
    desk: Desk = context.obj
    given = (key("record", record), key("activity", activity))
    subjects = [subject for subject in given if subject is not None]
    if len(subjects) != 1:
        raise BadInput.of("cli.one-assessed", options="--record, --activity")
    if work not in WORK:
        raise BadInput.of("cli.no-such-work", work=visible(work), known=", ".join(WORK))
    access = open_access()
    if work == "screen":
        _screen(desk, access, subjects[0], as_json)
        return
    dated = day("--on", on) or date.today()
    with waiting(desk.say("cli.writing-dossier")):
        path = _write(desk, access, subjects[0], dated, format, output)
    print(desk.say("cli.written", path=visible(path)))


def _screen(desk: Desk, access: Access, subject: str, as_json: bool) -> None:
    from ropa.cli.show import screening as showing
    from ropa.dpia import screening

    found = screening(access, subject)
    if as_json:
        desk.print_json(showing.plain(found, desk.language))
    else:
        showing.show(desk, access.register, found)


def _write(
    desk: Desk, access: Access, subject: str, dated: date, form: str | None, output: Path | None
) -> Path:
    from ropa.service.documents import dossier_document

    chosen = form or _format_of(output)
    made = dossier_document(Snapshot(access), subject, chosen, desk.language, dated)
    path = output if output is not None else Path(made.file_name)
    write(path, made.content)
    return path


def _format_of(output: Path | None) -> str:
    """Return the format that a file's name tells; `docx` without a file."""
    from ropa.dpia.writing import FORMATS

    if output is None:
        return "docx"
    endings = {extension: name for name, (_module, extension, _type) in FORMATS.items()}
    ending = output.suffix.lstrip(".").lower()
    if ending not in endings:
        known = ", ".join(FORMATS)
        raise BadInput.of("cli.format-needed", path=visible(output), known=known)
    return endings[ending]
