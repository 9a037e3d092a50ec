"""Mistakes in how a command was called, as errors of the register: coded, and in both languages."""

from __future__ import annotations

from typing import Any

from typer._click.exceptions import (
    BadParameter,
    ClickException,
    MissingParameter,
    NoSuchOption,
)

from ropa.cli.parser import COMMANDS
from ropa.cli.terminal import visible
from ropa.errors import BadInput
from ropa.model.nearest import nearest


def understood(error: ClickException) -> BadInput:
    """Return the error that says the same as the parser's."""
    help_command = _help_command(getattr(error, "ctx", None))
    match error:
        case MissingParameter():
            return BadInput.of("cli.missing", parameter=_parameter(error), help=help_command)
        case NoSuchOption():
            return BadInput.of("cli.no-such-option", option=error.option_name, help=help_command)
        case BadParameter():
            parameter = _parameter(error)
            return BadInput.of("cli.bad-value", parameter=parameter, help=help_command)
    tried = _unknown_command(error)
    if tried is not None:
        near = ", ".join(nearest(tried, COMMANDS)) or ", ".join(COMMANDS)
        return BadInput.of("cli.no-such-command", command=tried, nearest=near)
    return BadInput.of("cli.usage", reason=visible(error.format_message()), help=help_command)


def _unknown_command(error: ClickException) -> str | None:
    opening = "No such command '"
    message = error.format_message()
    if not message.startswith(opening):
        return None
    return visible(message.removeprefix(opening).split("'.")[0])


def _parameter(error: BadParameter) -> str:
    parameter: Any = error.param
    if parameter is None:
        return "?"
    if parameter.param_type_name == "argument":
        return str(parameter.metavar)
    return str(parameter.opts[0])


def _help_command(context: Any) -> str:
    return f"{context.command_path if context is not None else 'ropa'} --help"
