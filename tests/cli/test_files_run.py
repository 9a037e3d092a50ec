"""How many of the project's files a question from the command line runs through.

A file counts when a function of it runs other than while modules are imported, so that what counts
is what a reader follows. Lower a bound where you have joined or left out a file; never raise one.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from source_code import TOP

TRACED = """
import json, sys
from contextlib import redirect_stdout
from io import StringIO
root, arguments, ran = sys.argv[1], sys.argv[2:], set()

def is_ours(frame):
    return frame.f_code.co_filename.startswith(root)

def is_imported(frame):
    while frame is not None:
        if is_ours(frame) and frame.f_code.co_name == "<module>":
            return True
        frame = frame.f_back
    return False

def trace(frame, event, _argument):
    if event == "call" and is_ours(frame) and not is_imported(frame):
        ran.add(frame.f_code.co_filename.removeprefix(root + "/"))

sys.setprofile(trace)
from ropa.cli.edge import run
with redirect_stdout(StringIO()):
    code = run(arguments)
sys.setprofile(None)
print(json.dumps([int(code), sorted(ran)]))
"""
FOOTAGE = ("who-can-see", "--data", "camera-footage", "--site", "tegeluddsvagen")


def files_run(*arguments: str) -> list[str]:
    """The files of the package that a command runs through."""
    command = [sys.executable, "-c", TRACED, str(TOP / "ropa"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path.cwd())
    code, ran = json.loads(done.stdout)
    assert code == 0
    return list(ran)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("option", "edge", "whole"), [((), 9, 51), (("--json",), 8, 46)])
def test_who_can_see_runs_through_few_files(option: tuple[str, ...], edge: int, whole: int) -> None:
    ran = files_run(*FOOTAGE, *option)
    assert len([name for name in ran if name.startswith(("cli/", "service/"))]) <= edge
    assert len(ran) <= whole
    assert not [name for name in ran if name.startswith(("asking/", "drawing/", "api/"))]
