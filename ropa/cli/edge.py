"""The edge: runs a command, and turns everything that can go wrong into a line and an exit code.

No traceback reaches a user: a `RopaError` is rendered once on standard error in the language that
was chosen, an interrupt and a closed pipe end the program in silence, and what the operating
system refuses is reported with its own reason.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from enum import IntEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from ropa.cli.terminal import Terminal, terminal_of, visible
from ropa.errors import BadInput, RenderError, RopaError, StoreError
from ropa.language import Language

if TYPE_CHECKING:
    from ropa.cli.parser import Commands

COMPLETION = "_ROPA_COMPLETE"
"""Variable of the environment by which a shell asks what it may complete words with."""


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    """An answer was given (also where the answer is that nobody can see), or the work is done."""
    REFUSED = 1
    """A check failed or a question was not understood: nothing is wrong with how it was called."""
    BAD_INPUT = 2
    """An argument, option, key or file that cannot be understood."""
    FAILED = 3
    """The database, the disk, the network or the renderer could not do it."""
    INTERRUPTED = 130
    """Stopped by the user (128 + SIGINT)."""
    PIPE_CLOSED = 141
    """The reader of the output went away (128 + SIGPIPE)."""


def run(arguments: list[str]) -> int:
    """Run a command and return its exit code.

    Args:
        arguments: what follows the program's name.
    """
    terminal = Terminal(Language.EN)
    _prepare_streams()
    try:
        terminal = terminal_of(arguments)
        _refuse_bytes(arguments)
        code = _invoke(arguments, terminal)
        sys.stdout.flush()
    except RopaError as error:
        return _report(error, terminal)
    except BrokenPipeError:
        _abandon_output()
        return Exit.PIPE_CLOSED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except (OSError, MemoryError) as error:
        _flush_output()
        return _report(StoreError.of("cli.system", reason=_reason(error)), terminal)
    except Exception as error:  # a mistake of ours; the user still gets a line, not a traceback
        if os.environ.get("ROPA_DEBUG"):
            raise
        return _report(StoreError.of("cli.mistake", reason=repr(error)), terminal)
    return code


def _invoke(arguments: list[str], terminal: Terminal) -> int:
    import typer  # imported here: it costs 50 ms
    from typer._click.exceptions import ClickException

    from ropa.cli.parser import commands

    group = commands(terminal)
    instruction = os.environ.get(COMPLETION)
    if instruction is not None:
        return _complete(group, terminal, instruction)
    try:
        with group.make_context("ropa", arguments or ["--help"], obj=terminal) as context:
            result = group.invoke(context)
    except typer.Exit as done:
        return done.exit_code
    except ClickException as error:
        from ropa.cli.usage import understood  # imported here: only a mistake needs it

        raise understood(error) from error
    return Exit.DONE if result is None else int(result)


def _complete(group: Commands, terminal: Terminal, instruction: str) -> int:
    """Print what a shell may complete the words with that are typed so far."""
    from typer._completion_classes import completion_init
    from typer.completion import shell_complete

    completion_init()
    return shell_complete(group, {"obj": terminal}, "ropa", COMPLETION, instruction)


def _refuse_bytes(arguments: list[str]) -> None:
    for argument in arguments:
        if any("\ud800" <= letter <= "\udfff" for letter in argument):
            shown = argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            raise BadInput.of("cli.not-text", argument=visible(shown))


def _report(error: RopaError, terminal: Terminal) -> int:
    with suppress(OSError):  # where it cannot be printed either, its exit code still says so
        print(visible(error.render(terminal.language)), file=sys.stderr, flush=True)
    failed = isinstance(error, StoreError | RenderError)
    return Exit.FAILED if failed else Exit.BAD_INPUT


def _prepare_streams() -> None:
    """Let a stream that lacks a letter show its code, and one that is closed take what is said."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _reason(error: BaseException) -> str:
    if not isinstance(error, OSError) or error.strerror is None:
        return type(error).__name__
    return error.strerror + (f": {error.filename}" if error.filename else "")


def _flush_output() -> None:
    """Write what is still held back; where that is what fails, let it go."""
    try:
        sys.stdout.flush()
    except OSError:
        _abandon_output()


def _abandon_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush fails no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
