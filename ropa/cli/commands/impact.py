"""`ropa impact`: what a breach at a party, a system or a site touches."""

from __future__ import annotations

from typing import Annotated

import typer

from ropa.cli import options
from ropa.cli.desk import Desk
from ropa.cli.keys import key
from ropa.cli.opening import open_access
from ropa.errors import BadInput


def run(
    context: typer.Context,
    party: Annotated[str | None, typer.Option("--party", metavar="KEY")] = None,
    site: options.Site = None,
    system: Annotated[str | None, typer.Option("--system", metavar="KEY")] = None,
    as_json: options.AsJson = False,
) -> None:
    """Answer what a breach touches.

    Raises:
        BadInput: not exactly one of party, site and system is given.
    """
    from ropa.access import plain

    desk: Desk = context.obj
    given = (key("org", party), key("site", site), key("system", system))
    subjects = [subject for subject in given if subject is not None]
    if len(subjects) != 1:
        raise BadInput.of("cli.one-subject", options="--party, --site, --system")
    access = open_access()
    answer = access.impact(subjects[0])
    if as_json:
        return desk.print_json(plain(answer, desk.language, access.register))
    from ropa.cli.show.impact import show

    return show(desk, access.register, answer)
