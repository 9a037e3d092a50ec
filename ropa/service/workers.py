"""Workers: heavy work in processes of their own, under limits. The one place that has any.

What holds here: at most `at_once` jobs run at the same time, others wait; a job that is larger than
its limit is not begun; one that takes longer or more memory than it may is ended; whatever a job
does to its process, this one goes on, and its folder of temporary files is removed. Each failure is
a coded error. `aside` keeps an event loop free: it has as many threads as there are workers.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import BoundedSemaphore, Timer
from typing import IO, Any, ParamSpec, TypeVar

from ropa.errors import Problem, RenderError
from ropa.jobs import Job, Work

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take."""

    seconds: float = 60.0
    """Time, from its start to its answer."""
    megabytes: int = 4096
    """Memory of its process."""
    characters: int = 8_000_000
    """Size of the job, and of what is fed to it."""


DRAWING = Limits()
"""Limits of a job that the next table does not name."""
LIMITS: dict[str, Limits] = {
    "exports": Limits(seconds=600.0, characters=1_000_000_000),
}
"""Limits by room: a document of a whole group of companies is larger than any drawing."""
AT_ONCE = 2
"""Jobs that run at the same time."""
WORKER = Path(__file__).with_name("worker.py")
ANSWER = "answer.json"
_SAID = 100_000
"""Bytes of what a process says of its failure that are read."""


class Workers:
    """Does jobs, each in a process of its own.

    Args:
        at_once: jobs that run at the same time; others wait.
        limits: limits of the jobs of each room; `DRAWING` where a room has none.
    """

    def __init__(self, at_once: int = AT_ONCE, limits: dict[str, Limits] | None = None) -> None:
        self._turns = BoundedSemaphore(at_once)
        self._limits = LIMITS if limits is None else limits
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="ropa-heavy")

    def run(self, job: Job, *, seconds: float | None = None) -> Any:
        """Do a job and return what its function returned; waits for a turn.

        Args:
            job: what is done.
            seconds: time that it may take, where that is less than the limit of its room.

        Raises:
            RenderError: it is too large, takes too long or too much memory, or fails.
        """
        limits = self._limits.get(job.room, DRAWING)
        with self._turns:
            return _Process(job, limits, min(seconds or limits.seconds, limits.seconds)).answer()

    def within(self, seconds: float) -> Work:
        """Return what does jobs in less time than they may take otherwise."""
        return partial(self.run, seconds=seconds)

    def aside(self, function: Callable[P, R], *given: P.args, **named: P.kwargs) -> Awaitable[R]:
        """Call a function that has heavy work, in a thread that is kept for such functions.

        Returns:
            What it returns, to be awaited; the event loop goes on meanwhile.
        """
        import asyncio  # imported here: a command line never needs it

        call = partial(function, *given, **named)
        return asyncio.get_running_loop().run_in_executor(self._threads, call)


class _Process:
    """One job in one process."""

    def __init__(self, job: Job, limits: Limits, seconds: float) -> None:
        self._job = job
        self._limits = limits
        self._seconds = seconds
        self._sent = 0
        self._is_late = False

    def answer(self) -> Any:
        first = {
            "program": str(self._job.program),
            "function": self._job.function,
            "arguments": dict(self._job.arguments),
            "megabytes": self._limits.megabytes,
            "is_fed": self._job.feed is not None,
        }
        line = self._line(first)
        with TemporaryDirectory(prefix="ropa-") as folder:
            self._run(Path(folder), line)
            return json.loads(Path(folder, ANSWER).read_text(encoding="utf-8"))

    def _run(self, folder: Path, line: str) -> None:
        with Path(folder, "errors").open("w+b") as errors:
            process = subprocess.Popen(
                [sys.executable, "-I", str(WORKER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                cwd=folder,
                text=True,
                encoding="utf-8",
                env={**os.environ, "TMPDIR": str(folder)},
            )
            clock = Timer(self._seconds, self._end, [process])
            clock.start()
            try:
                self._send(process, line)
                code = process.wait()
            finally:
                clock.cancel()
                process.kill()
                process.wait()
            if self._is_late:
                raise self._error("too-slow", seconds=f"{self._seconds:g}")
            if code != 0:
                raise self._error("failed", why=_last_line(errors))

    def _end(self, process: subprocess.Popen[str]) -> None:
        self._is_late = True
        process.kill()

    def _send(self, process: subprocess.Popen[str], line: str) -> None:
        """Send the job and what is fed to it. A process that has ended takes no more of it."""
        assert process.stdin is not None
        stdin = process.stdin

        def send(value: Any) -> None:
            stdin.write(self._line(value))

        with suppress(BrokenPipeError), stdin:
            stdin.write(line)
            if self._job.feed is not None:
                self._job.feed(send)

    def _line(self, value: Any) -> str:
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
        self._sent += len(line)
        if self._sent > self._limits.characters:
            raise self._error("too-large", size=self._sent, largest=self._limits.characters)
        return line

    def _error(self, name: str, **values: object) -> RenderError:
        return RenderError(Problem(f"{self._job.room}.{name}", values))


def _last_line(errors: IO[bytes]) -> str:
    errors.seek(-min(errors.seek(0, os.SEEK_END), _SAID), os.SEEK_END)
    said = errors.read().decode("utf-8", "replace")
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1] if lines else "?"
