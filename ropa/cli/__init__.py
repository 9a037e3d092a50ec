"""The command line. `ropa.cli.main` is what the installed program runs; exits are in `exits`."""

from __future__ import annotations

from ropa.cli.edge import main

__all__ = ["main"]
