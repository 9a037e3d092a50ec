"""Help that teaches: what a command does, what each option takes, and examples to copy.

All of it is in the catalogue, in both languages: `cli-help.<command>` and
`cli-help.<command>-examples`, and for a parameter `cli-help.<command>-<parameter>` or, where it is
the same everywhere, `cli-help.<parameter>`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand

from ropa.cli.desk import Desk
from ropa.language import messages_of

if TYPE_CHECKING:
    from ropa.cli.group import Commands


class HelpfulCommand(TyperCommand):
    """A command whose help is in the catalogue."""

    desk: Desk

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of one command."""
        name = str(self.name)
        _write_usage(self, self.desk, ctx, formatter)
        _write_text(formatter, self.desk.say(f"cli-help.{name}"))
        for kind in ("argument", "option"):
            rows = [
                (_form(parameter), _parameter_help(name, parameter, self.desk))
                for parameter in self.get_params(ctx)
                if parameter.param_type_name == kind and not getattr(parameter, "hidden", False)
            ]
            _write_rows(formatter, self.desk.say(f"cli-help.heading-{kind}s"), rows)
        _write_examples(formatter, name, self.desk)


def write_group_help(group: Commands, desk: Desk, ctx: Any, formatter: Any) -> None:
    """Write the help of the whole program: what it is for, and each command in a line."""
    _write_usage(group, desk, ctx, formatter)
    _write_text(formatter, desk.say("cli-help.ropa"))
    names = group.list_commands(ctx)
    rows = [(name, desk.say(f"cli-help.{name}").split("\n")[0]) for name in names]
    _write_rows(formatter, desk.say("cli-help.heading-commands"), rows)
    _write_rows(formatter, desk.say("cli-help.heading-options"), _group_options(group, ctx, desk))
    _write_examples(formatter, "ropa", desk)
    _write_text(formatter, desk.say("cli-help.exits"))


def _group_options(group: Commands, ctx: Any, desk: Desk) -> list[tuple[str, str]]:
    options = group.get_params(ctx)
    return [(_form(option), desk.say(f"cli-help.{option.name}")) for option in options]


def _write_usage(command: Any, desk: Desk, ctx: Any, formatter: Any) -> None:
    options = str(command.options_metavar)
    pieces = [
        desk.say("cli-help.options") if piece == options else piece
        for piece in command.collect_usage_pieces(ctx)
    ]
    formatter.write_usage(
        ctx.command_path, " ".join(pieces), prefix=f"{desk.say('cli-help.usage')}: "
    )


def _write_text(formatter: Any, text: str) -> None:
    formatter.write_paragraph()
    for paragraph in text.strip().split("\n"):
        formatter.write_text(paragraph)


def _write_rows(formatter: Any, heading: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows)


def _write_examples(formatter: Any, name: str, desk: Desk) -> None:
    with formatter.section(desk.say("cli-help.heading-examples")):
        for line in desk.say(f"cli-help.{name}-examples").strip().split("\n"):
            formatter.write(f"  {line}\n")


def _form(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar)
    forms = ", ".join(parameter.opts)
    takes = "" if parameter.is_flag else f" {parameter.metavar or parameter.name.upper()}"
    return f"{forms}{takes}"


def _parameter_help(command: str, parameter: Any, desk: Desk) -> str:
    texts = messages_of("cli-help", desk.language)
    own = f"{command}-{parameter.name}"
    return desk.say(f"cli-help.{own if own in texts else parameter.name}")
