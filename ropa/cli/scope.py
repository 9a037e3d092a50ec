"""The scope of a question, from the options of a command."""

from __future__ import annotations

from ropa.access.question import Scope
from ropa.cli.keys import day, key, keys


def scope(
    site: str | None = None,
    activity: str | None = None,
    controller: str | None = None,
    given: list[str] | None = None,
    ruled_out: list[str] | None = None,
    collected_on: str | None = None,
    on: str | None = None,
) -> Scope:
    """Return where a question looks and what it takes for true.

    Raises:
        BadInput: a day that is none.
    """
    return Scope(
        site=key("site", site),
        activity=key("activity", activity),
        controller=key("org", controller),
        given=keys("condition", given or ()),
        ruled_out=keys("condition", ruled_out or ()),
        collected_on=day("--collected-on", collected_on),
        on=day("--on", on),
    )
