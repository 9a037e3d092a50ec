"""What is generated of docs/architecture.md: the picture of the rooms, their table and two walks.

    python -m tools.architecture           # rewrite what has changed
    python -m tools.architecture --check   # say what has drifted, and end with 1 if anything has

A walk is a choice of the functions that run when a command does, each named with its room, in the
order in which they first run. Where a function stands and what it does is read from the code.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from ropa.service.workers import Workers
from tools.calls import FOOTAGE, PACKAGE, TOP, WORKBOOK, Call, calls, loaded
from tools.rooms import digest, imported_rooms, picture
from tools.source_code import tree

PAGE = TOP / "docs/architecture.md"
PICTURE = TOP / "docs/rooms.svg"
WALKS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "who-can-see": (
        FOOTAGE,
        (
            "cli run",
            "cli Commands.get_command",
            "access Question.from_parameters",
            "service open_snapshot",
            "store Store.load",
            "model Register.__init__",
            "model check",
            "index Index.__init__",
            "service answer",
            "access Access.who_can_see",
            "index Index.candidates",
            "access paths_of",
            "access limits_of",
            "access gather",
            "access prove",
            "access exclude",
            "service outline",
            "cli Terminal.show",
        ),
    ),
    "export": (
        WORKBOOK,
        (
            "cli export",
            "service open_snapshot",
            "service document",
            "exports export",
            "article30 controller_record",
            "exports write",
            "exports rows",
            "article30 Article30Record.entries",
            "article30 recipients",
            "article30 worded",
            "cli write",
        ),
    ),
}
"""What is followed, and the functions that are shown of each, by the name of the walk."""


def page(text: str) -> str:
    """Return the page with what stands between its marks written anew.

    Args:
        text: the page as it is.
    """
    text = _between(text, "rooms", _rooms())
    with loaded() as folder:
        for name, (command, steps) in WALKS.items():
            text = _between(text, f"walk {name}", walk(calls(folder, *command), steps))
    return text


def walk(ran: Sequence[Call], steps: Sequence[str]) -> list[str]:
    """Return a walk as lines of a numbered list.

    Args:
        ran: what a command runs, in the order in which it first runs.
        steps: the functions that are shown, each as room and qualified name.

    Raises:
        SystemExit: a step did not run; it has another name now, or is no longer needed.
    """
    missing = set(steps) - {call.name for call in ran}
    if missing:
        names = ", ".join(sorted(missing))
        raise SystemExit(f"did not run: {names}\n  → name what runs now in tools/architecture.py")
    shown = {call.name: call for call in reversed(ran) if call.name in steps}
    order = [call.name for call in ran if call.name in shown]
    return [
        f"{number}. {_link(shown[name])}: {_said(shown[name])}"
        for number, name in enumerate(dict.fromkeys(order), 1)
    ]


def _link(call: Call) -> str:
    module = call.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return f"[`{module}.{call.function.removesuffix('.__init__')}`](../ropa/{call.file})"


def _said(call: Call) -> str:
    """Return the first sentence of a function's docstring; of its class, for a constructor."""
    name = call.function.removesuffix(".__init__")
    found: ast.AST = tree(PACKAGE / call.file)
    for part in name.split("."):
        found = next(
            node
            for node in ast.iter_child_nodes(found)
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and node.name == part
        )
    assert isinstance(found, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    return first_sentence(ast.get_docstring(found) or "")


def first_sentence(text: str) -> str:
    """Return the first sentence of a docstring, on one line."""
    paragraph = " ".join(text.split("\n\n")[0].split())
    return re.split(r"(?<=\.) (?=[A-Z`])", paragraph)[0]


def _rooms() -> list[str]:
    """Return the table of the rooms, those that nothing imports first."""
    rows = []
    for room in _from_above():
        folder = PACKAGE / room
        path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
        place = room if folder.is_dir() else f"{room}.py"
        said = first_sentence(ast.get_docstring(tree(path)) or "")
        rows.append(f"| [`{room}`](../ropa/{place}) | {_without_name(said, room)} |")
    return ["| room | what it is |", "|---|---|", *rows]


def _without_name(said: str, room: str) -> str:
    """Return what a room is without its own name before a colon: `Access: who can see what`."""
    before, colon, after = said.partition(": ")
    if colon and before.replace(" ", "").lower() == room:
        return after[:1].upper() + after[1:]
    return said


def _from_above() -> list[str]:
    """Return the rooms so that each stands above those that it imports."""
    left, order = imported_rooms(), list[str]()
    while left:
        free = sorted(room for room in left if not any(room in seen for seen in left.values()))
        order += free
        for room in free:
            del left[room]
    return order


def _between(text: str, mark: str, lines: Sequence[str]) -> str:
    pattern = rf"(<!-- {mark} -->\n).*?(<!-- end -->)"
    assert re.search(pattern, text, re.S), f"{PAGE.name} has no mark {mark}"
    body = "\n".join(["", *lines, "", ""])
    return re.sub(pattern, lambda found: f"{found[1]}{body}{found[2]}", text, flags=re.S)


def drifted() -> list[Path]:
    """Return the files that are not what would be written now."""
    written = PICTURE.read_text(encoding="utf-8") if PICTURE.is_file() else ""
    text = PAGE.read_text(encoding="utf-8")
    wrong = {PICTURE: digest() not in written, PAGE: page(text) != text}
    return [path for path, is_wrong in wrong.items() if is_wrong]


def main(arguments: Sequence[str], say: Callable[[str], None] = print) -> int:
    """Rewrite what is generated, or say what has drifted.

    Returns:
        The exit code: 1 where something has drifted.
    """
    wrong = drifted()
    if "--check" in arguments:
        for path in wrong:
            say(f"{path.relative_to(TOP)} has drifted: make regenerate")
        return 1 if wrong else 0
    if PICTURE in wrong:
        PICTURE.write_text(picture(Workers().run), encoding="utf-8")
    if PAGE in wrong:
        PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    say(f"Wrote docs/architecture.md and docs/rooms.svg ({len(wrong)} of them changed).")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
