"""The rules of the house that a machine can hold: rooms, libraries, and what is no secret.

A rule that is broken says what to do instead.
"""

from __future__ import annotations

import ast
import re
import sys

import pytest

from ropa.citing import digest
from ropa.model import Citation
from ropa.seeding import load
from tools.source_code import TOP, imports, modules, tracked, tree

ROOMS = (
    ("language",),
    ("errors", "jobs", "templates"),
    ("model",),
    ("index", "facts"),
    ("seeding", "citing", "store"),
    ("access",),
    ("expectations", "article30"),
    ("review", "drawing"),
    ("exports",),
    ("dpia",),
    ("asking",),
    ("service",),
    ("api",),
    ("web",),
    ("cli",),
)
"""A room imports those before it, and never one beside it (`docs/decisions/0001-rooms.md`)."""

LIBRARIES = {
    "babel": {"language"},
    "docx": {"exports", "dpia"},
    "graphql": {"api"},
    "graphviz": {"drawing"},
    "isodate": {"model", "exports"},
    "jinja2": {"templates"},
    "networkx": {"index"},
    "orjson": {"exports", "api", "web", "cli"},
    "pydantic": {"model", "seeding", "expectations", "api"},
    "pydantic_core": {"model", "seeding", "expectations", "api"},
    "pygraphviz": {"drawing"},
    "pyshacl": {"exports"},
    "rapidfuzz": {"model", "asking"},
    "rdflib": {"exports"},
    "rich": {"cli"},
    "ruamel": {"seeding"},
    "snowballstemmer": {"asking"},
    "sqlalchemy": {"store"},
    "sqlmodel": {"model", "store"},
    "starlette": {"api", "web"},
    "strawberry": {"api"},
    "typer": {"cli"},
    "typing_extensions": {"api", "model"},
    "typst": {"drawing"},
    "uvicorn": {"web", "cli"},
    "xlsxwriter": {"exports"},
    "yaml": {"seeding"},
}
"""Which room may know which library: one that is exchanged is exchanged in one room."""

PLACES = re.compile(
    r"(?<![\w.~])/(?:home|root|Users|work|workspace)/|[A-Z]:\\Users"
    r"|(?:extra-)?index-url|trusted-host|find-links"
    r"|https?://[\w.-]*(?:pypi|pythonhosted|artifactory|nexus|mirror|proxy|jfrog)[\w.-]*"
)
"""What tells where a file was made or fetched."""
NO_PLACES = {"tests/test_architecture.py", "ropa/web/static/graphiql/graphiql.min.js"}
"""Files that must name what they look for, and another's script that names CodeMirror's home."""
PICTURES = {".png", ".pdf", ".ttf", ".otf", ".woff2", ".ico", ".docx", ".xlsx"}


CLOCKS = {"today", "now", "utcnow", "time_ns", "urandom", "uuid1", "uuid4", "monotonic"}


def room_of(module: str) -> str:
    """The room of a module; "" for the package itself."""
    return [*module.split("."), ""][1]


def level(room: str) -> int:
    """The place of a room in the order of imports."""
    return next(place for place, rooms in enumerate(ROOMS) if room in rooms)


IN_ROOM: dict[str, list[str]] = {}
for _name in modules():
    IN_ROOM.setdefault(room_of(_name), []).append(_name)
BY_ROOM = pytest.mark.parametrize("room", sorted(IN_ROOM.keys() - {""}))


@BY_ROOM
def test_rooms_import_one_way(room: str) -> None:
    """What two rooms both need is moved into an earlier one."""
    against = [
        f"{module} imports {imported}"
        for module in IN_ROOM[room]
        for imported in imports(modules()[module])
        if imported.split(".")[0] == "ropa" and room_of(imported) != room
        if not room_of(imported) or level(room_of(imported)) >= level(room)
    ]
    assert not against


@BY_ROOM
def test_a_library_is_known_only_in_its_rooms(room: str) -> None:
    """A library that is new is listed in LIBRARIES, with the room that may know it."""
    strange = [
        f"{module} imports {imported}"
        for module in IN_ROOM[room]
        for imported in imports(modules()[module])
        if (library := imported.split(".")[0]) not in sys.stdlib_module_names | {"ropa"}
        and room not in LIBRARIES.get(library, set())
    ]
    assert not strange


def test_every_library_that_is_listed_is_used() -> None:
    used = {name.split(".")[0] for path in modules().values() for name in imports(path)}
    rooms = {room_of(module) for module in modules()}
    assert {"web", "drawing", "cli"} <= rooms
    assert not LIBRARIES.keys() - used


@BY_ROOM
def test_a_module_says_what_holds_in_it(room: str) -> None:
    said = {module: ast.get_docstring(tree(modules()[module])) or "" for module in IN_ROOM[room]}
    first = {module: text.split("\n")[0].rstrip() for module, text in said.items()}
    assert not [module for module, line in first.items() if not line.endswith((".", ":", "?"))]


@pytest.mark.parametrize("room", sorted(IN_ROOM.keys() - {"", "web", "cli"}))
def test_no_hidden_clock_or_chance_below_the_edge(room: str) -> None:
    """Dates and chance come in as arguments; only the web and the command line may ask for them."""
    asked = [
        f"{module} asks {name}"
        for module in IN_ROOM[room]
        for node in ast.walk(tree(modules()[module]))
        if isinstance(node, ast.Call)
        and (name := ast.unparse(node.func)).rpartition(".")[2] in CLOCKS
    ]
    assert not asked
    assert not {"random", "secrets"} & {
        imported for module in IN_ROOM[room] for imported in imports(modules()[module])
    }


WRITTEN = {
    str(path.relative_to(TOP)): path.read_text(encoding="utf-8")
    for path in tracked()
    if path.suffix not in PICTURES
}
"""The text of every file of the repository that holds text."""


def test_no_file_tells_where_it_was_made_or_fetched() -> None:
    told = {name: found.group() for name, text in WRITTEN.items() if (found := PLACES.search(text))}
    assert not {name: place for name, place in told.items() if name not in NO_PLACES}


def test_no_paragraph_of_the_notice_is_copied() -> None:
    """The source's sentences are known by their digests alone; a heading may be said."""
    cited = {c.digest for c in load(TOP / "seed").all(Citation) if c.paragraph > 0}
    copied = [
        f"{name}: {line.strip()[:40]}…"
        for name, text in WRITTEN.items()
        for line in text.splitlines()
        if digest(line.strip().strip("\"',")) in cited
    ]
    assert not copied


def test_tests_have_no_skips_and_no_mocks_of_our_own_code() -> None:
    forbidden = re.compile(r"pytest\.(skip|importorskip|xfail)|mark\.(skip|skipif|xfail)|\bmock\b")
    tests = {name: text for name, text in WRITTEN.items() if re.match(r"tests/.*\.py$", name)}
    assert not [n for n, text in tests.items() if forbidden.search(text) and n not in NO_PLACES]


DECLARING = {"ropa.model.checks"}
"""Modules that check the fields where they are declared, and read them of one fact at a time."""
RELATIONS = {"possibly_same_as", "joint_controllers", "exclusive"}
"""Fields that hold from both sides, so that reading one fact's is reading half of it."""


def test_only_the_index_reads_what_holds_from_both_sides() -> None:
    """Ask `ropa.index` for ties, joint controllers and opposites; it reads them from both sides."""
    read = [
        f"{module}:{node.lineno} reads {node.attr}"
        for module, path in modules().items()
        if room_of(module) != "index" and module not in DECLARING
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in RELATIONS
    ]
    assert not read
