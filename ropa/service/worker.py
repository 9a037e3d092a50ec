"""The process that does a job: it reads it on standard input, answers on standard output and ends.

It runs by itself, without the rest of the package, so that work that takes too long or too much
memory can be ended without harm. The first line of standard input is the job, as JSON; each line
that follows is a value that is fed to it. The answer is JSON, in a file of the folder it runs in.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from runpy import run_path

ANSWER = "answer.json"
"""File that the answer is written to."""


def limit_memory(megabytes: int) -> None:
    """Hold this process to an amount of memory, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows, where the time limit alone must do
        return
    size = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def main() -> None:
    """Do the job that is read from standard input."""
    job = json.loads(sys.stdin.readline())
    limit_memory(job["megabytes"])
    function = run_path(job["program"])[job["function"]]
    fed = {"fed": map(json.loads, sys.stdin)} if job["is_fed"] else {}
    answer = function(**job["arguments"], **fed)
    with Path(ANSWER).open("w", encoding="utf-8") as file:
        json.dump(answer, file)


if __name__ == "__main__":
    main()
