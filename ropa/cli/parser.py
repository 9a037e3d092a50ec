"""The parser: the commands, each imported only when it is the one run, and help that teaches.

A command is a function of a module of `ropa.cli.commands` whose parameters are its arguments and
options. Its help is in the catalogue, in every language: `cli-help.<command>` and
`cli-help.<command>-examples`, and for a parameter `cli-help.<command>-<parameter>` or, where it is
the same everywhere, `cli-help.<parameter>`.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from ropa.cli.terminal import Terminal
from ropa.language import Language, any_language, asked_in, either, messages_of

COMMANDS: dict[str, str] = {
    "load": "register",
    "dump": "register",
    "list": "facts:list_facts",
    "show": "facts",
    "ask": "answers",
    "who-can-see": "answers",
    "can-see": "answers",
    "what-can-see": "answers",
    "retention": "answers",
    "impact": "answers",
    "verify": "answers",
    "expect": "checks",
    "cite": "checks",
    "review": "checks",
    "export": "documents",
    "diagram": "documents",
    "dpia": "documents",
    "serve": "project",
    "schema": "project",
    "regenerate": "project",
    "completion": "shell",
}
"""Every command with its module, and its function if it has another name; as help lists them."""


class Commands(TyperGroup):
    """The group of all commands, each loaded when it is first asked for."""

    terminal: Terminal

    def list_commands(self, _context: Any) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, _context: Any, name: str) -> Any:
        """Return a command, or None where there is none of that name."""
        if name not in COMMANDS:
            return None
        command = build(name)
        command.terminal = self.terminal
        command.params += [one for one in self.params if one.name == "lang"]
        return command

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the whole program: what it is for, and each command in a line."""
        terminal = self.terminal
        _write_usage(self, terminal, ctx, formatter)
        _write_text(formatter, _help(terminal, "ropa"))
        rows = [(name, _help(terminal, name).split("\n")[0]) for name in COMMANDS]
        _write_rows(formatter, terminal.say("cli-help.heading-commands"), rows)
        options = [(_form(one), _help(terminal, one.name)) for one in self.get_params(ctx)]
        _write_rows(formatter, terminal.say("cli-help.heading-options"), options)
        _write_examples(formatter, "ropa", terminal)
        _write_text(formatter, terminal.say("cli-help.exits"))


class Command(TyperCommand):
    """A command whose help is in the catalogue."""

    terminal: Terminal

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of one command."""
        name = str(self.name)
        _write_usage(self, self.terminal, ctx, formatter)
        _write_text(formatter, _help(self.terminal, name))
        for kind in ("argument", "option"):
            rows = [
                (_form(parameter), _parameter_help(name, parameter, self.terminal))
                for parameter in self.get_params(ctx)
                if parameter.param_type_name == kind and not getattr(parameter, "hidden", False)
            ]
            _write_rows(formatter, self.terminal.say(f"cli-help.heading-{kind}s"), rows)
        _write_examples(formatter, name, self.terminal)


def build(name: str) -> Command:
    """Make the parser of one command from its function."""
    module_name, _, function = COMMANDS[name].partition(":")
    module = import_module(f"ropa.cli.commands.{module_name}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=Command)(getattr(module, function or name.replace("-", "_")))
    command = typer.main.get_command(app)
    assert isinstance(command, Command)
    return command


def commands(terminal: Terminal) -> Commands:
    """Return the group, in the language of a terminal."""
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        cls=Commands,
        subcommand_metavar=terminal.say("cli-help.command"),
    )

    @app.callback()
    def ropa(
        lang: str | None = typer.Option(None, "--lang", metavar="|".join(Language)),
        version: bool = typer.Option(False, "--version", is_eager=True, callback=_show_version),
    ) -> None:
        """Take the option of every command, which `terminal_of` has already read."""
        del lang, version

    group = typer.main.get_group(app)
    assert isinstance(group, Commands)
    group.terminal = terminal
    for option in group.params:
        option.expose_value = False
    return group


def _show_version(is_asked: bool) -> None:
    if is_asked:
        print(f"ropa {version('ropa')}")
        raise typer.Exit


def _help(terminal: Terminal, name: str) -> str:
    """Return a text of help, with the languages of the catalogue where it lists them."""
    language = terminal.language
    values = {}
    if "{languages}" in messages_of("cli-help", language)[name]:
        values["languages"] = any_language(asked_in(), language)
    return terminal.say(f"cli-help.{name}", codes=either(list(Language), language), **values)


def _write_usage(command: Any, terminal: Terminal, ctx: Any, formatter: Any) -> None:
    options = str(command.options_metavar)
    pieces = [
        terminal.say("cli-help.options") if piece == options else piece
        for piece in command.collect_usage_pieces(ctx)
    ]
    formatter.write_usage(
        ctx.command_path, " ".join(pieces), prefix=f"{terminal.say('cli-help.usage')}: "
    )


def _write_text(formatter: Any, text: str) -> None:
    formatter.write_paragraph()
    for paragraph in text.strip().split("\n"):
        formatter.write_text(paragraph)


def _write_rows(formatter: Any, heading: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows)


def _write_examples(formatter: Any, name: str, terminal: Terminal) -> None:
    with formatter.section(terminal.say("cli-help.heading-examples")):
        for line in terminal.say(f"cli-help.{name}-examples").strip().split("\n"):
            formatter.write(f"  {line}\n")


def _form(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar)
    forms = ", ".join(parameter.opts)
    takes = "" if parameter.is_flag else f" {parameter.metavar or parameter.name.upper()}"
    return f"{forms}{takes}"


def _parameter_help(command: str, parameter: Any, terminal: Terminal) -> str:
    texts = messages_of("cli-help", terminal.language)
    own = f"{command}-{parameter.name}"
    return _help(terminal, own if own in texts else parameter.name)
