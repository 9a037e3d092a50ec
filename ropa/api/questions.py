"""The questions of access, as fields of the query type, with arguments made from their fields.

Each takes what it is about and, beside it, where to look, and which conditions are met or not. A
key may leave out the prefix that its argument implies.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from inspect import Parameter, Signature
from typing import Annotated, Any

import strawberry

from ropa.access.question import FIELDS, Question, QuestionField, QuestionKind
from ropa.api.answers import CanSeeType, ImpactType, LimitType, WhatCanSeeType, WhoCanSeeType
from ropa.api.keys import any_key, known_key, known_keys
from ropa.api.limits import IDS
from ropa.api.resolvers import snapshot_of
from ropa.errors import LimitExceeded, Place
from ropa.model import BY_PREFIX, Register
from ropa.service.answers import answer, impact

FIELD_DESCRIPTIONS = {
    "data": "Key of the category of data that the question is about.",
    "party": "Key of the organisation whose access the question is about.",
    "site": "Key of the site that the question is limited to.",
    "activity": "Key of the activity that the question is limited to.",
    "controller": "Key of the controller that the question is limited to.",
    "given": "Keys of the conditions that are taken as given.",
    "ruled_out": "Keys of the conditions that are taken as ruled out.",
    "collected_on": "Day on which the data were collected.",
    "on": "Day that the question is about.",
}
"""What each field of a question means, as an argument and in what a question in words means."""
_BARE_KEY = "The prefix may be left out."


def _of_argument(field: QuestionField) -> str:
    """Return the description of the argument of a field."""
    said = FIELD_DESCRIPTIONS[field.name]
    return said if field.prefix is None else f"{said} {_BARE_KEY}"


def _annotation(field: QuestionField, is_needed: bool) -> Any:
    kind: Any = date if field.prefix is None else strawberry.ID
    if field.is_several:
        kind = list[strawberry.ID]
    argument = strawberry.argument(description=_of_argument(field))
    return Annotated[kind if is_needed else kind | None, argument]


def signature(kind: QuestionKind, answer: Any) -> Signature:
    """Return the signature of a resolver that answers a kind of question.

    Args:
        kind: what is asked: it says which arguments there are, and which must be given.
        answer: GraphQL type of what is returned; null where it fails.
    """
    fields = kind.fields
    required = [
        Parameter(one.name, _NAMED, annotation=_annotation(one, True))
        for one in fields
        if one.name in kind.needed
    ]
    others = [one for one in fields if one.name not in kind.needed]
    return Signature([_INFO, *required, *optional(others)], return_annotation=answer | None)


def optional(fields: Iterable[QuestionField]) -> list[Parameter]:
    """Return a parameter that may be left out for each of some fields."""
    return [
        Parameter(one.name, _NAMED, default=None, annotation=_annotation(one, False))
        for one in fields
    ]


_NAMED = Parameter.POSITIONAL_OR_KEYWORD
_INFO = Parameter("info", _NAMED, annotation=strawberry.Info)


def question_of(register: Register, arguments: dict[str, Any]) -> Question:
    """Return the question that a client's arguments ask; they are taken out of `arguments`.

    Raises:
        UnknownKey: the register does not hold a key; the error names the nearest.
        BadInput: a key of another kind, or too many conditions.
    """
    names = [field for field in FIELDS if field.name in arguments]
    return Question(**{one.name: _value(register, one, arguments.pop(one.name)) for one in names})


def _value(register: Register, field: QuestionField, given: Any) -> Any:
    if field.prefix is None or (given is None and not field.is_several):
        return given
    noun, name = BY_PREFIX[field.prefix], field.argument
    if not field.is_several:
        return known_key(register, noun, given, name)
    if len(given or ()) > IDS:
        values = {"argument": name, "given": len(given), "largest": IDS}
        raise LimitExceeded.of("api.too-many-ids", Place(field=name), **values)
    return known_keys(register, noun, given or (), name)


ImpactKey = Annotated[
    strawberry.ID,
    strawberry.argument(description="Key of an organisation, a system or a site, with its prefix."),
]


def _field_of(kind: QuestionKind, answered: Any, text: str) -> Any:
    """Declare a question of access.

    Args:
        kind: what is asked.
        answered: GraphQL type of the answer.
        text: description of the field.
    """

    def resolver(info: strawberry.Info[Any, Any], **arguments: Any) -> Any:
        snapshot = snapshot_of(info)
        return answer(snapshot, kind, question_of(snapshot.register, arguments))

    resolver.__signature__ = signature(kind, answered)  # type: ignore[attr-defined]
    return strawberry.field(resolver, description=text)


def _impact(info: strawberry.Info[Any, Any], key: ImpactKey) -> ImpactType | None:
    found: Any = impact(snapshot_of(info), any_key(key, "key"))
    return found  # type: ignore[no-any-return]


QUESTIONS: dict[str, Any] = {
    "who_can_see": _field_of(
        QuestionKind.WHO_CAN_SEE,
        WhoCanSeeType,
        "Parties that can see data of a category, with every proof, and who is left out.",
    ),
    "can_see": _field_of(
        QuestionKind.CAN_SEE,
        CanSeeType,
        "Verdict on one party's access to data of a category, with proofs or the nearest miss.",
    ),
    "what_can_see": _field_of(
        QuestionKind.WHAT_CAN_SEE, WhatCanSeeType, "Data that one party can see."
    ),
    "retention": _field_of(
        QuestionKind.RETENTION,
        list[LimitType],
        "Limits that apply to data of a category; none where none is stated.",
    ),
    "impact": strawberry.field(
        _impact, description="Reach of a breach at an organisation, a system or a site."
    ),
}
