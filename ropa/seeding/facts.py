"""One entry of a seed file → one fact, or everything that is wrong with it."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from ropa.model.keys import has_form, prefix_of_type
from ropa.model.nearest import nearest
from ropa.model.noun import Noun
from ropa.seeding.body import Body, text_of
from ropa.seeding.nodes import Mapping, Scalar
from ropa.seeding.texts import UNREAD
from ropa.seeding.translation import translate
from ropa.seeding.values import readers


def _known_fields(body: Body, mapping: Mapping) -> dict[str, tuple[Scalar, Any]]:
    known: dict[str, tuple[Scalar, Any]] = {}
    fields = readers(body.noun)
    for key, node in mapping.entries:
        if key.text not in fields:
            like = ", ".join(nearest(key.text, fields)) or ", ".join(fields)
            body.tell("unknown-field", key, (), field=text_of(key), nearest=like)
        elif key.text in known:
            first = known[key.text][0].line
            body.tell("duplicate-field", key, (key.text,), field=key.text, line=first)
        else:
            known[key.text] = (key, node)
    return known


def _tell_missing(body: Body, known: dict[str, tuple[Scalar, Any]]) -> None:
    for name, info in body.noun.model_fields.items():
        if info.is_required() and name != "key" and name not in known:
            body.tell("missing-field", body.key, (), field=name)


def _tell_dangling(body: Body) -> None:
    """Tell the references to keys that no file declares; that does not refuse the fact itself."""
    for path, (node, kind) in body.spots.items():
        prefix = prefix_of_type(kind)
        if prefix is None or not isinstance(node, Scalar) or not has_form(node.text, prefix):
            continue
        if body.declared.lacks(node.text):
            near = body.declared.nearest(node.text, prefix)
            values = {"field": path[0], "target": text_of(node), "nearest": near}
            body.add("model.dangling", node, path, **values)


def read_fact(body: Body) -> Noun | None:
    """Return the fact, or None once everything that is wrong with it is told."""
    if body.mapping is None:
        return None
    known = _known_fields(body, body.mapping)
    _tell_missing(body, known)
    values: dict[str, Any] = {"key": body.key.text}
    for name, (_, node) in known.items():
        value = readers(body.noun)[name](node, (name,), body)
        if value is not UNREAD:
            values[name] = value
    _tell_dangling(body)
    try:
        fact = body.noun.model_validate(values)
    except ValidationError as error:
        translate(body, error)
        return None
    return None if body.is_refused else fact
