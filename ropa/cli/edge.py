"""The edge: runs a command, and turns everything that can go wrong into a line and an exit code.

No traceback reaches a user: a `RopaError` is rendered once on standard error in the language that
was chosen, an interrupt and a closed pipe end the program in silence, and what the operating
system refuses is told with its own reason.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ropa.cli.desk import Desk, language_of, visible
from ropa.cli.exits import Exit
from ropa.errors import BadInput, RenderError, RopaError, StoreError
from ropa.language import Language


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command that the arguments name, and exit with its code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(given))


def run(arguments: list[str]) -> int:
    """Run a command and return its exit code.

    Args:
        arguments: what stands after the program's name.
    """
    desk = Desk(Language.EN, None)
    try:
        desk = language_of(arguments)
        _refuse_bytes(arguments)
        code = _invoke(arguments, desk)
        sys.stdout.flush()
    except RopaError as error:
        return _tell(error, desk)
    except BrokenPipeError:
        _abandon_output()
        return Exit.PIPE_CLOSED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except (OSError, MemoryError) as error:
        return _tell(StoreError.of("cli.system", reason=_reason(error)), desk)
    except Exception as error:  # a mistake of ours; the user still gets a line, not a traceback
        if os.environ.get("ROPA_DEBUG"):
            raise
        return _tell(StoreError.of("cli.mistake", reason=repr(error)), desk)
    return code


def _invoke(arguments: list[str], desk: Desk) -> int:
    from typer._click.exceptions import ClickException  # imported here: it costs 50 ms

    from ropa.cli.group import commands
    from ropa.cli.usage import understood

    try:
        result = commands(desk).main(
            arguments or ["--help"], prog_name="ropa", standalone_mode=False, obj=desk
        )
    except ClickException as error:
        raise understood(error) from error
    return Exit.DONE if result is None else int(result)


def _refuse_bytes(arguments: list[str]) -> None:
    for argument in arguments:
        if any("\ud800" <= letter <= "\udfff" for letter in argument):
            shown = argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            raise BadInput.of("cli.not-text", argument=visible(shown))


def _tell(error: RopaError, desk: Desk) -> int:
    text = visible(error.render(desk.language))
    try:
        print(text, file=sys.stderr)
    except UnicodeEncodeError:
        print(text.encode("ascii", "backslashreplace").decode(), file=sys.stderr)
    failed = isinstance(error, StoreError | RenderError)
    return Exit.FAILED if failed else Exit.BAD_INPUT


def _reason(error: BaseException) -> str:
    if not isinstance(error, OSError) or error.strerror is None:
        return type(error).__name__
    return error.strerror + (f": {error.filename}" if error.filename else "")


def _abandon_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush fails no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
