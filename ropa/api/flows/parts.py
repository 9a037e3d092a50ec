"""The parts of a data-flow diagram, as GraphQL has them: elements, flows, boundaries and ties."""

from __future__ import annotations

from typing import Any

import strawberry

from ropa.api.answers.fields import key, listed, node, said
from ropa.api.types.interfaces import Node
from ropa.drawing.view import BoundaryKind, ElementKind, Stage, Standing


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
    retention = listed("retention", "Limits for the data, in words.")
    bases = listed("bases", "Legal bases, in words.")
    sources: list[SourceType] = strawberry.field(description="Paragraphs that state it.")
    facts = strawberry.field(_keys, description="Keys of the facts that it is drawn from.")
    record = _optional("record", "Key of the record that it belongs to.")
    standing: Standing = strawberry.field(description="Standing of it in the source.")


@strawberry.type(name="DataFlowTie", description="Two elements that are possibly the same.")
class TieType:
    """A tie: neither sameness nor difference is asserted."""

    one: strawberry.ID = strawberry.field(description="Identifier of the one.")
    other: strawberry.ID = strawberry.field(description="Identifier of the other.")
