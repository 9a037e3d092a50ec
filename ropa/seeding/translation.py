"""What pydantic found wrong with a fact's values → problems of our own catalogue, with places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from ropa.model.citation import Digest
from ropa.model.keys import prefix_of_type
from ropa.model.organisation import Country
from ropa.model.term import DpvTerm
from ropa.seeding.body import Body, text_of
from ropa.seeding.source import shown

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
    "limits_others": "limits-others",
    "protects_one": "protects-one",
}
"""Our code for each of the types of error that the model raises."""
PATTERNS = ((Country, "country"), (Digest, "digest"), (DpvTerm, "term"))
"""Our code for a text that has not the form of its type."""


def _code(error: Mapping[str, Any], kind: Any) -> str:
    if error["type"] == "string_pattern_mismatch":
        return next((code for form, code in PATTERNS if kind == form), "blank")
    return CODES.get(error["type"], "invalid")


def _tell(body: Body, error: Mapping[str, Any]) -> None:
    path = error["loc"]
    node, kind = body.spot(path)
    prefix = prefix_of_type(kind)
    context = error.get("ctx", {})
    values = {"value": text_of(node), "reason": shown(error["msg"])}
    values |= {name: context[name] for name in ("max_length", "ge", "le") if name in context}
    code = _code(error, kind)
    if prefix is not None and code == "blank":
        near = body.declared.nearest(text_of(node), prefix)
        body.tell("not-a-key", node, path, prefix=prefix, nearest=near, **values)
    else:
        body.tell(code, node, path, **values)


def translate(body: Body, error: ValidationError) -> None:
    """Tell every error of a validation in the words of the catalogue.

    Rules of the fact as a whole are passed over where some part of it was refused before: what is
    wrong with that is told already, and without it they may say what is not so.
    """
    partial = body.is_refused
    told: set[tuple[object, ...]] = set()
    for each in error.errors(include_url=False):
        if each["type"] == "missing" or (partial and not each["loc"]):
            continue
        spot = (id(body.spot(each["loc"])[0]), each["type"])
        if spot not in told:
            told.add(spot)
            _tell(body, each)
