"""The questions of access, as fields of the query type.

Each takes what it is about and, beside it, the scope: where to look, and what holds or does not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import strawberry

from ropa.access import Access
from ropa.api.answers.arguments import question_of, signature
from ropa.api.answers.limit import LimitType
from ropa.api.answers.types import CanSeeType, ImpactType, WhatCanSeeType, WhoCanSeeType
from ropa.api.context import snapshot_of
from ropa.api.keys import any_key

ImpactKey = Annotated[
    strawberry.ID,
    strawberry.argument(description="Key of an organisation, a system or a site, with its prefix."),
]


def _question(ask: Callable[..., Any], needed: tuple[str, ...], answer: Any, text: str) -> Any:
    """Declare a question of access.

    Args:
        ask: method of `Access` that answers it.
        needed: names of the fields that the question must hold.
        answer: GraphQL type of the answer.
        text: description of the field.
    """

    def resolver(info: strawberry.Info[Any, Any], **arguments: Any) -> Any:
        access: Access = snapshot_of(info).access
        return ask(access, question_of(access.register, arguments))

    resolver.__signature__ = signature(needed, answer)  # type: ignore[attr-defined]
    return strawberry.field(resolver, description=text)


def _impact(info: strawberry.Info[Any, Any], key: ImpactKey) -> ImpactType | None:
    answer: Any = snapshot_of(info).access.impact(any_key(key, "key"))
    return answer  # type: ignore[no-any-return]


QUESTIONS: dict[str, Any] = {
    "who_can_see": _question(
        Access.who_can_see,
        ("data",),
        WhoCanSeeType,
        "Parties that can see data of a category, with every proof, and who is left out.",
    ),
    "can_see": _question(
        Access.can_see,
        ("party", "data"),
        CanSeeType,
        "Verdict on one party's access to data of a category, with proofs or the nearest miss.",
    ),
    "what_can_see": _question(
        Access.what_can_see, ("party",), WhatCanSeeType, "Data that one party can see."
    ),
    "retention": _question(
        Access.retention,
        ("data",),
        list[LimitType],
        "Limits that apply to data of a category; none where none is stated.",
    ),
    "impact": strawberry.field(
        _impact, description="Reach of a breach at an organisation, a system or a site."
    ),
}
