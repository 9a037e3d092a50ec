"""`ropa diagram`: a data-flow diagram of a record, an activity or the answer to a question."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ropa.cli import options
from ropa.cli.desk import Desk, visible
from ropa.cli.keys import key
from ropa.cli.opening import open_access
from ropa.errors import BadInput

if TYPE_CHECKING:
    from ropa.access import Access
    from ropa.drawing import View


def run(
    context: typer.Context,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE")],
    record: Annotated[str | None, typer.Option("--record", metavar="KEY")] = None,
    activity: options.Activity = None,
    question: Annotated[str | None, typer.Option("--question", metavar="QUESTION")] = None,
    format: options.Format = None,  # noqa: A002 - the word that people use
) -> None:
    """Draw what is asked for and write it to a file.

    Raises:
        BadInput: not exactly one thing to draw, or a format that is none.
        RenderError: it cannot be drawn.
    """
    from ropa.cli.writing import write
    from ropa.drawing import render

    desk: Desk = context.obj
    given = [name for name in (record, activity, question) if name is not None]
    if len(given) != 1:
        raise BadInput.of("cli.one-subject", options="--record, --activity, --question")
    form = format or _format_of(output)
    view = _view(open_access(), record, activity, question)
    write(output, render(view, form, desk.language))
    print(desk.say("cli.written", path=visible(output)))


def _format_of(output: Path) -> str:
    from ropa.drawing import Format

    endings = {form.value: form.value for form in Format} | {"mmd": "mermaid", "gv": "dot"}
    ending = output.suffix.lstrip(".").lower()
    if ending not in endings:
        known = ", ".join(Format)
        raise BadInput.of("cli.format-needed", path=visible(output), known=known)
    return endings[ending]


def _view(access: Access, record: str | None, activity: str | None, question: str | None) -> View:
    from ropa.drawing import activity_view, record_view

    if record is not None:
        return record_view(access, str(key("record", record)))
    if activity is not None:
        return activity_view(access, str(key("activity", activity)))
    return _question_view(access, question or "")


def _question_view(access: Access, question: str) -> View:
    from ropa.asking import Kind, ask
    from ropa.drawing import question_view

    asked = ask(access, question)
    if asked.problem is not None:
        raise BadInput(asked.problem)
    assert asked.query is not None
    if asked.query.kind is not Kind.WHO_CAN_SEE or asked.query.data is None:
        raise BadInput.of("cli.not-drawable", kind=asked.query.kind)
    return question_view(access, asked.query.data, asked.query.scope)
