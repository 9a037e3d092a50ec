"""Interpretations: one way to take a question, and what stands in the way of it.

What is bound to a slot or a qualifier becomes a field of the query. Where it cannot, that is an
issue: a word that is no name, a name that several things share, or a qualifier that this kind of
question takes no account of. An interpretation without issues is a meaning of the question.

A name that several things share is decided only by where the question looks: of two camera systems
one is at Tegeluddsvägen. Otherwise it stays open, and the question is refused with the candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ropa.access.question import Question
from ropa.asking.asked import Query
from ropa.asking.fit import Bound
from ropa.asking.intent import WHERE, Intent
from ropa.asking.items import Day, Item, Known, Name
from ropa.asking.qualifiers import PREFIX, Role
from ropa.index import Index
from ropa.language import Language
from ropa.model import Collection, Disclosure, Record, Register
from ropa.model.keys import prefix_of
from ropa.model.references import targets


@dataclass(frozen=True, slots=True)
class Issue:
    """What stands in the way: its code in the catalogue, the words, and what may be meant."""

    code: str
    text: str
    candidates: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    """Prefixes of the keys that were expected, where no candidate is known."""


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A query, as far as it is known, and the issues."""

    language: Language
    """Language of the form that the question has."""
    intent: Intent
    query: Query
    issues: tuple[Issue, ...]
    cuts: int
    """How many items the question was cut into: the fewer, the longer its names."""


def interpret(
    index: Index, language: Language, intent: Intent, bound: Bound, cuts: int
) -> Interpretation:
    """Return what a question means by one fit of a form.

    Args:
        index: the register, indexed.
        language: language of the form.
        intent: kind of question that the form is of.
        bound: what fills the slots of the form, and what qualifies it.
        cuts: how many items the question was cut into.
    """
    draft = Draft(index)
    for slot, item in sorted(bound.slots.items()):
        draft.take_slot(intent.slots[slot], item)
    for qualifier in bound.qualifiers:
        draft.take_qualifier(qualifier.role, qualifier.item)
    keys = draft.resolve()
    _leave_out(draft, keys, intent, bound)
    draft.issues += [Issue("words", text_of(item)) for item in bound.left]
    if bound.loose and not draft.issues:
        draft.issues.append(Issue("no-such-question", ""))
    fields: dict[str, Any] = {**keys, **draft.values}
    subject = fields.pop("subject", None)
    query = Query(intent.kind, Question(**fields), subject)
    return Interpretation(language, intent, query, tuple(draft.issues), cuts)


def _leave_out(draft: Draft, keys: dict[str, str], intent: Intent, bound: Bound) -> None:
    """Leave out what this kind of question takes no account of.

    It is an issue, unless it decided which of several things a name means.
    """
    for qualifier in bound.qualifiers:
        if qualifier.role not in intent.roles:
            keys.pop(qualifier.role, None)
            if not (draft.is_narrowed and qualifier.role in WHERE):
                draft.issues.append(Issue("unused", text_of(qualifier.item)))


@dataclass(slots=True)
class Draft:
    """What a question binds to each field of a query, and what stands in the way of it."""

    index: Index
    keys: dict[str, frozenset[str]] = field(default_factory=dict)
    """The keys that each field may hold."""
    values: dict[str, Any] = field(default_factory=dict)
    """The days and the conditions."""
    issues: list[Issue] = field(default_factory=list)
    is_narrowed: bool = False
    """Whether where the question looks has decided which of several a name means."""
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

    def resolve(self) -> dict[str, str]:
        """Return each field's one key; where the question looks decides a name of several."""
        known = {name: next(iter(keys)) for name, keys in self.keys.items() if len(keys) == 1}
        scope = Question(
            site=known.get("site"),
            activity=known.get("activity"),
            controller=known.get("controller"),
        )
        for name, keys in self.keys.items():
            left = keys if name in known else narrow(self.index.register, keys, scope)
            if len(left) == 1:
                self.is_narrowed |= name not in known
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


def narrow(register: Register, keys: Iterable[str], scope: Question) -> frozenset[str]:
    """Return those of some keys that the facts within a scope name; all where it says nothing."""
    every = frozenset(keys)
    if scope.site is None and scope.activity is None and scope.controller is None:
        return every
    return every & _named_within(register, scope)


def _named_within(register: Register, scope: Question) -> frozenset[str]:
    records = {record.key: record for record in register.all(Record) if _within(record, scope)}
    facts: list[Collection | Disclosure] = [*register.all(Collection), *register.all(Disclosure)]
    named = {
        target for fact in facts if fact.record in records for _reference, target in targets(fact)
    }
    own = {target for record in records.values() for _reference, target in targets(record)}
    return frozenset(named | own)


def _within(record: Record, scope: Question) -> bool:
    return (
        (scope.site is None or scope.site in record.sites)
        and (scope.activity is None or scope.activity == record.activity)
        and (scope.controller is None or scope.controller == record.controller)
    )


def data_within(register: Register, keys: Iterable[str]) -> tuple[str, ...]:
    """Return the data that activities among some keys collect, sorted."""
    activities = frozenset(keys)
    records = {one.key for one in register.all(Record) if one.activity in activities}
    collections = (one for one in register.all(Collection) if one.record in records)
    return tuple(sorted({data for collection in collections for data in collection.data}))


def possible_controllers(index: Index) -> tuple[frozenset[str], frozenset[str]]:
    """Return the controllers of the register, and those that one of them may be."""
    own = frozenset(index.by_controller)
    return own, frozenset(tie for key in own for tie in index.ties.of(key))
