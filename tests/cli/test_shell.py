"""Completion: a real shell completes commands, options and the register's keys."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from command_line import Ropa

PROGRAMS = Path(sys.executable).parent


def completed(folder: Path, *words: str) -> list[str]:
    """Return what bash completes the last of some words with, after the script it was given.

    Args:
        folder: folder to be in, with the database of a register.
        words: what is typed; the last word may be empty.
    """
    typed = " ".join(f"'{word}'" for word in words)
    script = f"""
        eval "$(ropa completion bash)"
        COMP_WORDS=({typed}) COMP_CWORD={len(words) - 1}
        _ropa_completion ropa
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return [line for line in done.stdout.split("\n") if line]


def test_a_command_is_completed(folder: Path) -> None:
    assert completed(folder, "ropa", "wh") == ["who-can-see", "what-can-see"]


def test_an_option_is_completed(folder: Path) -> None:
    assert completed(folder, "ropa", "who-can-see", "--coll") == ["--collected-on"]


def test_a_key_is_completed_from_the_register(folder: Path) -> None:
    found = completed(folder, "ropa", "who-can-see", "--site", "te")
    assert found == ["tegeluddsvagen", "telegrafgatan"]
    assert completed(folder, "ropa", "impact", "--system", "camera-a") == ["camera-ab"]


def test_without_a_register_there_are_no_keys_and_no_complaint(empty: Path) -> None:
    assert completed(empty, "ropa", "who-can-see", "--site", "te") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_there_is_a_script_for_each_shell(ropa: Ropa, shell: str) -> None:
    done = ropa("completion", shell)
    assert done.code == 0
    assert "_ROPA_COMPLETE" in done.out


def test_another_shell_is_refused_with_those_that_there_are(ropa: Ropa) -> None:
    done = ropa("completion", "csh")
    assert done.code == 2
    assert "csh" in done.err
    assert "bash, zsh, fish, powershell" in done.err


def test_the_version_is_the_one_installed(ropa: Ropa) -> None:
    done = ropa("--version")
    assert (done.code, done.out) == (0, f"ropa {version('ropa')}\n")
