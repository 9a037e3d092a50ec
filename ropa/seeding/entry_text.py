"""A fact → its entry in a seed file: easy for a person to read, and no program mistakes a text.

Fields at their default are left out. The name comes first, citations and notes last. Short plain
words are written as they are; what another reader could retype (`no`, `1.0`, a date) or misread is
quoted; a long text is folded; a text of several lines is written as a block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, TypeAlias

import yaml

from ropa.model.note import Note
from ropa.model.noun import Fact, Noun
from ropa.model.stated import Stated, Status
from ropa.model.text import Translated

LAST = tuple(field for field in Fact.model_fields if field != "key")


class Word(str):
    """An unquoted word: true, false, a number, a date."""

    __slots__ = ()


Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


def _both(text: Translated) -> Plain:
    return text.sv if text.sv == text.en else {"sv": text.sv, "en": text.en}


def _answer(answer: Stated[Any]) -> Plain:
    if answer.status is Status.STATED:
        return plain(answer.value)
    return {answer.status.value: None if answer.reason is None else _both(answer.reason)}


def plain(value: Any) -> Plain:
    """Return a field's value as its seed file holds it."""
    if isinstance(value, Translated):
        return _both(value)
    if isinstance(value, Stated):
        return _answer(value)
    if isinstance(value, Note):
        about: dict[str, Plain] = {"about": [*value.about]} if value.about else {}
        return {value.kind.value: _both(value.text), **about}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, bool):
        return Word(str(value).lower())
    if isinstance(value, int | date):
        return Word(value)
    assert isinstance(value, str), value
    return str(value)


def fields_of(noun: type[Noun]) -> list[str]:
    """Return the fields of a noun, all but its key, in the order in which they are written."""
    own = [field for field in noun.model_fields if field not in ("key", *LAST)]
    return own + [field for field in LAST if field in noun.model_fields]


def plain_fact(fact: Noun) -> dict[str, Plain]:
    """Return the fields of a fact as its seed file holds them."""
    kind = type(fact)
    return {
        field: plain(getattr(fact, field))
        for field in fields_of(kind)
        if kind.model_fields[field].is_required()
        or getattr(fact, field) != kind.model_fields[field].default
    }


WIDTH = 100
GAP = re.compile(r"(?<=\S) (?=\S)")
"""A single space between words: the only place where a folded text may break."""
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _is_retyped(text: str) -> bool:
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(text[0], [])
    return any(form.match(text) for _tag, form in resolvers)


def _is_plain(text: str) -> bool:
    return (
        text.isprintable()
        and text[0].isalnum()
        and not text.endswith((" ", ":"))
        and ": " not in text
        and " #" not in text
        and not _is_retyped(text)
    )


def _escaped(letter: str) -> str:
    if letter in ESCAPES:
        return ESCAPES[letter]
    if letter.isprintable():
        return letter
    number = ord(letter)
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"


def quoted(text: str) -> str:
    """Return a text in quotation marks, in one line."""
    return f'"{"".join(map(_escaped, text))}"'


def _folded(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in GAP.split(text):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _is_block(lines: list[str]) -> bool:
    return not lines[0].startswith((" ", "\t")) and all(
        line.replace("\t", "").isprintable() and (line.strip() or not line) for line in lines
    )


def written(head: str, text: str, indent: int) -> Iterator[str]:
    """Yield the lines of a text after its key or its list's dash.

    Args:
        head: the line so far, as `  name:`.
        text: the text.
        indent: how far further lines are indented, in spaces.
    """
    pad = " " * indent
    if _is_plain(text) and len(head) + len(text) < WIDTH:
        yield f"{head} {text}"
    elif text.isprintable() and text.strip() == text and len(head) + len(text) > WIDTH:
        yield f"{head} >-"
        yield from (f"{pad}{line}" for line in _folded(text, WIDTH - indent))
    else:
        yield from _block_or_quoted(head, text, pad)


def _block_or_quoted(head: str, text: str, pad: str) -> Iterator[str]:
    body = text.removesuffix("\n")
    lines = body.split("\n")
    if len(lines) > 1 and lines[0] and lines[-1] and _is_block(lines):
        yield f"{head} {'|-' if body == text else '|'}"
        yield from (f"{pad}{line}".rstrip() if not line else f"{pad}{line}" for line in lines)
    else:
        yield f"{head} {quoted(text)}"


STEP = 2


def _value(head: str, value: Plain, indent: int) -> Iterator[str]:
    if value is None:
        yield head
    elif isinstance(value, Word):
        yield f"{head} {value}"
    elif isinstance(value, str):
        yield from written(head, value, indent)
    elif not value:
        yield f"{head} []"
    else:
        yield head
        yield from _mapping(value, indent) if isinstance(value, dict) else _list(value, indent)


def _mapping(fields: dict[str, Plain], indent: int) -> Iterator[str]:
    for field, value in fields.items():
        yield from _value(f"{' ' * indent}{field}:", value, indent + STEP)


def _list(items: list[Plain], indent: int) -> Iterator[str]:
    dash = f"{' ' * indent}-"
    for item in items:
        if isinstance(item, dict):
            first, *rest = _mapping(item, indent + STEP)
            yield f"{dash} {first.lstrip()}"
            yield from rest
        else:
            yield from _value(dash, item, indent + STEP)


def entry(fact: Noun) -> str:
    """Return the entry of a fact in a seed file: its key, and its fields indented under it."""
    return "".join(f"{line}\n" for line in _value(f"{fact.key}:", plain_fact(fact), STEP))
