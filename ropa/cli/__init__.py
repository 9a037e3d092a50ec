"""The command line. `ropa.cli.main` is what the installed program runs; exits are in `exits`."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command that the arguments name, and exit with its code.

    Args:
        arguments: what follows the program's name; the program's own where it is None.
    """
    try:
        from ropa.cli.edge import run  # imported here, so that an interrupt is met from the start

        code = run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


__all__ = ["main"]
