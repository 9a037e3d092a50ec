"""Jobs: heavy work (drawing, typesetting, spreadsheets) as data, done in a process of its own.

A room that has heavy work describes it as a `Job` and takes, as an argument, what does it (`Work`):
`ropa.service.workers`, which holds each job to limits of size, time, memory and number at once.
The program of a job is a file that runs without the rest of the package, so that starting it costs
little more than Python and the one library that it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Send = Callable[[Any], None]
"""Send one more value to the program; the value is one that JSON can hold."""


@dataclass(frozen=True, slots=True)
class Job:
    """Heavy work: a function of a program, with its arguments."""

    room: str
    """Room of the catalogue whose errors say what went wrong: `too-large`, `too-slow`, `failed`."""
    program: Path
    """File of Python that has the function; it imports nothing of this package."""
    function: str
    """Name of the function. It is called with the arguments by name and, where `feed` is given,
    with an iterator of what is fed as `fed`; it returns a value that JSON can hold."""
    arguments: Mapping[str, Any]
    """Arguments of the function, by name; values that JSON can hold."""
    feed: Callable[[Send], None] | None = None
    """Sends further values one by one while the program reads them, so that neither side holds them
    all; None where the arguments are everything."""


Work = Callable[[Job], Any]
"""Do a job, and return what its function returned.

It raises RenderError where the job is too large, takes too long or too much memory, or fails.
"""
