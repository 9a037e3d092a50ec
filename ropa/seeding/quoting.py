"""How one text is written in YAML: with ease for a person, without mistake for any program.

Short plain words stand as they are; what another reader could retype (`no`, `1.0`, a date) or
misread is quoted; a long text is folded; a text of several lines stands as a block of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

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
