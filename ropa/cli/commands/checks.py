"""Commands that check: expected answers, the sources, and what the records lack."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ropa.cli import options
from ropa.cli.edge import Exit
from ropa.cli.terminal import Terminal, visible
from ropa.service import Snapshot, open_snapshot


def expect(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]")] = Path("seed/expectations"),
    as_json: options.AsJson = False,
) -> int:
    """Ask every question whose answer is expected, and say where they differ."""
    from ropa.cli.show.checks import expectations_json
    from ropa.service.seed_files import expect as ask_all

    terminal: Terminal = context.obj
    snapshot = open_snapshot()
    outcomes = ask_all(snapshot, folder)
    failed = [outcome for outcome in outcomes if not outcome.holds]
    if as_json:
        terminal.print_json(expectations_json(outcomes, terminal.language, snapshot.register))
    else:
        for one in failed:
            said = one.say(terminal.language, snapshot.register)
            print(visible("\n".join(said)), file=sys.stderr)
        counts = {"held": len(outcomes) - len(failed), "total": len(outcomes)}
        terminal.tell("cli.expected-failed" if failed else "cli.expected", **counts)
    return Exit.REFUSED if failed else Exit.DONE


def cite(
    context: typer.Context,
    notice: Annotated[Path | None, typer.Argument(metavar="[NOTICE.txt]")] = None,
    document: Annotated[str | None, typer.Option("--document", metavar="KEY")] = None,
    facts: Annotated[bool, typer.Option("--facts")] = False,
    as_json: options.AsJson = False,
) -> int:
    """Say what no fact rests on or, with a text of the source, what it affects."""
    from ropa.cli.show import checks as show
    from ropa.service.checks import cite as covered
    from ropa.service.checks import compare

    terminal: Terminal = context.obj
    snapshot = open_snapshot()
    if facts:
        return _line_by_line(terminal, snapshot, notice, options.key("document", document), as_json)
    if notice is None:
        coverage = covered(snapshot)
        if as_json:
            terminal.print_json(show.coverage_json(coverage))
        else:
            show.show_coverage(terminal, snapshot.register, coverage)
        return Exit.DONE if coverage.is_clean else Exit.REFUSED
    changes = compare(snapshot, notice, options.key("document", document))
    if as_json:
        terminal.print_json(show.comparison_json(changes))
    else:
        show.show_comparison(terminal, snapshot.register, changes)
    return Exit.DONE if changes.is_clean else Exit.REFUSED


def _line_by_line(
    terminal: Terminal, snapshot: Snapshot, notice: Path | None, document: str | None, as_json: bool
) -> int:
    from ropa.citing import read_text
    from ropa.cli.show import sources as show
    from ropa.service.sources import source

    found = source(snapshot, document, None if notice is None else read_text(notice))
    if as_json:
        terminal.print_json(show.source_json(found))
    else:
        show.show_source(terminal, snapshot.register, found)
    return Exit.DONE if found.is_clean else Exit.REFUSED


def review(
    context: typer.Context,
    controller: options.Controller = None,
    record: options.Record = None,
    on: options.On = None,
    as_json: options.AsJson = False,
    markdown: Annotated[bool, typer.Option("--markdown")] = False,
) -> int:
    """Show the findings; the exit code says whether a required item is missing."""
    from ropa.cli.show import findings as show
    from ropa.review import required_missing, to_json
    from ropa.service.checks import review as look

    terminal: Terminal = context.obj
    snapshot = open_snapshot()
    found = look(
        snapshot,
        options.key("org", controller),
        options.key("record", record),
        options.day("--on", on),
    )
    if as_json:
        terminal.print_json(to_json(found, terminal.language))
    elif markdown:
        terminal.print(show.markdown(snapshot.register, found, terminal.language))
    else:
        show.show_tables(terminal, snapshot.register, found)
    return Exit.REFUSED if required_missing(found) else Exit.DONE
