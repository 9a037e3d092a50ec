"""The questions of access, as fields of the query type.

Each takes what it is about and, beside it, the scope: where to look, and what holds or does not.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Annotated, Any

import strawberry

from ropa.access import Access, Scope
from ropa.api.answers import arguments as given
from ropa.api.answers.limit import LimitType
from ropa.api.answers.types import CanSeeType, ImpactType, WhatCanSeeType, WhoCanSeeType
from ropa.api.context import snapshot_of
from ropa.api.keys import any_key

ABOUT: dict[str, tuple[Any, Callable[..., str]]] = {
    "party": (given.Party, given.party_key),
    "data": (given.Data, given.data_key),
}
"""What a question may be about: the argument, and how its key is found."""
SCOPE: dict[str, Any] = {
    "site": given.SiteKey,
    "activity": given.ActivityKey,
    "controller": given.ControllerKey,
    "given": given.Given,
    "ruled_out": given.RuledOut,
    "collected_on": given.CollectedOn,
    "on": given.On,
}
"""Where a question looks; every part may be left out."""
ImpactKey = Annotated[
    strawberry.ID,
    strawberry.argument(description="Key of an organisation, a system or a site, with its prefix."),
]


def _signature(about: tuple[str, ...], answer: Any) -> Signature:
    named = Parameter.POSITIONAL_OR_KEYWORD
    required = [Parameter(name, named, annotation=ABOUT[name][0]) for name in about]
    optional = [
        Parameter(name, named, default=None, annotation=kind) for name, kind in SCOPE.items()
    ]
    info = Parameter("info", named, annotation=strawberry.Info)
    return Signature([info, *required, *optional], return_annotation=answer | None)


def _question(ask: Callable[..., Any], about: tuple[str, ...], answer: Any, text: str) -> Any:
    """Declare a question about some keys within a scope.

    Args:
        ask: asks it of the access, with the keys in the order of `about`, and the scope.
        about: names of what it is about.
        answer: GraphQL type of the answer.
        text: description of the field.
    """

    def resolver(info: strawberry.Info[Any, Any], **arguments: Any) -> Any:
        access: Access = snapshot_of(info).access
        keys = [ABOUT[name][1](access.register, arguments.pop(name)) for name in about]
        scope: Scope = given.scope_of(access.register, **arguments)
        return ask(access, *keys, scope)

    resolver.__signature__ = _signature(about, answer)  # type: ignore[attr-defined]
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
