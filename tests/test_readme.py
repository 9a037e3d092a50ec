"""The README shows what the commands print, and its examples run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from ropa.cli.edge import Exit, run
from tools.source_code import TOP

README = (TOP / "README.md").read_text("utf-8")
SHOWN = re.findall(r"<!-- ropa (.+) -->\n```\n(.*?)```", README, re.S)
EXAMPLES = [line for line in re.findall(r"^    ropa (.+)$", README, re.M) if "[" not in line]


@pytest.fixture(autouse=True)
def _loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROPA_DATABASE_URL", f"sqlite:///{tmp_path}/register.db")
    monkeypatch.delenv("ROPA_LANG", raising=False)
    assert run(["load", str(TOP / "seed")]) == Exit.DONE
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("command", "shown"), SHOWN)
def test_the_answer_that_is_shown_is_the_one_that_is_given(
    command: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(shlex.split(command)) == Exit.DONE
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize("command", EXAMPLES)
def test_every_example_is_answered(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    finds = command.startswith("review")  # which tells by its exit code that it has found something
    assert run(shlex.split(command)) == (Exit.REFUSED if finds else Exit.DONE)
    assert capsys.readouterr().out.strip()


def test_there_are_examples() -> None:
    assert len(SHOWN) == 1
    assert len(EXAMPLES) >= 13
