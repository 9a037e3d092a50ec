"""Data-flow diagrams, as GraphQL has them: as data, in words, and drawn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from inspect import Parameter, Signature
from typing import Annotated, Any

import strawberry

from ropa.access import FIELDS
from ropa.api.answers.arguments import optional, question_of
from ropa.api.answers.fields import listed, said
from ropa.api.context import snapshot_of
from ropa.api.flows.parts import BoundaryType, ElementType, FlowType, TieType
from ropa.api.keys import any_key, same_kind
from ropa.api.text import Lang
from ropa.drawing import Format, View, dot, walk_through
from ropa.drawing.mermaid import mermaid
from ropa.language import Language
from ropa.service.diagrams import diagram, view


@dataclass(frozen=True, slots=True)
class Asked:
    """A diagram as data, and what draws it as it was asked for."""

    view: View
    draw: Callable[[Language], Awaitable[bytes]]

    def __getattr__(self, name: str) -> Any:
        """Read what the view holds."""
        return getattr(self.view, name)


def _steps(self: Asked, lang: Lang = Language.EN) -> list[str]:
    return [str(step) for step in walk_through(self.view, lang)]


async def _svg(self: Asked, lang: Lang = Language.EN) -> str:
    return (await self.draw(lang)).decode()


def _dot(self: Asked, lang: Lang = Language.EN) -> str:
    return dot(self.view, lang)


def _mermaid(self: Asked, lang: Lang = Language.EN) -> str:
    return mermaid(self.view, lang)


@strawberry.type(name="DataFlow", description="Data-flow diagram: as data, in words and drawn.")
class DataFlowType:
    """A diagram."""

    kind: str = strawberry.field(description="Kind of the view, as `record` or `question`.")
    level: int = strawberry.field(description="Level of detail: 0 the context, 1 the detail.")
    title = said("title", "Title of it.")
    subtitle = said("subtitle", "Subtitle of it.", optional=True)
    elements: list[ElementType] = strawberry.field(description="Entities, processes and stores.")
    flows: list[FlowType] = strawberry.field(description="Flows, in order.")
    boundaries: list[BoundaryType] = strawberry.field(description="Trust boundaries.")
    ties: list[TieType] = strawberry.field(description="Elements that are possibly the same.")
    notes = listed("notes", "Notes under the diagram.")
    digest: str = strawberry.field(description="Digest of the register that it is drawn from.")
    walk_through = strawberry.field(_steps, description="Flows in words, in order.")
    svg = strawberry.field(_svg, description="Drawing as SVG; takes a part of a second.")
    dot = strawberry.field(_dot, description="Source for Graphviz.")
    mermaid = strawberry.field(_mermaid, description="Source for Mermaid.")


Key = Annotated[
    strawberry.ID,
    strawberry.argument(
        description="Key of an activity, organisation, record, site or system; of a category of "
        "data for who can see it; `controller:` before an organisation's name for its records."
    ),
]
Level = Annotated[
    int, strawberry.argument(description="Level of detail: 0 the context, 1 the detail.")
]
Beside = Annotated[
    strawberry.ID | None,
    strawberry.argument(
        description="Key of another of the same kind, as a second site, with its prefix; the two "
        "are side by side."
    ),
]


def _data_flow(
    info: strawberry.Info[Any, Any],
    key: str,
    level: int = 1,
    beside: str | None = None,
    **arguments: Any,
) -> Asked:
    snapshot = snapshot_of(info)
    question = question_of(snapshot.register, arguments)
    key = any_key(key, "key")
    other = None if beside is None else same_kind(key, beside, "beside")

    def draw(language: Language) -> Awaitable[bytes]:
        return snapshot.workers.aside(
            diagram, snapshot, key, Format.SVG, language, question, level=level, beside=other
        )

    return Asked(view(snapshot, key, question, level, other), draw)


_NAMED = Parameter.POSITIONAL_OR_KEYWORD
_data_flow.__signature__ = Signature(  # type: ignore[attr-defined]
    [
        Parameter("info", _NAMED, annotation=strawberry.Info),
        Parameter("key", _NAMED, annotation=Key),
        Parameter("level", _NAMED, default=1, annotation=Level),
        Parameter("beside", _NAMED, default=None, annotation=Beside),
        *optional(one for one in FIELDS if one.name != "data"),  # the key names the data
    ],
    return_annotation=DataFlowType | None,
)
DATA_FLOW = strawberry.field(
    _data_flow, description="Data-flow diagram of a noun, or of who can see some data."
)
