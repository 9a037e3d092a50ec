"""The catalogue: every text in both languages, every one of them used, none missing."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from string import Formatter

import pytest

from ropa.language import Language, messages_of, rooms
from ropa.language.languages import CATALOGUE
from tools.source_code import PACKAGE, modules, strings, tree

EVERY = [f"{room}.{name}" for room in rooms() for name in messages_of(room)]
SWEDISH = re.compile(r"\b(och|eller|inte|är|som|ett|för|att|på|av|den|det|till|vid|från|med)\b")
ENGLISH = re.compile(r"\b(the|and|or|not|is|of|which|that|for|to|by|from|with|are|this|an)\b")


def message(key: str) -> str:
    room, _, name = key.partition(".")
    return messages_of(room)[name]


def own(room: str, language: Language) -> dict[str, str]:
    """The messages that stand in a language's own folder, without what it falls back on."""
    source = CATALOGUE / language / f"{room}.toml"
    table: dict[str, str] = tomllib.loads(source.read_text(encoding="utf-8"))
    return table


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@cache
def words_of_code() -> frozenset[str]:
    """Every string and every name that stands in the package's code or in its other files."""
    found = set(strings())
    for path in modules().values():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Name):
                found.add(node.id)
            elif isinstance(node, ast.Attribute):
                found.add(node.attr)
            elif isinstance(node, ast.keyword | ast.arg) and node.arg:
                found.add(node.arg)
    for path in PACKAGE.rglob("*"):
        if path.suffix in {".html", ".typ", ".js", ".svg", ".ttl"}:
            found.update(re.findall(r"[\w.-]+", path.read_text(encoding="utf-8")))
    return frozenset(found | {word.replace("_", "-") for word in found})


@cache
def patterns_of_code() -> tuple[re.Pattern[str], ...]:
    """Every f-string of the code that may make the name of a message."""
    found = set()
    for path in modules().values():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr):
                pieces = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "(.+?)"
                    for part in node.values
                ]
                if re.fullmatch(r"[a-z0-9._-]*", re.sub(r"\\|\(\.\+\?\)", "", "".join(pieces))):
                    found.add("".join(pieces))
    return tuple(re.compile(pattern) for pattern in sorted(found))


def made_by(text: str) -> Iterator[re.Match[str]]:
    yield from (found for pattern in patterns_of_code() if (found := pattern.fullmatch(text)))


def is_used(key: str) -> bool:
    """Whether the code says a message: by its key, its name, or a name made of words it holds."""
    name = key.partition(".")[2]
    if {key, name} & words_of_code():
        return True
    return any(
        set(found.groups()) <= words_of_code() for text in (key, name) for found in made_by(text)
    )


def said_key(call: ast.Call) -> str | None:
    """The key of the message that a call says, where it stands there."""
    saying = ast.unparse(call.func).rpartition(".")[2] in {"say", "of", "Problem", "Reason"}
    first = call.args[0] if call.args else None
    if not saying or not isinstance(first, ast.Constant) or not isinstance(first.value, str):
        return None
    return first.value if "." in first.value else None


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Every call that says a message by its key: where, the call, the key."""
    for module, path in modules().items():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and (key := said_key(node)):
                yield f"{module}:{node.lineno}", node, key


BY_ROOM = pytest.mark.parametrize("room", rooms())


@BY_ROOM
def test_a_message_has_both_languages_with_the_same_placeholders(room: str) -> None:
    swedish, english = own(room, Language.SV), own(room, Language.EN)
    assert list(swedish) == list(english)
    for name, text in english.items():
        assert text.strip() and swedish[name].strip(), name
        assert placeholders(swedish[name]) == placeholders(text), name
        assert all(placeholder.isidentifier() for placeholder in placeholders(text)), name


@BY_ROOM
def test_neither_language_stands_in_the_place_of_the_other(room: str) -> None:
    for name, text in own(room, Language.EN).items():
        assert not (SWEDISH.search(text) and not ENGLISH.search(text)), name
    for name, text in own(room, Language.SV).items():
        assert not (ENGLISH.search(text) and not SWEDISH.search(text)), name


@BY_ROOM
def test_every_message_is_said_somewhere(room: str) -> None:
    """One that is not is removed."""
    names = [f"{room}.{name}" for name in messages_of(room) if not name.endswith("-cure")]
    assert not [key for key in names if not is_used(key)]


@BY_ROOM
def test_a_cure_belongs_to_an_error(room: str) -> None:
    cures = [f"{room}.{name}" for name in messages_of(room) if name.endswith("-cure")]
    apart = [key for key in cures if key.removesuffix("-cure") not in EVERY]
    assert not [key for key in apart if key not in words_of_code()]


def test_no_message_is_said_that_the_catalogue_lacks() -> None:
    missing = [f"{where}: {key}" for where, _, key in calls() if key not in EVERY]
    assert not missing


def test_every_error_has_a_cure() -> None:
    raised = [
        (where, key)
        for where, call, key in calls()
        if ast.unparse(call.func).rpartition(".")[2] in {"of", "Problem"}
    ]
    assert raised
    assert not [f"{where}: {key}" for where, key in raised if f"{key}-cure" not in EVERY]


def test_every_placeholder_gets_a_value() -> None:
    """Where the values stand in the call, they are those of the message and of its cure."""
    wrong = []
    for where, call, key in calls():
        called = ast.unparse(call.func).rpartition(".")[2]
        given = {keyword.arg for keyword in call.keywords}
        if called in {"say", "of"} and None not in given and key in EVERY:
            needed = placeholders(message(key))
            if called == "of" and f"{key}-cure" in EVERY:
                needed = needed | placeholders(message(f"{key}-cure"))
            if not needed <= given:
                wrong.append(f"{where}: {key} lacks {sorted(needed - given)}")
    assert not wrong
