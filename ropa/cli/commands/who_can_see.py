"""`ropa who-can-see`: who has access to data, under which condition, until when, on whose word."""

from __future__ import annotations

import typer

from ropa.access.question import Question
from ropa.cli.desk import Desk
from ropa.cli.opening import open_access
from ropa.cli.question import asks


@asks("data")
def run(context: typer.Context, question: Question, as_json: bool) -> None:
    """Answer who can see data."""
    from ropa.access import plain

    desk: Desk = context.obj
    access = open_access()
    answer = access.who_can_see(question)
    if as_json:
        return desk.print_json(plain(answer, desk.language, access.register))
    from ropa.cli.show.who_can_see import show

    return show(desk, access.register, answer, question)
