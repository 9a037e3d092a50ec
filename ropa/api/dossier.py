"""The dossier for a DPIA of a record or an activity, section by section, as GraphQL has it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

import strawberry

from ropa.api.fields import key, keys, node, nodes
from ropa.api.interfaces import NamedNode
from ropa.api.keys import any_key
from ropa.api.names import lazy
from ropa.api.resolvers import Lang, budget_of, snapshot_of
from ropa.dpia import Dossier
from ropa.dpia.blocks import (
    Blank,
    Block,
    FieldLines,
    Figure,
    Paragraph,
    Section,
    Table,
    Tone,
    depth,
    numbered,
)
from ropa.drawing import View, walk_through
from ropa.language import Language
from ropa.model import Record, Status
from ropa.service.diagrams import picture
from ropa.service.documents import dossier


@dataclass(frozen=True, slots=True)
class Drawn:
    """A diagram of a dossier with the dossier's language, in which it is told and drawn."""

    figure: Figure
    language: Language

    @property
    def view(self) -> View:
        """The diagram as data."""
        return self.figure.view


KINDS: dict[type, str] = {
    Paragraph: "Paragraph",
    Blank: "Blank",
    FieldLines: "Told",
    Table: "Table",
    Drawn: "Figure",
}
"""What each kind of block is called; its GraphQL type has `Dossier` before it."""


def block_of(block: Block, language: Language) -> Any:
    """Return a block as its GraphQL type reads it."""
    return Drawn(block, language) if isinstance(block, Figure) else block


def _kind(self: Any) -> str:
    return KINDS[type(self)].lower()


@strawberry.interface(name="DossierBlock", description="Block of a dossier's section.")
class BlockType:
    """A part of a section."""

    kind = strawberry.field(
        _kind, description="Kind of the block: `paragraph`, `blank`, `told`, `table` or `figure`."
    )

    @classmethod
    def resolve_type(cls, block: object, *_: object) -> str:
        """Return the name of a block's GraphQL type."""
        return f"Dossier{KINDS[type(block)]}"


@strawberry.type(name="DossierParagraph", description="Text of a dossier.")
class ParagraphType(BlockType):
    """A text."""

    text: str = strawberry.field(description="Text itself.")
    tone: Tone = strawberry.field(description="Tone in which it is to be read.")

    @classmethod
    def is_type_of(cls, block: object, *_: object) -> bool:
        """Whether a block is one."""
        return isinstance(block, Paragraph)


@strawberry.type(
    name="DossierBlank", description="Place for a judgement that only people can make."
)
class BlankType(BlockType):
    """A place for people; nothing is ever put in it."""

    prompt: str = strawberry.field(description="Question that people are asked there.")

    @classmethod
    def is_type_of(cls, block: object, *_: object) -> bool:
        """Whether a block is one."""
        return isinstance(block, Blank)


@strawberry.type(name="DossierPair", description="Labelled particular of a line.")
class PairType:
    """Something labelled that is said of a line."""

    name: str = strawberry.field(description="Name of the particular, as `conditions`.")
    label: str = strawberry.field(description="Label of it.")
    value: str = strawberry.field(description="Value of it.")
    status: Status = strawberry.field(description="Answer of the source.")


@strawberry.type(name="DossierLine", description="Statement of a field, with what is said of it.")
class SpokenType:
    """One statement of a field."""

    statement: str = strawberry.field(description="Statement in words, or that it is not stated.")
    status: Status = strawberry.field(description="Answer of the source.")
    pairs: list[PairType] = strawberry.field(description="Particulars of it, in order.")


@strawberry.type(name="DossierTold", description="Field of the Article 30 table with its lines.")
class ToldType(BlockType):
    """A field of the register with all that is said of it."""

    name: str = strawberry.field(description="Name of the field.")
    label: str = strawberry.field(description="Label of it.")
    lines: list[SpokenType] = strawberry.field(description="Lines of it, in order.")

    @classmethod
    def is_type_of(cls, block: object, *_: object) -> bool:
        """Whether a block is one."""
        return isinstance(block, FieldLines)


@strawberry.type(name="DossierCell", description="Cell of a dossier's table.")
class CellType:
    """A cell."""

    text: str = strawberry.field(description="Text of it; empty where people are to write.")
    tone: Tone = strawberry.field(description="Tone in which it is to be read.")


@strawberry.type(name="DossierTable", description="Table of a dossier.")
class TableType(BlockType):
    """A table with a header."""

    caption: str = strawberry.field(description="Caption of it.")
    header: list[str] = strawberry.field(description="Headings of its columns.")
    rows: list[list[CellType]] = strawberry.field(description="Rows of it, each with its cells.")

    @classmethod
    def is_type_of(cls, block: object, *_: object) -> bool:
        """Whether a block is one."""
        return isinstance(block, Table)


def _caption(self: Drawn) -> str:
    return self.figure.caption


def _alternative(self: Drawn) -> str:
    return self.figure.alternative


def _steps(self: Drawn) -> list[str]:
    return [str(step) for step in walk_through(self.view, self.language)]


def _svg(self: Drawn, info: strawberry.Info[Any, Any]) -> str:
    left = budget_of(info).seconds
    return picture(snapshot_of(info), self.view, self.language, seconds=left).decode()


@strawberry.type(name="DossierFigure", description="Data-flow diagram of a dossier.")
class FigureType(BlockType):
    """A diagram; the walk-through is its text."""

    caption = strawberry.field(_caption, description="Caption of it.")
    alternative = strawberry.field(_alternative, description="Text for those who do not see it.")
    walk_through = strawberry.field(_steps, description="Flows in words, in order.")
    svg = strawberry.field(_svg, description="Drawing as SVG; takes a part of a second.")

    @classmethod
    def is_type_of(cls, block: object, *_: object) -> bool:
        """Whether a block is one."""
        return isinstance(block, Drawn)


BLOCKS = [ParagraphType, BlankType, ToldType, TableType, FigureType]
"""Every kind of block, for the schema to know of."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A section with its number, in a dossier's language."""

    number: str
    section: Section
    language: Language


def _section_depth(self: Numbered) -> int:
    return depth(self.number)


def _section_name(self: Numbered) -> str:
    return self.section.name


def _section_title(self: Numbered) -> str:
    return self.section.title


def _section_blocks(self: Numbered) -> list[BlockType]:
    return [block_of(block, self.language) for block in self.section.blocks]


@strawberry.type(name="DossierSection", description="Section of a dossier, with its blocks.")
class SectionType:
    """A section; those within it follow it, with numbers that begin with its own."""

    number: str = strawberry.field(description="Number of it, as `2.1`.")
    depth = strawberry.field(_section_depth, description="Depth of it: 1 for `2`, 2 for `2.1`.")
    name = strawberry.field(_section_name, description="Name of it, the same in every language.")
    title = strawberry.field(_section_title, description="Heading of it.")
    blocks = strawberry.field(
        _section_blocks, description="Blocks of it, without those of its sections."
    )


def _cover(self: Dossier) -> list[ToldType]:
    return list(self.cover)  # type: ignore[arg-type]


def _sections(self: Dossier) -> list[SectionType]:
    sections = numbered(self.sections)
    return [Numbered(number, one, self.language) for number, one in sections]  # type: ignore[misc]


@strawberry.type(name="Dossier", description="Dossier for a DPIA, in the order of Article 35(7).")
class DossierType:
    """What the register knows for an assessment, with marked blanks for people."""

    subject = key("subject", "Key of the record or activity.")
    subject_node = node("subject", NamedNode, "Record or activity that is assessed.")
    records = keys("records", "Keys of the records that it is about.")
    record_nodes = nodes("records", lazy(Record), "Records that it is about.")
    language: Language = strawberry.field(description="Language of it.")
    dated: date = strawberry.field(description="Day that it bears.")
    digest: str = strawberry.field(description="Digest of the register that it is read from.")
    kind: str = strawberry.field(description="Kind of document, in words.")
    title: str = strawberry.field(description="Title of it.")
    cover = strawberry.field(_cover, description="Controllers, and how they are reached.")
    sections = strawberry.field(_sections, description="Sections of it, in reading order.")


DossierKey = Annotated[
    strawberry.ID,
    strawberry.argument(description="Key of a record or an activity, with prefix."),
]
Dated = Annotated[date, strawberry.argument(description="Day that the dossier bears.")]


def _dossier(
    info: strawberry.Info[Any, Any], key: DossierKey, dated: Dated, lang: Lang = Language.EN
) -> DossierType | None:
    return dossier(snapshot_of(info), any_key(key, "key"), lang, dated)  # type: ignore[return-value]


DOSSIER = strawberry.field(
    _dossier,
    description="Dossier for a DPIA: what the register knows, and blanks for what people judge.",
)
