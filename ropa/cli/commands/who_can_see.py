"""`ropa who-can-see`: who has access to data, under which condition, until when, on whose word."""

from __future__ import annotations

import typer

from ropa.cli import options
from ropa.cli.desk import Desk
from ropa.cli.keys import key
from ropa.cli.opening import open_access
from ropa.cli.scope import scope


def run(
    context: typer.Context,
    data: options.Data,
    site: options.Site = None,
    activity: options.Activity = None,
    controller: options.Controller = None,
    given: options.Given = None,
    ruled_out: options.RuledOut = None,
    collected_on: options.CollectedOn = None,
    on: options.On = None,
    as_json: options.AsJson = False,
) -> None:
    """Answer who can see data."""
    from ropa.access import plain

    desk: Desk = context.obj
    asked = scope(site, activity, controller, given, ruled_out, collected_on, on)
    access = open_access()
    answer = access.who_can_see(str(key("data", data)), asked)
    if as_json:
        return desk.print_json(plain(answer, desk.language, access.register))
    from ropa.cli.show.who_can_see import show

    return show(desk, access.register, answer, str(key("data", data)), asked)
