"""The house: what stands around the code says what is so."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tools.source_code import TOP, imports, modules, tree

LOCKS = ("requirements.lock", "requirements-dev.lock")
IMPORTED_AS = {
    "graphql-core": "graphql",
    "markdown-it-py": "markdown_it",
    "pydantic-core": "pydantic_core",
    "pyyaml": "yaml",
    "python-docx": "docx",
    "ruamel-yaml": "ruamel",
    "strawberry-graphql": "strawberry",
    "typing-extensions": "typing_extensions",
}
BY_OTHERS = {"graphviz-pure": "a program, run by ropa.drawing.programs"}
"""Dependencies that no module imports, each with the reason why it is one all the same."""


def project() -> dict[str, Any]:
    declared: dict[str, Any] = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    return declared


def name_of(requirement: str) -> str:
    return re.split(r"[\[<>=!~; ]", requirement)[0].lower()


def declared(extra: str | None = None) -> set[str]:
    """The packages that pyproject names, to run or for an extra."""
    own = project()
    requirements = own["optional-dependencies"][extra] if extra else own["dependencies"]
    return {name_of(requirement) for requirement in requirements} - {"ropa"}


def locked(file: str) -> dict[str, str]:
    """The packages that a lock holds, each with its block of lines."""
    text = (TOP / file).read_text("utf-8")
    blocks = re.findall(r"^([a-z0-9][\w.-]*)==(.*(?:\n    .*)*)", text, re.M)
    return dict(blocks)


def test_every_dependency_has_a_reason_and_no_reason_lacks_its_dependency() -> None:
    told = set()
    for line in (TOP / "docs/dependencies.md").read_text("utf-8").splitlines():
        if line.startswith("| ") and not line.startswith(("| package", "| ---")):
            told |= {name.strip().lower() for name in line.split("|")[1].split(",")}
    extras = [declared(extra) for extra in project()["optional-dependencies"]]
    assert told == declared().union(*extras)


@pytest.mark.parametrize("package", sorted(declared()))
def test_every_dependency_is_imported_by_the_package(package: str) -> None:
    used = {name.split(".")[0].lower() for path in modules().values() for name in imports(path)}
    assert IMPORTED_AS.get(package, package) in used or package in BY_OTHERS


def test_every_dependency_has_a_lower_bound() -> None:
    own = project()
    for requirements in [own["dependencies"], *own["optional-dependencies"].values()]:
        for requirement in requirements:
            assert ">=" in requirement or requirement.startswith("ropa[")


@pytest.mark.parametrize("file", LOCKS)
def test_the_lock_holds_every_dependency_with_its_digest_and_no_address(file: str) -> None:
    held = locked(file)
    wanted = declared() | declared("build")
    if "dev" in file:
        wanted |= declared("dev") | declared("postgresql")
    assert not wanted - held.keys()
    assert all("--hash=sha256:" in body for body in held.values())
    assert "://" not in (TOP / file).read_text("utf-8")


def test_what_is_run_is_what_is_tested() -> None:
    run, test = (
        dict(re.findall(r"^(\S+==\S+)( ;.*)? \\$", (TOP / file).read_text("utf-8"), re.M))
        for file in LOCKS
    )
    assert run.items() <= test.items()


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (TOP / "Makefile").read_text("utf-8"), re.M))


def test_every_command_that_is_written_of_is_there() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        for target in re.findall(r"`make ([a-z-]+)", (TOP / name).read_text("utf-8")):
            assert target in targets(), f"{name} writes of make {target}"


DOCUMENTS = [
    TOP / "README.md",
    TOP / "CONTRIBUTING.md",
    TOP / "benchmarks/README.md",
    *sorted((TOP / "docs").rglob("*.md")),
]
FOLDERS = "ropa|tests|seed|docs|tools|diagrams|benchmarks"


@pytest.mark.parametrize("document", [*DOCUMENTS, TOP / "CHANGELOG.md"], ids=lambda p: p.name)
def test_every_link_leads_to_a_file_that_is_there(document: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8")):
        assert (document.parent / link).exists(), f"it links to {link}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_is_written_of_is_there(document: Path) -> None:
    text = document.read_text("utf-8")
    for named in re.findall(rf"`((?:{FOLDERS})/[\w./-]+)`", text):
        assert (TOP / named).exists(), f"it names {named}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_part_of_the_package_that_is_written_of_is_there(document: Path) -> None:
    """A name as `ropa.access.verify`: a module, or what one defines."""
    for named in re.findall(r"`(ropa(?:\.(?!db\b)\w+)+)`", document.read_text("utf-8")):
        path, _, last = named.rpartition(".")
        there = named in modules() or (path in modules() and last in defined(modules()[path]))
        assert there, f"it names {named}"


def defined(path: Path) -> set[str]:
    """What a module defines or imports at its top."""
    names = set()
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def test_the_version_is_the_newest_of_the_changelog() -> None:
    text = (TOP / "CHANGELOG.md").read_text("utf-8")
    (first, *_) = re.findall(r"^## (\d+\.\d+\.\d+)", text, re.M)
    assert first == project()["version"]


def test_decisions_are_one_page_and_numbered() -> None:
    pages = sorted((TOP / "docs/decisions").glob("*.md"))
    for number, page in enumerate(pages, 1):
        text = page.read_text("utf-8")
        assert page.name.startswith(f"{number:04}-")
        assert text.startswith(f"# {number}. ")
        assert "**Decided.**" in text
        assert "**Why.**" in text
        assert len(text.splitlines()) <= 40


def unlocked(files: Iterable[Path], lock: str) -> set[str]:
    """What files import that a lock does not hold."""
    tests = list((TOP / "tests").rglob("*.py"))
    own = {name for path in tests for name in (path.stem, path.parent.name)}
    own |= {"ropa", "benchmarks", "tools"}
    known = {IMPORTED_AS.get(package, package) for package in locked(lock)} | own
    found = {imported.split(".")[0] for path in files for imported in imports(path)}
    return found - known - sys.stdlib_module_names


def test_what_the_package_imports_is_in_the_lock_to_run() -> None:
    assert not unlocked(modules().values(), "requirements.lock")


def test_what_tests_import_is_in_the_lock_to_test() -> None:
    tests = [
        path for name in ("tests", "benchmarks", "tools") for path in (TOP / name).rglob("*.py")
    ]
    assert not unlocked(tests, "requirements-dev.lock")
