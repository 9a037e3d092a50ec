"""The page for newcomers says what is so: its picture, its links, and the order of its walks."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET

import pytest

from tools.architecture import PAGE, PICTURE, WALKS, drifted, first_sentence
from tools.calls import calls, loaded
from tools.source_code import PACKAGE, imports, modules, tree

TEXT = PAGE.read_text(encoding="utf-8")
DRAWN = PICTURE.read_text(encoding="utf-8")
SVG = "{http://www.w3.org/2000/svg}"
PHONE = 360
"""Pixels that a narrow phone is wide."""


def titles(kind: str) -> list[str]:
    """The titles of the picture's nodes or edges."""
    groups = ET.fromstring(DRAWN).iter(f"{SVG}g")
    return [str(one.findtext(f"{SVG}title")) for one in groups if one.get("class") == kind]


ARROWS = {tuple(title.split("->")) for title in titles("edge")}


def imported() -> set[tuple[str, ...]]:
    """Every room with each other room that it imports, read from the modules."""
    names = (
        (module.split("."), name.split("."))
        for module, path in modules().items()
        for name in imports(path)
        if name.startswith("ropa.")
    )
    return {(own[1], other[1]) for own, other in names if len(own) > 1 and own[1] != other[1]}


def reached(room: str, without: tuple[str, ...] = ()) -> set[str]:
    """The rooms that arrows lead to from a room, one after the other."""
    found: set[str] = set()
    waiting = [room]
    while waiting:
        at = waiting.pop()
        onward = {to for start, to in ARROWS - {without} if start == at} - found
        found |= onward
        waiting += onward
    return found


def test_the_picture_has_every_room_once() -> None:
    rooms = {module.split(".")[1] for module in modules() if "." in module}
    assert sorted(titles("node")) == sorted(rooms)


def test_every_arrow_is_an_import() -> None:
    assert ARROWS
    assert not ARROWS - imported()


def test_every_import_is_an_arrow_or_follows_from_arrows() -> None:
    assert not {(room, other) for room, other in imported() if other not in reached(room)}


def test_no_arrow_follows_from_others() -> None:
    assert not {arrow for arrow in ARROWS if arrow[1] in reached(arrow[0], without=arrow)}


def test_no_arrow_leads_back() -> None:
    assert not {room for room, _ in ARROWS if room in reached(room)}


def test_the_picture_is_legible_on_a_phone_and_in_the_dark() -> None:
    root = ET.fromstring(DRAWN)
    width = float(root.attrib["viewBox"].split()[2])
    sizes = [float(text.attrib["font-size"]) for text in root.iter(f"{SVG}text")]
    assert min(sizes) * PHONE / width >= 12
    assert "prefers-color-scheme:dark" in DRAWN
    assert not re.search(r'(fill|stroke)="(?!none)', DRAWN)  # a colour would not follow the reader


def test_every_room_is_in_the_table_with_what_its_docstring_says() -> None:
    rows = re.findall(r"^\| \[`(\w+)`\]\(\.\./ropa/([\w.]+)\) \| (.+) \|$", TEXT, re.M)
    assert sorted(room for room, _, _ in rows) == sorted(titles("node"))
    for room, place, said in rows:
        path = PACKAGE / place
        path = path / "__init__.py" if path.is_dir() else path
        assert path.is_file(), room
        docstring = first_sentence(ast.get_docstring(tree(path)) or "")
        assert docstring.lower().endswith(said.lower())


def steps(name: str) -> list[tuple[str, str]]:
    """The steps of a walk: module and name of the function, and the file that it links to."""
    part = TEXT.split(f"<!-- walk {name} -->")[1].split("<!-- end -->")[0]
    return re.findall(r"^\d+\. \[`([\w.]+)`\]\(([\w./]+)\): .", part, re.M)


@pytest.mark.parametrize("name", WALKS)
def test_every_step_of_a_walk_links_to_the_file_of_its_function(name: str) -> None:
    assert len(steps(name)) >= 10
    for function, link in steps(name):
        path = (PAGE.parent / link).resolve()
        module = next(one for one, place in modules().items() if place == path)
        attributes = f"ropa.{function}".removeprefix(f"{module}.").split(".")
        defined = {
            node.name
            for node in ast.walk(tree(path))
            if isinstance(node, ast.ClassDef | ast.FunctionDef)
        }
        assert set(attributes) <= defined, function


@pytest.mark.parametrize("name", WALKS)
def test_every_step_of_a_walk_runs_in_the_order_that_is_shown(name: str) -> None:
    command, _ = WALKS[name]
    with loaded() as folder:
        ran = calls(folder, *command)
    order = [f"{call.file} {call.function.removesuffix('.__init__')}" for call in ran]
    shown = [
        next(
            place
            for place, one in enumerate(order)
            if one.startswith(link.removeprefix("../ropa/"))
            and function.endswith(f".{one.split()[1]}")
        )
        for function, link in steps(name)
    ]
    assert shown == sorted(shown)


def test_nothing_that_is_generated_has_drifted() -> None:
    assert not drifted()
