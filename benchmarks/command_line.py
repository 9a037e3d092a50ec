"""What a command costs from a cold start, against Python alone, and how many files it runs through.

    python -m benchmarks.command_line
    python -m benchmarks.command_line ../ropa-0.1.0   # another version of the project beside it

Each command is a process of its own, as a user starts it, and the commands take turns, so that what
else the machine does falls on all alike. What is measured is processor time (user and system), with
that of the processes which a command starts to draw or to write: the work of other programs hardly
changes it, and on an idle machine a user waits about as long.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tools.calls import DIAGRAM, FOOTAGE, TOP, WORKBOOK, environment, files_run, loaded

ROUNDS = 15
PYTHON = (sys.executable, "-c")
ROPA = (sys.executable, "-c", "import sys; from ropa.cli import main; main(sys.argv[1:])")
"""What the installed program runs."""
COMMANDS: dict[str, tuple[str, ...]] = {
    "`python -c pass`": (*PYTHON, "pass"),
    "`ropa --help`": (*ROPA, "--help"),
    "`ropa who-can-see … --json`": (*ROPA, *FOOTAGE, "--json"),
    "`ropa who-can-see …`": (*ROPA, *FOOTAGE),
    '`ropa ask "…"`': (*ROPA, "ask", "who can see Tegeluddsvägen footage"),
    "`ropa export --format xlsx`": (*ROPA, *WORKBOOK),
    "`ropa diagram` (SVG)": (*ROPA, *DIAGRAM),
}
"""What is measured, the first of them what the others are measured against."""
LIBRARIES = ("pydantic", "sqlalchemy", "sqlmodel", "typer", "rich.console", "yaml")
"""Libraries whose import is measured, each alone in a process."""
TRACED = {
    "`ropa who-can-see …`": FOOTAGE,
    "`ropa who-can-see … --json`": (*FOOTAGE, "--json"),
    "`ropa export --format xlsx`": WORKBOOK,
    "`ropa diagram` (SVG)": DIAGRAM,
}
STEPS = """
import json
from time import process_time
marks = [process_time()]
import ropa.cli.commands.answers, ropa.service.outline, ropa.store
marks.append(process_time())
register = ropa.store.Store().load()
marks.append(process_time())
from ropa.access import Access, Question, QuestionKind
from ropa.service import Snapshot
snapshot = Snapshot(Access(register))
marks.append(process_time())
question = Question(data="data:camera-footage", site="site:tegeluddsvagen")
found = ropa.service.answers.answer(snapshot, QuestionKind.WHO_CAN_SEE, question)
marks.append(process_time())
ropa.service.outline.outline(register, "en", found, question)
marks.append(process_time())
print(json.dumps([after - before for before, after in zip(marks, marks[1:])]))
"""
"""The steps of a question from a cold start, each timed by itself."""
NAMED = ("import", "read and check the register", "index it", "answer", "put it into words")
READING = ("store/", "model/")
"""Rooms that read the register from its database and check it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A command that is measured: what is run, where its database is, and of which project."""

    command: tuple[str, ...]
    folder: Path
    project: Path = TOP

    def seconds(self) -> float:
        """Return the processor time that it takes."""
        process = subprocess.Popen(
            self.command,
            cwd=self.folder,
            env={**environment(self.folder), "PYTHONPATH": str(self.project)},
            stdout=subprocess.DEVNULL,
        )
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, self.command
        return usage.ru_utime + usage.ru_stime


def medians(commands: dict[str, Measured]) -> dict[str, float]:
    """Return the median processor time of each command, run in turns."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, measured in commands.items():
            taken = measured.seconds()
            if number > 0:  # the first round fills the caches of the disk
                times[name].append(taken)
    return {name: median(taken) for name, taken in times.items()}


def print_times(folder: Path, other: Path | None) -> None:
    """Print how long each command takes, and what of it is the import of libraries.

    Args:
        folder: where the database is.
        other: another version of the project, to answer the same question beside this one.
    """
    commands = {name: Measured(command, folder) for name, command in COMMANDS.items()}
    if other is not None:
        with TemporaryDirectory() as database:
            Measured((*ROPA, "load", str(other / "seed")), Path(database), other).seconds()
            asked = Measured((*ROPA, *FOOTAGE), Path(database), other)
            _print_medians(commands | {f"`ropa who-can-see …` of `{other.name}`": asked})
    else:
        _print_medians(commands)
    imports = {"nothing": (*PYTHON, "pass")}
    imports |= {f"`{name}`": (*PYTHON, f"import {name}") for name in LIBRARIES}
    found = medians({name: Measured(command, folder) for name, command in imports.items()})
    print("\n| library | its import |\n|---|---:|")
    for name in list(imports)[1:]:
        print(f"| {name} | {1000 * (found[name] - found['nothing']):.0f} ms |")


def _print_medians(commands: dict[str, Measured]) -> None:
    found = medians(commands)
    alone = next(iter(found.values()))
    print("| command | processor time | ratio |\n|---|---:|---:|")
    for name, taken in found.items():
        print(f"| {name} | {1000 * taken:.0f} ms | {taken / alone:.1f} |")


def print_steps(folder: Path) -> None:
    """Print what the steps of one question take."""
    rounds = []
    for _ in range(ROUNDS):
        command = [*PYTHON, STEPS]
        done = subprocess.run(
            command, env=environment(folder), capture_output=True, text=True, check=True
        )
        rounds.append(json.loads(done.stdout))
    times = [f"{1000 * median(step):.1f} ms" for step in zip(*rounds, strict=True)]
    print(f"\n| {' | '.join(NAMED)} |\n|{'---:|' * len(NAMED)}\n| {' | '.join(times)} |")


def print_files(folder: Path) -> None:
    """Print how many files each command runs through, by what they are for."""
    print("| command | files run | of them read and check the register | of the whole package |")
    print("|---|---:|---:|---:|")
    whole = len(list((TOP / "ropa").rglob("*.py")))
    for name, command in TRACED.items():
        ran = files_run(folder, *command)
        reading = [file for file in ran if file.startswith(READING)]
        print(f"| {name} | {len(ran)} | {len(reading)} | {len(ran) / whole:.0%} |")


def main(other: Path | None) -> None:
    """Print the tables."""
    with loaded() as folder:
        print_files(folder)
        print()
        print_times(folder, other)
        print_steps(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None)
