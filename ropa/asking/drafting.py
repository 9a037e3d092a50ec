"""Drafting: what a question binds to each field of a query, and what stands in the way of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ropa.access.question import Question
from ropa.asking.items import Day, Item, Known, Name
from ropa.asking.qualifiers import PREFIX, Role
from ropa.asking.resolving import narrow, possible_controllers
from ropa.index import Index
from ropa.model.keys import prefix_of


@dataclass(frozen=True, slots=True)
class Issue:
    """What stands in the way: its code in the catalogue, the words, and what may be meant."""

    code: str
    text: str
    candidates: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    """Prefixes of the keys that were expected, where no candidate is known."""


@dataclass(slots=True)
class Draft:
    """A query in the making."""

    index: Index
    keys: dict[str, frozenset[str]] = field(default_factory=dict)
    """The keys that each field may hold."""
    values: dict[str, Any] = field(default_factory=dict)
    """The days and the conditions."""
    issues: list[Issue] = field(default_factory=list)
    is_settled: bool = False
    """Whether where the question looks has told which of several a name means."""
    _texts: dict[str, str] = field(default_factory=dict)

    def take_slot(self, takes: Mapping[str, str], item: Item) -> None:
        """Bind what fills a slot: to the field of the first prefix that it has a key of."""
        if not isinstance(item, Name):
            self.issues.append(Issue("unknown-name", text_of(item), prefixes=tuple(takes)))
            return
        for prefix, name in takes.items():
            keys = _with_prefix(item, prefix)
            if keys:
                self._bind(name, keys, item)
                return
        self.issues.append(Issue("wrong-noun", item.text, tuple(sorted(item.keys)), tuple(takes)))

    def take_qualifier(self, role: Role, item: Item) -> None:
        """Bind what a qualifier says to the field of its role."""
        if isinstance(item, Day):
            if self.values.setdefault(role, item.day) != item.day:
                self.issues.append(Issue("two-days", item.text))
        elif not isinstance(item, Name):
            self.issues.append(Issue("unknown-name", text_of(item), prefixes=(PREFIX[role],)))
        elif role in (Role.GIVEN, Role.RULED_OUT):
            self._bind_condition(role, _with_prefix(item, PREFIX[role]), item)
        else:
            self._bind(role, _with_prefix(item, PREFIX[role]), item)

    def settle(self) -> dict[str, str]:
        """Return each field's one key; where the question looks settles a name of several."""
        known = {name: next(iter(keys)) for name, keys in self.keys.items() if len(keys) == 1}
        scope = Question(
            site=known.get("site"),
            activity=known.get("activity"),
            controller=known.get("controller"),
        )
        for name, keys in self.keys.items():
            left = keys if name in known else narrow(self.index.register, keys, scope)
            if len(left) == 1:
                self.is_settled |= name not in known
                known[name] = next(iter(left))
            else:
                candidates = tuple(sorted(left or keys))
                self.issues.append(Issue("ambiguous", self._texts[name], candidates))
        if "controller" in known:
            self._controls(known["controller"])
        return known

    def _bind(self, name: str, keys: frozenset[str], item: Name) -> None:
        both = keys & self.keys.get(name, keys)
        if not both:
            self.issues.append(Issue("contradiction", item.text, tuple(sorted(keys))))
        elif not item.whole:
            self.issues.append(_part(item, keys))
        else:
            self.keys[name] = both
            self._texts[name] = item.text

    def _bind_condition(self, role: Role, keys: frozenset[str], item: Name) -> None:
        if not item.whole or len(keys) > 1:
            self.issues.append(_part(item, keys))
            return
        self.values[role] = self.values.get(role, frozenset()) | keys

    def _controls(self, controller: str) -> None:
        """Take issue with a controller that is none, nor may be one that is only described."""
        own, possible = possible_controllers(self.index)
        if controller not in own | possible:
            text = self._texts["controller"]
            self.issues.append(Issue("no-controller", text, tuple(sorted(own))))


def _with_prefix(item: Name, prefix: str) -> frozenset[str]:
    return frozenset(key for key in item.keys if prefix_of(key) == prefix)


def _part(item: Name, keys: frozenset[str]) -> Issue:
    code = "ambiguous" if len(keys) > 1 else "part-of-name"
    return Issue(code, item.text, tuple(sorted(keys)))


def text_of(item: Item) -> str:
    """Return the words of an item as they were written."""
    return item.word if isinstance(item, Known) else item.text
