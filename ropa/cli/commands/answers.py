"""Commands that answer: questions of access, of what a breach touches, and questions in words."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ropa.access import Question, QuestionKind, Verdict, to_json
from ropa.cli import options
from ropa.cli.edge import Exit
from ropa.cli.terminal import Node, Terminal, visible
from ropa.service import open_snapshot
from ropa.service.answers import answer

if TYPE_CHECKING:
    from ropa.service.outline import Line


STYLES = {
    Verdict.GRANTED: "bold green",
    Verdict.CONDITIONAL: "bold yellow",
    Verdict.OPEN: "bold magenta",
    Verdict.DENIED: "red",
}
"""Colours are an addition: the verdict is always said in words."""


def _node(line: Line) -> Node:
    """Return a line of an outline as the terminal prints it."""
    style = "bold" if line.is_heading else "dim" if line.is_detail else ""
    if line.verdict is not None:
        style = STYLES[line.verdict]
    return Node(line.text, style, [_node(below) for below in line.below])


def _command(kind: QuestionKind) -> Callable[..., Any]:
    """Return the command that answers one kind of question of access."""

    @options.asks(kind)
    def run(context: typer.Context, question: Question, as_json: bool) -> None:
        terminal: Terminal = context.obj
        snapshot = open_snapshot()
        found = answer(snapshot, kind, question)
        if as_json:
            return terminal.print_json(to_json(found, terminal.language, snapshot.register))
        from ropa.service.outline import outline  # imported here: JSON needs no words

        lines = outline(snapshot.access, terminal.language, found, question)
        return terminal.show(*map(_node, lines))

    return run


who_can_see = _command(QuestionKind.WHO_CAN_SEE)
can_see = _command(QuestionKind.CAN_SEE)
what_can_see = _command(QuestionKind.WHAT_CAN_SEE)
retention = _command(QuestionKind.RETENTION)


def impact(
    context: typer.Context,
    party: options.Party = None,
    site: options.Site = None,
    system: options.System = None,
    as_json: options.AsJson = False,
) -> None:
    """Answer what a breach touches.

    Raises:
        BadInput: not exactly one of party, site and system is given.
    """
    from ropa.service.answers import impact as touched_by

    terminal: Terminal = context.obj
    given = {
        "--party": options.key("org", party),
        "--site": options.key("site", site),
        "--system": options.key("system", system),
    }
    _option, subject = options.exactly_one("cli.one-subject", given)
    snapshot = open_snapshot()
    found = touched_by(snapshot, subject)
    if as_json:
        return terminal.print_json(to_json(found, terminal.language, snapshot.register))
    from ropa.service.outline import impact_outline

    lines = impact_outline(snapshot.register, terminal.language, found)
    return terminal.show(*map(_node, lines))


@options.asks(QuestionKind.WHO_CAN_SEE)
def verify(context: typer.Context, question: Question, as_json: bool) -> int:
    """Judge every proof of who can see data again, from the facts that it names alone."""
    from ropa.service.answers import verify as judge_again

    terminal: Terminal = context.obj
    snapshot = open_snapshot()
    found = judge_again(snapshot, question)
    failed = [one for one in found if not one.holds]
    if as_json:
        failures = [
            {"party": one.party, "proved": one.proof.verdict, "found": one.verdict}
            for one in failed
        ]
        held = len(found) - len(failed)
        terminal.print_json({"total": len(found), "held": held, "failed": failures})
        return Exit.REFUSED if failed else Exit.DONE
    for one in failed:
        verdicts = {"verdict": one.verdict, "proved": one.proof.verdict}
        print(terminal.say("cli.not-verified", party=one.party, **verdicts), file=sys.stderr)
    held = len(found) - len(failed)
    terminal.tell("cli.verified-failed" if failed else "cli.verified", held=held, total=len(found))
    return Exit.REFUSED if failed else Exit.DONE


def ask(
    context: typer.Context,
    question: Annotated[list[str], typer.Argument(metavar="QUESTION")],
    as_json: options.AsJson = False,
) -> int:
    """Answer a question in words, or say what of it was not understood."""
    from ropa.service.answers import ask as in_words

    terminal: Terminal = context.obj
    asked = in_words(open_snapshot(), " ".join(question), terminal.chosen)
    if as_json:
        terminal.print_json(asked.to_json())
    elif asked.problem is not None:
        print(visible(asked.problem.render(asked.language)), file=sys.stderr)
    else:
        terminal.show_text(asked.text)
    return Exit.DONE if asked.understood else Exit.REFUSED
