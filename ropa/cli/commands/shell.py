"""The command that makes a shell complete commands, options and the register's keys."""

from __future__ import annotations

from typing import Annotated

import typer

from ropa.cli.edge import COMPLETION
from ropa.cli.terminal import Terminal, visible
from ropa.errors import BadInput

SHELLS = ("bash", "zsh", "fish", "powershell")


def completion(
    context: typer.Context, shell: Annotated[str, typer.Argument(metavar="|".join(SHELLS))]
) -> None:
    """Print the script that a shell reads to complete what is typed.

    Raises:
        BadInput: there is no script for the shell.
    """
    from typer._completion_shared import get_completion_script

    terminal: Terminal = context.obj
    if shell not in SHELLS:
        raise BadInput.of("cli.no-such-shell", shell=visible(shell), known=", ".join(SHELLS))
    terminal.print(get_completion_script(prog_name="ropa", complete_var=COMPLETION, shell=shell))
