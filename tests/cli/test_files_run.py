"""How many of the project's files a command runs through.

A file counts when a function of it runs other than while modules are imported, so that what counts
is what a reader follows. Lower a bound where you have joined or left out a file; never raise one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.calls import DIAGRAM, FOOTAGE, WORKBOOK, files_run

EDGE = ("cli/", "service/")


@pytest.mark.parametrize(("option", "edge", "whole"), [((), 9, 52), (("--json",), 8, 47)])
def test_who_can_see_runs_through_few_files(
    folder: Path, option: tuple[str, ...], edge: int, whole: int
) -> None:
    ran = files_run(folder, *FOOTAGE, *option)
    assert len([name for name in ran if name.startswith(EDGE)]) <= edge
    assert len(ran) <= whole
    assert not [name for name in ran if name.startswith(("asking/", "drawing/", "api/"))]


def test_a_workbook_runs_through_few_files(folder: Path) -> None:
    ran = files_run(folder, *WORKBOOK)
    assert len(ran) <= 50
    assert not [name for name in ran if name.startswith(("asking/", "dpia/", "review/", "api/"))]


def test_a_diagram_runs_through_few_files(folder: Path) -> None:
    ran = files_run(folder, *DIAGRAM)
    assert len(ran) <= 69
    assert not [name for name in ran if name.startswith(("asking/", "exports/", "api/"))]
