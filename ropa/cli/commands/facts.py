"""Commands that say which facts the register has, with their keys, and what one of them says."""

from __future__ import annotations

from typing import Annotated

import typer

from ropa.cli import options
from ropa.cli.terminal import Terminal
from ropa.service import open_snapshot


def list_facts(
    context: typer.Context,
    noun: Annotated[
        str | None, typer.Argument(metavar="[NOUN]", autocompletion=options.nouns)
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """Print how many facts of each noun there are or, of one noun, each fact with its key."""
    from ropa.cli.show import facts as show
    from ropa.service.facts import counted, facts_of, noun_called

    terminal: Terminal = context.obj
    snapshot = open_snapshot()
    if noun is None:
        counts = counted(snapshot)
        if as_json:
            terminal.print_json(show.counts_json(counts))
        else:
            show.show_counts(terminal, counts)
        return
    found = facts_of(snapshot, noun_called(noun), terminal.language)
    if as_json:
        terminal.print_json(show.list_json(terminal, found))
    else:
        show.show_list(terminal, found)


def show(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY", autocompletion=options.keys_of(""))],
    as_json: options.AsJson = False,
) -> None:
    """Print a fact in words, with where it is stated and the facts that name it."""
    from ropa.cli.show import facts as showing
    from ropa.service.facts import fact_with_references

    terminal: Terminal = context.obj
    snapshot = open_snapshot()
    if as_json:
        terminal.print_json(showing.fact_json(snapshot.register, key))
    else:
        showing.show_fact(terminal, fact_with_references(snapshot, key, terminal.language))
