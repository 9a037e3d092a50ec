"""A copy of the project in which a test adds something, as CONTRIBUTING says, and runs tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.source_code import TOP

COPIED = ("ropa", "tests", "tools", "benchmarks", "seed", "docs", "diagrams")
FILES = ("pyproject.toml", "schema.graphql", "CONTRIBUTING.md", "CHANGELOG.md", "README.md")
LEFT = shutil.ignore_patterns("__pycache__", "*.min.js")


class PackageCopy:
    """A copy of the project.

    Args:
        folder: where it is made.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.touched: set[str] = set()
        for name in COPIED:
            shutil.copytree(TOP / name, folder / name, ignore=LEFT)
        for name in FILES:
            shutil.copy(TOP / name, folder / name)

    def write(self, path: str, text: str) -> None:
        """Write a file that was not there."""
        assert not (self.folder / path).exists()
        (self.folder / path).parent.mkdir(exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")
        self.touched.add(path)

    def add(self, path: str, text: str, *, before: str = "") -> None:
        """Put a text into a file: before the first line that holds another, or at its end."""
        lines = (self.folder / path).read_text(encoding="utf-8").splitlines(keepends=True)
        found = [at for at, line in enumerate(lines) if before and before in line]
        assert found or not before, f"{path} has no line with {before}"
        place = found[0] if found else len(lines)
        (self.folder / path).write_text("".join([*lines[:place], text, *lines[place:]]), "utf-8")
        self.touched.add(path)

    def change(self, path: str, old: str, new: str) -> None:
        """Put a text in the place of another that a file holds once."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} has {old} {text.count(old)} times"
        (self.folder / path).write_text(text.replace(old, new), encoding="utf-8")
        self.touched.add(path)

    def run(self, *arguments: str, **environment: str) -> str:
        """Run Python in the copy, and return what it printed; what fails fails the test."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def ropa(self, *arguments: str) -> str:
        """Run a command of the copy on a database of its own, and return what it printed."""
        program = "import sys; from ropa.cli import main; main(sys.argv[1:])"
        database = f"sqlite:///{self.folder}/copy.db"
        return self.run("-c", program, *arguments, ROPA_DATABASE_URL=database)

    def run_tests(self, *arguments: str) -> None:
        """Run tests in the copy; one that fails, and none at all, fails the test."""
        self.run("-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", *arguments)
