"""Reading: one file of expectations → expectations, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from ropa.access.expectations.case import Expectation, Expected
from ropa.access.expectations.fields import FieldReader
from ropa.access.expectations.grammar import read_access, read_party
from ropa.access.question import Scope
from ropa.model.activity import Activity
from ropa.model.condition import Condition
from ropa.model.data_category import DataCategory
from ropa.model.organisation import Organisation
from ropa.model.site import Site
from ropa.seeding.nodes import Mapping, Node, Scalar, Sequence

QUESTION = ("data", "site", "activity", "controller", "given", "ruled_out", "collected_on", "on")
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
        asked = self.fields(fields.get("question"), QUESTION, required=("data",))
        accessors = tuple(self._accessors(fields.get("accessors")))
        excluded = self.keys(fields.get("excluded"), Organisation)
        retention = fields.get("retention")
        limits = None if retention is None else tuple(sorted(self.texts(retention)))
        for data, scope in self._questions(asked):
            yield Expectation(
                file=self.source.file,
                line=node.line,
                data=data,
                scope=scope,
                accessors=accessors,
                excluded=tuple(sorted(excluded)),
                retention=limits,
                until=self.day_text(fields.get("until")),
                reason=self.text(fields.get("reason")),
            )

    def _questions(self, asked: dict[str, Node]) -> Iterator[tuple[str, Scope]]:
        data = self.keys(asked.get("data"), DataCategory)
        sites: list[str | None] = [*self.keys(asked.get("site"), Site)]
        activities: list[str | None] = [*self.keys(asked.get("activity"), Activity)]
        rest = Scope(
            controller=self.key(asked.get("controller"), Organisation),
            given=frozenset(self.keys(asked.get("given"), Condition)),
            ruled_out=frozenset(self.keys(asked.get("ruled_out"), Condition)),
            collected_on=self.day(asked.get("collected_on")),
            on=self.day(asked.get("on")),
        )
        for key, site, activity in product(data, sites or [None], activities or [None]):
            yield key, self.checked(replace(rest, site=site, activity=activity), asked["data"])

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
