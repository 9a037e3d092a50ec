"""Seed files that are there, with the facts of a register: their comments and their order kept.

An entry whose fact is as it was keeps its lines, letter by letter, with the comments above it. In
an entry whose fact is another, only the fields that differ are rewritten (ruamel.yaml keeps the
comments of the others). A fact that is new is written to the file that `layout` gives it, after
the one that comes before it there. With a fact that was removed go its lines and the comments
directly above it. A file that is not plain block YAML, or that holds a fact twice, is not kept.

What is made is not proved here: `dump` loads it, and writes the plain layout where it would not
give the same register.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

from ropa.errors import Problem
from ropa.model.noun import Noun
from ropa.model.register import Register
from ropa.seeding.entries import Entries
from ropa.seeding.entry_text import entry, fields_of, plain_fact
from ropa.seeding.facts import read_fact
from ropa.seeding.folder import Found, find
from ropa.seeding.layout import grouped
from ropa.seeding.limits import Limits
from ropa.seeding.nodes import Mapping
from ropa.seeding.source import read
from ropa.seeding.yaml_files import Parsed, parse

UNFOLDED = 1_000_000
"""A width at which ruamel.yaml breaks no line that was not broken before."""


@dataclass(frozen=True, slots=True)
class _Part:
    """An entry of a file: the blank lines and comments above it, and its own lines."""

    key: str
    above: str
    text: str


@dataclass(slots=True)
class _File:
    """A seed file in parts."""

    header: str
    parts: list[_Part]
    footer: str

    @property
    def text(self) -> str:
        """The file as a whole."""
        body = "".join(part.above + part.text for part in self.parts)
        return self.header + body + self.footer


def merge(register: Register, folder: Path, limits: Limits) -> dict[str, str]:
    """Return the text of every seed file, by its path within the folder.

    Args:
        register: the facts that the files are to hold.
        folder: seed folder whose files are kept as far as they hold these facts.
        limits: how much of it is read; the rest is not kept.

    Raises:
        OSError: the folder cannot be listed.
    """
    files, held = _read(folder, limits)
    wanted = {fact.key: fact for fact in register}
    homes = {part.key: path for path, file in files.items() for part in file.parts}
    for path, file in files.items():
        own = [part for part in file.parts if part.key in wanted and homes[part.key] == path]
        file.parts = [_updated(part, held.get(part.key), wanted[part.key]) for part in own]
    for path, facts in grouped(register).items():
        new = [fact for fact in facts if fact.key not in homes]
        if new:
            file = files.setdefault(path, _File("", [], ""))
            _add(file, new, [fact.key for fact in facts])
    return {path: _tidy(file) for path, file in files.items() if file.parts}


def _read(folder: Path, limits: Limits) -> tuple[dict[str, _File], dict[str, Noun]]:
    """Return the files that can be kept, and the facts that they hold."""
    files, entries = {}, Entries()
    for found in find(folder):
        source = read(found.path, found.file, limits) if isinstance(found, Found) else found
        if isinstance(source, Problem) or not isinstance(found, Found):
            continue
        parsed = parse(replace(source, text=source.text.replace("\r\n", "\n")), limits)
        file = _split(parsed)
        if file is not None:
            entries.add(parsed, found.noun)
            files[f"{found.path.parent.name}/{found.path.name}"] = file
    facts = (read_fact(each) for each in entries.by_key.values())
    return files, {fact.key: fact for fact in facts if fact is not None}


def _split(parsed: Parsed) -> _File | None:
    """Return a file in parts; None where its entries do not each begin a line of their own."""
    root, text = parsed.root, parsed.source.text
    if not parsed.whole or not isinstance(root, Mapping) or root.in_braces:
        return None
    keys = [key for key, _ in root.entries]
    lines = [key.line for key in keys]
    if any(key.column != 1 for key in keys) or len({key.text for key in keys}) < len(keys):
        return None
    if len(set(lines)) < len(lines) or parsed.source.lines != text.split("\n"):
        return None
    all_lines = text.splitlines(keepends=True)
    above = header = "".join(all_lines[: lines[0] - 1])
    parts = []
    for key, start, end in zip(keys, lines, [*lines[1:], len(all_lines) + 1], strict=True):
        block = all_lines[start - 1 : end - 1]
        length = _length(block)
        parts.append(_Part(key.text, "" if above is header else above, "".join(block[:length])))
        above = "".join(block[length:])
    return _File(header, parts, above)


def _length(block: list[str]) -> int:
    """Return how many lines are the entry's own; what follows stands above the next."""
    length = len(block)
    while length > 1 and (not block[length - 1].strip() or block[length - 1].startswith("#")):
        length -= 1
    return length


def _updated(part: _Part, old: Noun | None, new: Noun) -> _Part:
    if old == new:
        return part
    return replace(part, text=entry(new) if old is None else _rewritten(part.text, old, new))


def _add(file: _File, facts: list[Noun], order: list[str]) -> None:
    """Add new facts to a file, each after the one before it in the order of the layout."""
    for fact in facts:
        earlier = set(order[: order.index(fact.key)])
        places = [place for place, part in enumerate(file.parts, 1) if part.key in earlier]
        place = max(places, default=len(file.parts))
        file.parts.insert(place, _Part(fact.key, "\n", entry(fact)))


def _tidy(file: _File) -> str:
    """Return the text of a file: no blank line opens it, and its last line is ended."""
    for place, part in enumerate(file.parts):
        if not part.text.endswith("\n"):
            file.parts[place] = replace(part, text=f"{part.text}\n")
    if not file.header and file.parts:
        file.parts[0] = replace(file.parts[0], above=file.parts[0].above.lstrip("\n"))
    return file.text


class _Texts(VersionedResolver):
    """Every scalar is the text that it is written as, or nothing: `no` and `1.0` are texts."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is not ScalarNode:
            return super().resolve(kind, value, implicit)
        empty = implicit[0] and not value
        return Tag(suffix=f"tag:yaml.org,2002:{'null' if empty else 'str'}")


def _yaml() -> Any:
    yaml = YAML()
    yaml.Resolver = _Texts
    yaml.preserve_quotes = True
    yaml.width = UNFOLDED
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _rewritten(text: str, old: Noun, new: Noun) -> str:
    """Return the lines of an entry with the fields that differ rewritten."""
    try:
        yaml = _yaml()
        tree = yaml.load(text)
        _merge_fields(tree[new.key], _yaml().load(entry(new))[new.key], old, new)
        written = StringIO()
        yaml.dump(tree, written)
    except (YAMLError, KeyError, TypeError):
        return entry(new)
    return written.getvalue()


def _merge_fields(held: CommentedMap, wanted: CommentedMap, old: Noun, new: Noun) -> None:
    before, after = plain_fact(old), plain_fact(new)
    for field in [field for field in held if field in before and field not in after]:
        del held[field]
    order = [field for field in fields_of(type(new)) if field in held or field in after]
    for field in order:
        if field in after and (field not in held or before.get(field) != after[field]):
            _put(held, field, wanted[field], order)


def _put(held: CommentedMap, field: str, value: Any, order: list[str]) -> None:
    """Put a value in its place: within what is there, or after the field that comes before it."""
    if field not in held:
        earlier = set(order[: order.index(field)])
        places = (place for place, name in enumerate(held, 1) if name in earlier)
        held.insert(max(places, default=0), field, value)
    elif isinstance(held[field], CommentedMap) and isinstance(value, CommentedMap):
        _merge_mapping(held[field], value)
    elif isinstance(held[field], CommentedSeq) and isinstance(value, CommentedSeq):
        _merge_list(held[field], value)
    else:
        held[field] = value


def _merge_mapping(held: CommentedMap, wanted: CommentedMap) -> None:
    for name in [name for name in held if name not in wanted]:
        del held[name]
    for name, value in wanted.items():
        if name not in held or held[name] != value:
            _put(held, name, value, list(wanted))


def _merge_list(held: CommentedSeq, wanted: CommentedSeq) -> None:
    changes = SequenceMatcher(None, [*map(repr, held)], [*map(repr, wanted)], autojunk=False)
    for _, start, end, first, last in reversed(list(_changed(changes))):
        for place in reversed(range(start, end)):
            del held[place]
        for value in reversed(wanted[first:last]):
            held.insert(start, value)


def _changed(changes: SequenceMatcher[str]) -> Iterator[tuple[str, int, int, int, int]]:
    return (change for change in changes.get_opcodes() if change[0] != "equal")
