"""What does heavy work in tests: the same workers as everywhere, shared by a whole session."""

from __future__ import annotations

from runpy import run_path
from typing import Any

from ropa.jobs import Job
from ropa.service.workers import Workers

WORKERS = Workers()
work = WORKERS.run


def work_here(job: Job) -> Any:
    """Do a job in this process: the same program, for properties that make hundreds of exports."""
    function = run_path(str(job.program))[job.function]
    if job.feed is None:
        return function(**job.arguments)
    values: list[Any] = []
    job.feed(values.append)
    return function(**job.arguments, fed=iter(values))
