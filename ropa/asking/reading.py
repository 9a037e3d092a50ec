"""Reading: one way to take a question, and what stands in the way of it.

What is bound to a slot or a qualifier becomes a field of the query. Where it cannot, that is an
issue: a word that is no name, a name that several things share, or a qualifier that this kind of
question takes no account of. A reading without issues is a meaning of the question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ropa.access.question import Scope
from ropa.asking.intent import WHERE, Intent
from ropa.asking.items import Day, Item, Name, Unknown
from ropa.asking.pattern import Bound
from ropa.asking.qualifiers import PREFIX, Qualifier, Role
from ropa.asking.query import Query
from ropa.asking.resolving import narrow
from ropa.model import Organisation, Record, Register
from ropa.model.keys import prefix_of


@dataclass(frozen=True, slots=True)
class Issue:
    """What stands in the way: its code in the catalogue, the words, and what may be meant."""

    code: str
    text: str
    candidates: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    """Prefixes of the keys that were expected, where no candidate is known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A query, as far as it is known, and the issues."""

    intent: Intent
    query: Query
    issues: tuple[Issue, ...]
    cuts: int
    """How many items the question was cut into: the fewer, the longer its names."""


@dataclass(slots=True)
class _Draft:
    register: Register
    intent: Intent
    fields: dict[str, frozenset[str]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    settled: bool = False
    """Whether where the question looks has told which of several a name means."""


def read(register: Register, intent: Intent, bound: Bound, cuts: int) -> Reading:
    """Return how an intent's bound pattern reads as a query."""
    draft = _Draft(register, intent)
    for slot, item in sorted(bound.slots.items()):
        _take_slot(draft, intent.slots[slot], item)
    for qualifier in bound.qualifiers:
        _take_qualifier(draft, qualifier.role, qualifier.item)
    keys = dict(_settle(draft))
    for qualifier in bound.qualifiers:
        if qualifier.role not in intent.roles:
            keys.pop(qualifier.role, None)
            _refuse_unused(draft, qualifier)
    draft.issues += [Issue("words", item_text(item)) for item in bound.left]
    if bound.loose and not draft.issues:
        draft.issues.append(Issue("no-such-question", ""))
    fields: dict[str, Any] = {**keys, **draft.values}
    query = Query(intent.kind, **fields)
    return Reading(intent, query, tuple(draft.issues), cuts)


def _take_slot(draft: _Draft, takes: Mapping[str, str], item: Item) -> None:
    if not isinstance(item, Name):
        draft.issues.append(Issue("unknown-name", item_text(item), prefixes=tuple(takes)))
        return
    for prefix, name in takes.items():
        keys = frozenset(key for key in item.keys if prefix_of(key) == prefix)
        if keys:
            _bind(draft, name, keys, item)
            return
    draft.issues.append(Issue("wrong-noun", item.text, tuple(sorted(item.keys)), tuple(takes)))


def _take_qualifier(draft: _Draft, role: Role, item: Item) -> None:
    if isinstance(item, Day):
        earlier = draft.values.setdefault(role, item.day)
        if earlier != item.day:
            draft.issues.append(Issue("two-days", item.text))
    elif isinstance(item, Name):
        keys = frozenset(key for key in item.keys if prefix_of(key) == PREFIX[role])
        if role in (Role.GIVEN, Role.RULED_OUT):
            _bind_condition(draft, role, keys, item)
        else:
            _bind(draft, role, keys, item)
    elif isinstance(item, Unknown):
        draft.issues.append(Issue("unknown-name", item.text, prefixes=(PREFIX[role],)))


def _bind(draft: _Draft, name: str, keys: frozenset[str], item: Name) -> None:
    earlier = draft.fields.get(name)
    both = keys if earlier is None else keys & earlier
    if not both:
        draft.issues.append(Issue("contradiction", item.text, tuple(sorted(keys))))
    elif not item.whole:
        draft.issues.append(_part(item, keys))
    else:
        draft.fields[name] = both
        draft.texts[name] = item.text


def _bind_condition(draft: _Draft, role: Role, keys: frozenset[str], item: Name) -> None:
    if not item.whole or len(keys) > 1:
        draft.issues.append(_part(item, keys))
        return
    draft.values[role] = draft.values.get(role, frozenset()) | keys


def _part(item: Name, keys: frozenset[str]) -> Issue:
    code = "ambiguous" if len(keys) > 1 else "part-of-name"
    return Issue(code, item.text, tuple(sorted(keys)))


def _settle(draft: _Draft) -> Iterator[tuple[str, str]]:
    """Yield each field with its one key; where the question looks settles a name of several."""
    known = {name: next(iter(keys)) for name, keys in draft.fields.items() if len(keys) == 1}
    scope = Scope(known.get("site"), known.get("activity"), known.get("controller"))
    for name, keys in draft.fields.items():
        left = keys if len(keys) == 1 else narrow(draft.register, keys, scope)
        if len(left) == 1:
            draft.settled |= len(keys) > 1
            yield name, next(iter(left))
        else:
            candidates = tuple(sorted(left or keys))
            draft.issues.append(Issue("ambiguous", draft.texts[name], candidates))
    if "controller" in known:
        _controls(draft, known["controller"])


def _controls(draft: _Draft, controller: str) -> None:
    """Take issue with a controller that is none, nor may be one that the source leaves open."""
    organisations = {record.controller for record in draft.register.all(Record)}
    found = [draft.register.get(Organisation, key) for key in sorted(organisations)]
    ties = {tie for organisation in found for tie in organisation.possibly_same_as}
    if controller not in organisations | ties:
        candidates = tuple(sorted(organisations))
        draft.issues.append(Issue("no-controller", draft.texts["controller"], candidates))


def _refuse_unused(draft: _Draft, qualifier: Qualifier) -> None:
    """Take issue with what this kind of question takes no account of, unless it told a name."""
    if not (draft.settled and qualifier.role in WHERE):
        draft.issues.append(Issue("unused", item_text(qualifier.item)))


def item_text(item: Item) -> str:
    """Return the words of an item as they were written."""
    return item.word if not isinstance(item, Name | Day | Unknown) else item.text
