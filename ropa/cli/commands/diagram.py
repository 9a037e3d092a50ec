"""`ropa diagram`: a data-flow diagram of one thing in the register, or of an answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ropa.cli import options
from ropa.cli.desk import Desk, visible
from ropa.cli.drawing import Subject, draw, form_of
from ropa.cli.keys import key
from ropa.cli.opening import open_access
from ropa.drawing import DRAWABLE, comparison_view
from ropa.errors import BadInput
from ropa.service import Snapshot

if TYPE_CHECKING:
    from ropa.drawing import View

KEY = "KEY"


def run(
    context: typer.Context,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE")],
    record: Annotated[str | None, typer.Option("--record", metavar=KEY)] = None,
    activity: options.Activity = None,
    question: Annotated[str | None, typer.Option("--question", metavar="QUESTION")] = None,
    site: options.Site = None,
    controller: options.Controller = None,
    system: Annotated[str | None, typer.Option("--system", metavar=KEY)] = None,
    party: Annotated[str | None, typer.Option("--party", metavar=KEY)] = None,
    beside: Annotated[str | None, typer.Option("--beside", metavar=KEY)] = None,
    level: Annotated[int, typer.Option("--level", metavar="0|1", min=0, max=1)] = 1,
    format: options.Format = None,  # noqa: A002 - the word that people use
) -> None:
    """Draw what is asked for; what does not fit on one page becomes several files.

    Raises:
        BadInput: not exactly one thing to draw, or a format that is none.
        RenderError: it cannot be drawn.
    """
    desk: Desk = context.obj
    subjects = {
        "record": record,
        "activity": activity,
        "site": site,
        "controller": controller,
        "system": system,
        "party": party,
        "question": question,
    }
    given = [_subject(kind, text) for kind, text in subjects.items() if text is not None]
    if len(given) != 1:
        listed = ", ".join(f"--{kind}" for kind in subjects)
        raise BadInput.of("cli.one-drawn", options=listed)
    form = form_of(output, format)
    snapshot = Snapshot(open_access())
    access = snapshot.access
    view: View = given[0].view(access, level)
    if beside is not None:
        view = comparison_view(view, _subject(given[0].kind, beside).view(access, level))
    for path in draw(snapshot, view, form, desk.language, output):
        print(desk.say("cli.written", path=visible(path)))


def _subject(kind: str, text: str) -> Subject:
    whole = key(DRAWABLE[kind].noun.prefix, text) if kind in DRAWABLE else text
    return Subject(kind, whole or text)
