"""The commands: each is a file of `ropa.cli.commands`, imported only when it is the one run.

A command file has one function, `run`, whose parameters are the command's arguments and options;
its help, the help of each parameter and its examples are messages of the catalogue.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from ropa.cli.desk import Desk
from ropa.cli.help import HelpfulCommand, write_group_help
from ropa.language import Language

COMMANDS: tuple[str, ...] = (
    "load",
    "dump",
    "ask",
    "who-can-see",
    "can-see",
    "what-can-see",
    "impact",
    "expect",
    "cite",
    "review",
    "export",
    "diagram",
    "dpia",
    "serve",
    "schema",
    "regenerate",
)
"""Every command, in the order in which help lists them."""


class Commands(TyperGroup):
    """The group of all commands, each loaded when it is first asked for."""

    desk: Desk

    def list_commands(self, _context: Any) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, _context: Any, name: str) -> Any:
        """Return a command, or None where there is none of that name."""
        if name not in COMMANDS:
            return None
        command = build(name)
        command.desk = self.desk
        command.params += self.params
        return command

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the whole program."""
        write_group_help(self, self.desk, ctx, formatter)


def build(name: str) -> HelpfulCommand:
    """Make the parser of one command from its file."""
    module = import_module(f"ropa.cli.commands.{name.replace('-', '_')}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=HelpfulCommand)(module.run)
    command = typer.main.get_command(app)
    assert isinstance(command, HelpfulCommand)
    return command


def commands(desk: Desk) -> Commands:
    """Return the group that speaks the desk's language."""
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        cls=Commands,
        subcommand_metavar=desk.say("cli-help.command"),
    )

    @app.callback()
    def ropa(lang: str | None = typer.Option(None, "--lang", metavar="|".join(Language))) -> None:
        """Take the options of every command, which `ropa.cli.desk` has already read."""
        del lang

    group = typer.main.get_group(app)
    assert isinstance(group, Commands)
    group.desk = desk
    for option in group.params:
        option.expose_value = False
    return group
