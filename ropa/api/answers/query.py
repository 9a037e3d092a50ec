"""The questions of access, as fields of the query type.

Each takes what it is about and, beside it, the scope: where to look, and what holds or does not.
"""

from __future__ import annotations

from typing import Annotated, Any

import strawberry

from ropa.access import QuestionKind
from ropa.api.answers.arguments import question_of, signature
from ropa.api.answers.limit import LimitType
from ropa.api.answers.types import CanSeeType, ImpactType, WhatCanSeeType, WhoCanSeeType
from ropa.api.context import snapshot_of
from ropa.api.keys import any_key
from ropa.service.answers import answer, impact

ImpactKey = Annotated[
    strawberry.ID,
    strawberry.argument(description="Key of an organisation, a system or a site, with its prefix."),
]


def _question(kind: QuestionKind, answered: Any, text: str) -> Any:
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
    "who_can_see": _question(
        QuestionKind.WHO_CAN_SEE,
        WhoCanSeeType,
        "Parties that can see data of a category, with every proof, and who is left out.",
    ),
    "can_see": _question(
        QuestionKind.CAN_SEE,
        CanSeeType,
        "Verdict on one party's access to data of a category, with proofs or the nearest miss.",
    ),
    "what_can_see": _question(
        QuestionKind.WHAT_CAN_SEE, WhatCanSeeType, "Data that one party can see."
    ),
    "retention": _question(
        QuestionKind.RETENTION,
        list[LimitType],
        "Limits that apply to data of a category; none where none is stated.",
    ),
    "impact": strawberry.field(
        _impact, description="Reach of a breach at an organisation, a system or a site."
    ),
}
