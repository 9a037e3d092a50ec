"""Data-flow diagrams, as GraphQL has them: as data, in words, and drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from inspect import Parameter, Signature
from typing import Annotated, Any

import strawberry

from ropa.access import FIELDS
from ropa.api.fields import key, keys, listed, node, said
from ropa.api.interfaces import Node
from ropa.api.keys import any_key, same_kind
from ropa.api.questions import optional, question_of
from ropa.api.resolvers import Lang, budget_of, snapshot_of
from ropa.drawing import Format, View, dot, walk_through
from ropa.drawing.mermaid import mermaid
from ropa.drawing.view import BoundaryKind, ElementKind, Stage, Standing
from ropa.language import Language
from ropa.service.diagrams import diagram, view


def _optional(field: str, description: str) -> Any:
    def resolver(self: Any) -> strawberry.ID | None:
        found = getattr(self, field)
        return None if found is None else strawberry.ID(found)

    return strawberry.field(resolver, name=field, description=description)


@strawberry.type(name="DataFlowLabel", description="Noun as a diagram names it.")
class LabelType:
    """A noun by key and name."""

    key = key("key", "Key of the noun.")
    name = said("name", "Name of the noun.")


@strawberry.type(name="DataFlowElement", description="External entity, process or store.")
class ElementType:
    """A part of the diagram that data flow between."""

    id: strawberry.ID = strawberry.field(description="Identifier in the diagram, as `E1` or `S2`.")
    kind: ElementKind = strawberry.field(description="Kind of the element.")
    key = key("key", "Key of the noun that it stands for.")
    noun = node("key", Node | None, "Noun that it stands for.")
    name = said("name", "Name of it.")
    role = said("role", "Role of it in the processing.", optional=True)
    lines = listed("lines", "Lines printed in it, as the retention at a store.")
    conditions: list[LabelType] = strawberry.field(description="Conditions of a process.")
    boundary = _optional("boundary", "Identifier of the boundary around it.")
    standing: Standing = strawberry.field(description="Standing of it in the source.")
    record = _optional("record", "Key of the record whose page tells more.")
    may_be: list[LabelType] = strawberry.field(
        description="Nouns that it is possibly the same as and that are not shown."
    )


@strawberry.type(
    name="DataFlowBoundary", description="Trust boundary: legal person, site, country."
)
class BoundaryType:
    """What encloses elements."""

    id: strawberry.ID = strawberry.field(description="Identifier in the diagram, as `B1`.")
    kind: BoundaryKind = strawberry.field(description="Kind of the boundary.")
    key = key("key", "Key of the noun that it stands for.")
    name = said("name", "Name of it.")
    role = said("role", "Role of the legal person.", optional=True)
    parent = _optional("parent", "Identifier of the boundary around it.")


@strawberry.type(name="DataFlowCarried", description="Category of data that a flow carries.")
class CarriedType:
    """What a flow carries."""

    data: LabelType = strawberry.field(description="Category of data.")
    conditions: list[LabelType] = strawberry.field(
        description="Conditions on which the data are collected."
    )


@strawberry.type(name="DataFlowSource", description="Paragraph that states something.")
class SourceType:
    """A paragraph, with its place in words."""

    key = key("key", "Key of the citation.")
    place = said("place", "Place of the paragraph in words.")


def _keys(self: Any) -> list[strawberry.ID]:
    return [strawberry.ID(one) for one in self.facts]


@strawberry.type(name="DataFlowArrow", description="One-way flow of data between two elements.")
class FlowType:
    """A flow."""

    id: strawberry.ID = strawberry.field(description="Identifier in the diagram, as `F7`.")
    stage: Stage = strawberry.field(description="Stage of the processing.")
    source: strawberry.ID = strawberry.field(description="Identifier of where it comes from.")
    target: strawberry.ID = strawberry.field(description="Identifier of where it goes.")
    verb = said("verb", "Wording of the source: is disclosed, may be disclosed, and the like.")
    carries: list[CarriedType] = strawberry.field(description="Categories of data carried.")
    summary = listed("summary", "Label of it: what it carries, grouped.")
    conditional = strawberry.field(
        lambda self: self.is_conditional,
        description="Whether a condition must hold for anything to flow.",
        graphql_type=bool,
    )
    conditions: list[LabelType] = strawberry.field(description="Conditions of the flow itself.")
    inherited: list[LabelType] = strawberry.field(description="Conditions of its processing.")
    met: list[LabelType] = strawberry.field(description="Conditions taken for true.")
    sites: list[LabelType] = strawberry.field(description="Sites that it is limited to.")
    open = keys("open", "Identifiers of the notes that say what leaves it undecided, as `N4`.")
    notes = keys("notes", "Identifiers of the notes on the facts that it is drawn from.")
    retention = listed("retention", "Limits for the data, in words.")
    purposes = listed("purposes", "Purposes of it, in words.")
    bases = listed("bases", "Legal bases of it, each with what it depends on, in words.")
    sources: list[SourceType] = strawberry.field(description="Paragraphs that state it.")
    facts = strawberry.field(_keys, description="Keys of the facts that it is drawn from.")
    record = _optional("record", "Key of the record that it belongs to.")
    standing: Standing = strawberry.field(description="Standing of it in the source.")


@strawberry.type(name="DataFlowNote", description="Note under a diagram.")
class NoteType:
    """What must be said with a diagram."""

    id: str = strawberry.field(
        description="Identifier in the diagram, as `N4`; empty where it is about all of it."
    )
    text = said("text", "Words of it.")
    flows = keys("flows", "Identifiers of the flows that it is about.")


@strawberry.type(name="DataFlowTie", description="Two elements that are possibly the same.")
class TieType:
    """A tie: neither sameness nor difference is asserted."""

    one: strawberry.ID = strawberry.field(description="Identifier of the one.")
    other: strawberry.ID = strawberry.field(description="Identifier of the other.")


@dataclass(frozen=True, slots=True)
class Asked:
    """A diagram as data, and what draws it as it was asked for."""

    view: View
    draw: Callable[[Language, float], bytes]
    """Draws it in a language, within some seconds."""

    def __getattr__(self, name: str) -> Any:
        """Read what the view holds."""
        return getattr(self.view, name)


def _steps(self: Asked, lang: Lang = Language.EN) -> list[str]:
    return [str(step) for step in walk_through(self.view, lang)]


def _svg(self: Asked, info: strawberry.Info[Any, Any], lang: Lang = Language.EN) -> str:
    return self.draw(lang, budget_of(info).seconds).decode()


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
    notes: list[NoteType] = strawberry.field(description="Notes under the diagram.")
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

    def draw(language: Language, seconds: float) -> bytes:
        where = (snapshot, key, Format.SVG, language, question)
        return diagram(*where, level=level, beside=other, seconds=seconds)

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
