"""Exit codes of the command line: the one place that says what each means."""

from __future__ import annotations

from enum import IntEnum


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
