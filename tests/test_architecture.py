"""The rules of the house that a machine can hold: rooms, libraries, sizes, and what is no secret.

A rule that is broken says what to do instead.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest
from source_code import TOP, imports, modules, tracked, tree

from ropa.citing import digest
from ropa.model import Citation
from ropa.seeding import load

ROOMS = (
    ("language",),
    ("errors",),
    ("model",),
    ("seeding", "citing", "store", "graph"),
    ("access",),
    ("drawing",),
    ("exports",),
    ("review",),
    ("dpia",),
    ("asking",),
    ("api",),
    ("web",),
    ("cli",),
)
"""A room imports those before it, and never one beside it (`docs/decisions/0001-rooms.md`)."""

LIBRARIES = {
    "babel": {"exports"},
    "docx": {"exports", "dpia"},
    "graphql": {"api"},
    "graphviz": {"drawing"},
    "isodate": {"model", "exports"},
    "jinja2": {"exports", "web"},
    "markupsafe": {"exports", "web"},
    "networkx": {"graph", "access"},
    "orjson": {"exports", "api", "web", "cli"},
    "pydantic": {"model", "seeding", "access", "api"},
    "pydantic_core": {"model", "seeding", "access", "api"},
    "pygraphviz": {"drawing"},
    "pyshacl": {"exports"},
    "rapidfuzz": {"model", "asking"},
    "rdflib": {"exports"},
    "rich": {"cli"},
    "snowballstemmer": {"asking"},
    "sqlalchemy": {"store"},
    "sqlmodel": {"model", "store"},
    "starlette": {"api", "web"},
    "strawberry": {"api"},
    "typer": {"cli"},
    "typing_extensions": {"api", "model"},
    "typst": {"drawing", "exports"},
    "uvicorn": {"web", "cli"},
    "xlsxwriter": {"exports"},
    "yaml": {"seeding"},
}
"""Which room may know which library: one that is exchanged is exchanged in one room."""

LONGEST = 200
LONGER: dict[str, str] = {}
"""Modules over the longest length, each with the reason why it is not two."""

PLACES = re.compile(
    r"(?<![\w.~])/(?:home|root|Users|work|workspace)/|[A-Z]:\\Users"
    r"|(?:extra-)?index-url|trusted-host|find-links"
    r"|https?://[\w.-]*(?:pypi|pythonhosted|artifactory|nexus|mirror|proxy|jfrog)[\w.-]*"
)
"""What tells where a file was made or fetched."""
NO_PLACES = {"tests/test_architecture.py", "ropa/web/static/graphiql/graphiql.min.js"}
"""Files that must name what they look for, and another's script that names CodeMirror's home."""
PICTURES = {".png", ".pdf", ".ttf", ".otf", ".woff2", ".ico", ".docx", ".xlsx"}


def room_of(module: str) -> str:
    """The room of a module; "" for the package itself."""
    return [*module.split("."), ""][1]


def level(room: str) -> int:
    """The place of a room in the order of imports."""
    return next(place for place, rooms in enumerate(ROOMS) if room in rooms)


@pytest.mark.parametrize("module", [name for name in modules() if room_of(name)])
def test_rooms_import_one_way(module: str) -> None:
    own = room_of(module)
    for imported in imports(modules()[module]):
        if imported.split(".")[0] == "ropa" and room_of(imported) != own:
            other = room_of(imported)
            assert other, f"{module} imports the whole package: import from a room"
            assert level(other) < level(own), (
                f"{module} imports {imported}: {own} stands before or beside {other}. "
                f"Move what both need into an earlier room."
            )


@pytest.mark.parametrize("module", modules())
def test_a_library_is_known_only_in_its_rooms(module: str) -> None:
    for imported in imports(modules()[module]):
        library = imported.split(".")[0]
        if library not in sys.stdlib_module_names and library != "ropa":
            assert library in LIBRARIES, f"{library}: say in LIBRARIES which room may know it"
            assert room_of(module) in LIBRARIES[library], (
                f"{module} imports {library}, which only {sorted(LIBRARIES[library])} may know"
            )


def test_every_library_that_is_listed_is_used() -> None:
    used = {name.split(".")[0] for path in modules().values() for name in imports(path)}
    rooms = {room_of(module) for module in modules()}
    assert {"web", "drawing", "cli"} <= rooms
    assert not LIBRARIES.keys() - used


@pytest.mark.parametrize("module", modules())
def test_a_module_is_short(module: str) -> None:
    lines = len(modules()[module].read_text(encoding="utf-8").splitlines())
    if module in LONGER:
        assert lines > LONGEST, f"{module} is short again: take it off LONGER"
    else:
        assert lines <= LONGEST, f"{module} has {lines} lines: split it, or say why in LONGER"


@pytest.mark.parametrize("module", modules())
def test_a_module_says_what_holds_in_it(module: str) -> None:
    said = ast.get_docstring(tree(modules()[module]))
    assert said, f"{module} has no docstring"
    assert said.split("\n")[0].rstrip()[-1] in ".:?", f"{module}: its first line is no sentence"


@pytest.mark.parametrize("module", modules())
def test_no_hidden_clock_or_chance_below_the_edge(module: str) -> None:
    """Dates and chance come in as arguments; only the web and the command line may ask for them."""
    if room_of(module) in {"web", "cli"}:
        return
    asked = {
        ast.unparse(node.func)
        for node in ast.walk(tree(modules()[module]))
        if isinstance(node, ast.Call)
    }
    hidden = re.compile(
        r"(.*\.)?(today|now|utcnow|time_ns|urandom|uuid[14]|monotonic|perf_counter)"
    )
    assert not [name for name in asked if hidden.fullmatch(name)]
    assert not {"random", "secrets"} & set(imports(modules()[module]))


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


WRITTEN = [path for path in tracked() if path.suffix not in PICTURES]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(TOP)))
def test_no_file_tells_where_it_was_made_or_fetched(path: Path) -> None:
    if str(path.relative_to(TOP)) not in NO_PLACES:
        found = PLACES.search(text_of(path))
        assert not found, f"{path.relative_to(TOP)} tells {found.group()!r}"


def test_no_paragraph_of_the_notice_is_copied() -> None:
    """The source's sentences are known by their digests alone; a heading may be said."""
    cited = {c.digest for c in load(TOP / "seed").all(Citation) if c.paragraph > 0}
    for path in WRITTEN:
        for line in text_of(path).splitlines():
            words = line.strip().strip("\"',")
            assert digest(words) not in cited, f"{path.relative_to(TOP)} copies: {words[:40]}…"


def test_tests_have_no_skips_and_no_mocks_of_our_own_code() -> None:
    forbidden = re.compile(r"pytest\.(skip|importorskip|xfail)|mark\.(skip|skipif|xfail)|\bmock\b")
    for path in WRITTEN:
        if path.suffix == ".py" and "tests" in path.parts and path.name != Path(__file__).name:
            assert not forbidden.search(text_of(path)), path
