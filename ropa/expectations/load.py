"""A folder of files → expectations, or everything that is wrong with them, each at its place.

The files are parsed as seed files are, under the same limits and with no aliases. What pydantic
finds wrong with a case is said in the words of the catalogue, at the node that it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ropa.access.access import Access
from ropa.access.validate import settle
from ropa.access.verdicts import least
from ropa.errors import BadInput, BadSeed, Place, Problem
from ropa.expectations.case import AccessorFields, Asked, Case, Fields
from ropa.expectations.expectation import Expectation, Expected
from ropa.model.nearest import nearest
from ropa.seeding.limits import LIMITS
from ropa.seeding.nodes import Mapping, Node, Scalar, Sequence, Steps
from ropa.seeding.source import Source, read, shown
from ropa.seeding.yaml_files import parse

KEY = "[key]"
"""Step that pydantic adds where the key of a mapping is wrong, not its value."""
CODES = {"dict_type": "expect-wants-accessors"}
"""Our code for a type of error that says all by itself."""
WANT_TEXT = {"string_type", "string_too_short", "tuple_type", "too_short"}


def load(access: Access, folder: Path) -> list[Expectation]:
    """Return every expectation in a folder, in the order of files and lines.

    Args:
        access: the register whose keys the expectations name.
        folder: folder of `.yaml` files, as `seed/expectations`.

    Raises:
        BadSeed: an expectation cannot be read, or there is none; every problem is reported.
    """
    label = f"{folder.resolve().parent.name}/{folder.resolve().name}"
    expectations: list[Expectation] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        source = read(path, f"{label}/{path.name}", LIMITS)
        if isinstance(source, Problem):
            problems.append(source)
            continue
        parsed = parse(source, LIMITS)
        found, wrong = _expectations(access, source, parsed.root)
        expectations += found
        problems += sorted([*parsed.problems, *wrong], key=_place)
    if not problems and not expectations:
        problems.append(Problem("access.expect-none", {"folder": label}, Place(label)))
    if problems:
        raise BadSeed(*problems)
    return expectations


def _place(problem: Problem) -> tuple[int, int]:
    return problem.place.line or 0, problem.place.column or 0


def _expectations(
    access: Access, source: Source, root: Node | None
) -> tuple[list[Expectation], list[Problem]]:
    """Return the expectations of a file, and what is wrong with it."""
    if not isinstance(root, Sequence):
        wrong = [] if root is None else [source.problem("access.expect-wants-cases", root)]
        return [], wrong
    expectations: list[Expectation] = []
    problems: list[Problem] = []
    for node in root.items:
        located = _Located(source, node)
        expectations += located.expectations(access)
        problems += located.problems
    return expectations, problems


@dataclass(slots=True)
class _Located:
    """A case as plain values, and where each of them is in its file."""

    source: Source
    node: Node
    keys: dict[Steps, Node] = field(default_factory=dict)
    values: dict[Steps, Node] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def expectations(self, access: Access) -> Iterable[Expectation]:
        """Return an expectation for each question of the case; none where it is refused."""
        plain = self._plain(self.node, ())
        try:
            case = Case.model_validate(plain, context=access.register)
        except ValidationError as error:
            for each in error.errors(include_url=False):
                self._report_error(each)
            return ()
        found = list(self._asked(access, case))
        return () if self.problems else found

    def _plain(self, node: Node, steps: Steps) -> Any:
        """Return a node as texts, lists and mappings; None for what was refused already."""
        self.values[steps] = node
        if isinstance(node, Scalar):
            return node.text
        if isinstance(node, Sequence):
            return [self._plain(item, (*steps, place)) for place, item in enumerate(node.items)]
        return self._mapping(node, steps) if isinstance(node, Mapping) else None

    def _mapping(self, node: Mapping, steps: Steps) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.entries:
            if key.text in found:
                self._report("expect-twice", key, value=key.text)
                continue
            self.keys[*steps, key.text] = key
            found[key.text] = self._plain(value, (*steps, key.text))
        return found

    def _asked(self, access: Access, case: Case) -> Iterator[Expectation]:
        for question in case.questions():
            try:
                settle(access.register, access.index.opposites, question)
            except BadInput as error:
                (wrong, *_) = error.problems
                self._report(wrong.code, self.values["question", "data"], **wrong.values)
                return
            yield Expectation(
                file=self.source.file,
                line=self.node.line,
                question=question,
                accessors=tuple(_expected(case)),
                excluded=tuple(sorted(case.excluded)),
                retention=_sorted(case.retention),
                until=case.until,
                reason=case.reason,
                notes=_sorted(case.notes),
            )

    def _report(self, code: str, node: Node, **values: object) -> None:
        code = code if "." in code else f"access.{code}"
        self.problems.append(self.source.problem(code, node, **values))

    def _report_error(self, error: ErrorDetails) -> None:
        """Report what pydantic found wrong, at the node that it is about."""
        kind, steps = error["type"], error["loc"]
        if kind == "missing":
            self._report("expect-missing-field", self._at(steps[:-1]), name=steps[-1])
        elif kind == "extra_forbidden":
            known = list(_fields_at(steps[:-1]).model_fields)
            like = ", ".join(nearest(str(steps[-1]), known) or known)
            value = shown(str(steps[-1]))
            self._report("expect-unknown-field", self.keys[steps], value=value, nearest=like)
        elif kind == "model_type":
            known = list(_fields_at(steps).model_fields)
            self._report("expect-wants-fields", self._at(steps), known=", ".join(known))
        elif kind in WANT_TEXT:
            self._report("expect-wants-text", self._at(steps))
        else:
            self._report(CODES.get(kind, kind), self._at(steps), **error.get("ctx", {}))

    def _at(self, steps: Steps) -> Node:
        """Return the node at some steps, or the nearest above; a mapping's key where it is that."""
        if KEY in steps:
            return self.keys[steps[: steps.index(KEY)]]
        while steps not in self.values:
            steps = steps[:-1]
        return self.values[steps]


def _fields_at(steps: Steps) -> type[Fields]:
    """Return which fields there are at a place of a case."""
    if not steps:
        return Case
    return Asked if steps[0] == "question" else AccessorFields


def _expected(case: Case) -> Iterator[Expected]:
    for (party, capacity), fields in case.accessors.items():
        alternatives = least(frozenset(keys) for keys in fields.access)
        yield Expected(
            party,
            capacity,
            alternatives,
            is_open=fields.is_open,
            data=tuple(sorted(fields.data)) or None,
            open=_sorted(fields.open),
            purposes=_sorted(fields.purposes),
            bases=_sorted(fields.bases),
        )


def _sorted(keys: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if keys is None else tuple(sorted(keys))
