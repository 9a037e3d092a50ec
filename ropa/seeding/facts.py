"""One entry of a seed file → one fact, or everything that is wrong with it.

What pydantic finds wrong with its values is said in the words of the catalogue, with its place.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any

from pydantic import ValidationError

from ropa.model.citation import Digest
from ropa.model.countries import Country
from ropa.model.document import LanguageCode
from ropa.model.keys import has_form, prefix_of_type
from ropa.model.nearest import nearest
from ropa.model.noun import Noun
from ropa.model.term import DpvTerm
from ropa.model.texts import NO_ANSWERS
from ropa.seeding.entries import Entry, text_of
from ropa.seeding.nodes import Mapping, Scalar
from ropa.seeding.source import shown
from ropa.seeding.values import UNREAD, readers


def read_fact(entry: Entry) -> Noun | None:
    """Return the fact, or None once everything that is wrong with it is reported."""
    if entry.mapping is None:
        return None
    known = _known_fields(entry, entry.mapping)
    _report_missing(entry, known)
    values: dict[str, Any] = {"key": entry.key.text}
    for name, (_, node) in known.items():
        value = readers(entry.noun)[name](node, (name,), entry)
        if value is not UNREAD:
            values[name] = value
    _report_dangling(entry)
    try:
        fact = entry.noun.model_validate(values)
    except ValidationError as error:
        _translate(entry, error)
        return None
    return None if entry.is_refused else fact


def _known_fields(entry: Entry, mapping: Mapping) -> dict[str, tuple[Scalar, Any]]:
    known: dict[str, tuple[Scalar, Any]] = {}
    fields = readers(entry.noun)
    for key, node in mapping.entries:
        if key.text not in fields:
            like = ", ".join(nearest(key.text, fields)) or ", ".join(fields)
            entry.refuse("unknown-field", key, (), field=text_of(key), nearest=like)
        elif key.text in known:
            first = known[key.text][0].line
            entry.refuse("duplicate-field", key, (key.text,), field=key.text, line=first)
        else:
            known[key.text] = (key, node)
    return known


def _report_missing(entry: Entry, known: dict[str, tuple[Scalar, Any]]) -> None:
    for name, info in entry.noun.model_fields.items():
        if info.is_required() and name != "key" and name not in known:
            entry.refuse("missing-field", entry.key, (), field=name)


def _report_dangling(entry: Entry) -> None:
    """Report the references to keys that no file declares; that does not refuse the fact itself."""
    for steps, (node, kind) in entry.spots.items():
        prefix = prefix_of_type(kind)
        if prefix is None or not isinstance(node, Scalar) or not has_form(node.text, prefix):
            continue
        if entry.declared.lacks(node.text):
            near = entry.declared.nearest(node.text, prefix)
            values = {"field": steps[0], "target": text_of(node), "nearest": near}
            entry.report("model.dangling", node, steps, **values)


CODES = {
    "string_too_short": "blank",
    "string_too_long": "too-long",
    "control_character": "unwritable-character",
    "duration": "duration",
    "duration_in_days": "duration-in-days",
    "no_duration": "no-duration",
    "greater_than_equal": "number-range",
    "less_than_equal": "number-range",
    "one_limit": "one-limit",
    "gives_nothing": "gives-nothing",
    "allots_nothing": "allots-nothing",
    "empty_list": "empty-list",
    "start_not_stated": "start-not-stated",
    "limits_others": "limits-others",
    "no_day": "date",
    "protects_one": "protects-one",
    **{code: code.replace("_", "-") for code in NO_ANSWERS},
}
"""Our code for each of the types of error that the model raises."""
PATTERNS = (
    (Country, "country"),
    (LanguageCode, "language"),
    (Digest, "digest"),
    (DpvTerm, "term"),
)
"""Our code for a text that has not the form of its type."""


def _code(error: MappingOf[str, Any], kind: Any) -> str:
    if error["type"] == "string_pattern_mismatch":
        return next((code for form, code in PATTERNS if kind == form), "blank")
    return CODES.get(error["type"], "invalid")


def _refuse(entry: Entry, error: MappingOf[str, Any]) -> None:
    steps = error["loc"]
    node, kind = entry.spot(steps)
    prefix = prefix_of_type(kind)
    context = error.get("ctx", {})
    values = {"value": text_of(node), "reason": shown(error["msg"])}
    values |= {name: context[name] for name in ("max_length", "ge", "le") if name in context}
    code = _code(error, kind)
    if prefix is not None and code == "blank":
        near = entry.declared.nearest(text_of(node), prefix)
        entry.refuse("not-a-key", node, steps, prefix=prefix, nearest=near, **values)
    else:
        entry.refuse(code, node, steps, **values)


def _translate(entry: Entry, error: ValidationError) -> None:
    """Refuse the fact for every error of a validation, in the words of the catalogue.

    Rules of the fact as a whole are passed over where some part of it was refused before: what is
    wrong with that is reported already, and without it they may say what is not so.
    """
    partial = entry.is_refused
    reported: set[tuple[object, ...]] = set()
    for each in error.errors(include_url=False):
        if each["type"] == "missing" or (partial and not each["loc"]):
            continue
        spot = (id(entry.spot(each["loc"])[0]), each["type"])
        if spot not in reported:
            reported.add(spot)
            _refuse(entry, each)
