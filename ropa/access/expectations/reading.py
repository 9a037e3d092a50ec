"""Reading: one file of expectations → expectations, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as SequenceOf
from itertools import product
from typing import Any

from ropa.access.expectations.case import Expectation, Expected
from ropa.access.expectations.fields import FieldReader
from ropa.access.expectations.grammar import read_access, read_party
from ropa.access.question import FIELDS, Question, QuestionField
from ropa.model.data_category import DataCategory
from ropa.model.nouns import BY_PREFIX
from ropa.model.organisation import Organisation
from ropa.seeding.nodes import Mapping, Node, Scalar, Sequence

CASE = ("question", "accessors", "excluded", "retention", "until", "reason")
ACCESSOR = ("access", "data")


class CaseReader(FieldReader):
    """Reads the cases of one file."""

    def cases(self, root: Node | None) -> Iterator[Expectation]:
        """Yield the expectations of a file: one for each combination that is asked about."""
        if not isinstance(root, Sequence):
            if root is not None:
                self.tell("expect-wants-cases", root)
            return
        for item in root.items:
            told = len(self.problems)
            found = list(self._case(item))
            if len(self.problems) == told:
                yield from found

    def _case(self, node: Node) -> Iterator[Expectation]:
        fields = self.fields(node, CASE, required=("question", "accessors", "excluded"))
        asked = self.fields(
            fields.get("question"), [one.name for one in FIELDS], required=("data",)
        )
        accessors = tuple(self._accessors(fields.get("accessors")))
        excluded = self.keys(fields.get("excluded"), Organisation)
        retention = fields.get("retention")
        limits = None if retention is None else tuple(sorted(self.texts(retention)))
        for question in self._questions(asked):
            yield Expectation(
                file=self.source.file,
                line=node.line,
                question=question,
                accessors=accessors,
                excluded=tuple(sorted(excluded)),
                retention=limits,
                until=self.day_text(fields.get("until")),
                reason=self.text(fields.get("reason")),
            )

    def _questions(self, asked: dict[str, Node]) -> Iterator[Question]:
        """Yield a question for each combination of the values that are given as lists."""
        options = [self._values(field, asked.get(field.name)) for field in FIELDS]
        names = [field.name for field in FIELDS]
        for values in product(*options):
            question = Question(**dict(zip(names, values, strict=True)))
            if question.data is not None:
                yield self.checked(question, asked["data"])

    def _values(self, field: QuestionField, node: Node | None) -> SequenceOf[Any]:
        if field.prefix is None:
            return [self.day(node)]
        keys = self.keys(node, BY_PREFIX[field.prefix])
        return [frozenset(keys)] if field.is_several else keys or [None]

    def _accessors(self, node: Node | None) -> Iterator[Expected]:
        if not isinstance(node, Mapping):
            if node is not None:
                self.tell("expect-wants-accessors", node)
            return
        seen: set[str] = set()
        for key, value in node.entries:
            if key.text in seen:
                self.tell("expect-twice", key, value=key.text)
            seen.add(key.text)
            expected = self._accessor(key, value)
            if expected is not None:
                yield expected

    def _accessor(self, key: Scalar, value: Node) -> Expected | None:
        who = read_party(self, key)
        data = None
        if isinstance(value, Mapping):
            fields = self.fields(value, ACCESSOR, required=("access",))
            data = tuple(sorted(self.keys(fields.get("data"), DataCategory)))
            value = fields.get("access", value)
        alternatives = read_access(self, value)
        return None if who is None else Expected(*who, alternatives, data or None)
