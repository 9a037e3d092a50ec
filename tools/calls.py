"""Calls: the functions of the package that a command runs, in the order in which each first runs.

A function counts when it runs other than while modules are imported, so that what is listed is what
a reader follows. What runs in a process of its own (drawing, typesetting) is not seen. The command
is run in a new process, where nothing has run before:

    python tools/calls.py ropa who-can-see --data camera-footage
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FrameType
from typing import Any

TOP = Path(__file__).parents[1]
PACKAGE = TOP / "ropa"
FOOTAGE = ("who-can-see", "--data", "camera-footage", "--site", "tegeluddsvagen")
"""The question of the README, which is what is followed and measured."""
WORKBOOK = ("export", "--controller", "lf-ab", "--format", "xlsx", "-o", "record.xlsx")
"""The export that is followed and measured."""
DIAGRAM = ("diagram", "--site", "tegeluddsvagen", "-o", "site.svg")
"""The diagram that is measured."""


@dataclass(frozen=True, slots=True)
class Call:
    """A function that ran."""

    file: str
    """Its file, within the package: `access/access.py`."""
    function: str
    """Its qualified name: `Access.who_can_see`."""

    @property
    def room(self) -> str:
        """The room that it belongs to."""
        return self.file.split("/")[0].removesuffix(".py")

    @property
    def name(self) -> str:
        """Its name in its room, wherever in the room it stands: `access Access.who_can_see`."""
        return f"{self.room} {self.function}"


@contextmanager
def loaded() -> Iterator[Path]:
    """Give a folder for as long as it is needed, with a database that holds the notice."""
    from ropa.seeding import load  # imported here: this file is also the program that is traced
    from ropa.store import Store

    with TemporaryDirectory(prefix="ropa-") as name:
        Store(f"sqlite:///{name}/ropa.db").save(load(TOP / "seed"))
        yield Path(name)


def calls(folder: Path, *arguments: str) -> list[Call]:
    """Return the functions that a command runs, each once.

    Args:
        folder: where the command is run; `ropa.db` in it is the database.
        arguments: the command, as it stands after the program's name.
    """
    command = [sys.executable, "-P", str(Path(__file__)), str(PACKAGE), *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env=environment(folder), check=False
    )
    assert done.returncode == 0, done.stderr
    return [Call(*one) for one in json.loads(done.stdout)]


def files_run(folder: Path, *arguments: str) -> list[str]:
    """Return the files of the package that have a function which a command runs, sorted."""
    return sorted({call.file for call in calls(folder, *arguments)})


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a command that reads the database in a folder, in English."""
    return {
        **os.environ,
        "ROPA_DATABASE_URL": f"sqlite:///{folder}/ropa.db",
        "ROPA_LANG": "en",
        "ROPA_DEBUG": "1",
    }


class _Tracer:
    """Notes each function of the package when it first runs."""

    def __init__(self, root: str) -> None:
        self._root = root
        self.seen: dict[CodeType, tuple[str, str]] = {}

    def __call__(self, frame: FrameType, event: str, _argument: Any) -> None:
        code = frame.f_code
        if event != "call" or code in self.seen or not self._is_ours(frame):
            return
        if not self._is_imported(frame):
            place = code.co_filename.removeprefix(f"{self._root}/")
            self.seen[code] = (place, code.co_qualname)

    def _is_ours(self, frame: FrameType) -> bool:
        return frame.f_code.co_filename.startswith(self._root)

    def _is_imported(self, frame: FrameType | None) -> bool:
        while frame is not None:
            if self._is_ours(frame) and frame.f_code.co_name == "<module>":
                return True
            frame = frame.f_back
        return False


def main(root: str, *arguments: str) -> None:
    """Run a command and print what ran, as JSON."""
    tracer = _Tracer(root)
    sys.setprofile(tracer)
    from ropa.cli.edge import run  # imported here: what runs at import is not counted

    with redirect_stdout(StringIO()):
        code = run(list(arguments))
    sys.setprofile(None)
    assert code == 0, f"the command ended with {int(code)}"
    print(json.dumps(list(tracer.seen.values())))


if __name__ == "__main__":
    main(*sys.argv[1:])
