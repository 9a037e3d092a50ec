"""The dossier of a record or an activity, as a field of the query type."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

import strawberry

from ropa.api.answers.fields import key, keys, node, nodes
from ropa.api.context import snapshot_of
from ropa.api.dossier.blocks import BlockType, ToldType, block_of
from ropa.api.keys import any_key
from ropa.api.names import lazy
from ropa.api.text import Lang
from ropa.api.threads import in_thread
from ropa.api.types.interfaces import NamedNode
from ropa.dpia import Dossier
from ropa.dpia.blocks import Section
from ropa.dpia.numbering import depth, numbered
from ropa.language import Language
from ropa.model import Record
from ropa.service.documents import dossier


@dataclass(frozen=True, slots=True)
class Numbered:
    """A section with its number, in a dossier's language."""

    number: str
    section: Section
    language: Language


def _depth(self: Numbered) -> int:
    return depth(self.number)


def _name(self: Numbered) -> str:
    return self.section.name


def _title(self: Numbered) -> str:
    return self.section.title


def _blocks(self: Numbered) -> list[BlockType]:
    return [block_of(block, self.language) for block in self.section.blocks]


@strawberry.type(name="DossierSection", description="Section of a dossier, with its blocks.")
class SectionType:
    """A section; those within it follow it, with numbers that begin with its own."""

    number: str = strawberry.field(description="Number of it, as `2.1`.")
    depth = strawberry.field(_depth, description="Depth of it: 1 for `2`, 2 for `2.1`.")
    name = strawberry.field(_name, description="Name of it, the same in every language.")
    title = strawberry.field(_title, description="Heading of it.")
    blocks = strawberry.field(_blocks, description="Blocks of it, without those of its sections.")


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


Key = Annotated[
    strawberry.ID, strawberry.argument(description="Key of a record or an activity, with prefix.")
]
Dated = Annotated[date, strawberry.argument(description="Day that the dossier bears.")]


def _dossier(
    info: strawberry.Info[Any, Any], key: Key, dated: Dated, lang: Lang = Language.EN
) -> DossierType | None:
    return dossier(snapshot_of(info), any_key(key, "key"), lang, dated)  # type: ignore[return-value]


DOSSIER = strawberry.field(
    in_thread(_dossier),
    description="Dossier for a DPIA: what the register knows, and blanks for what people judge.",
)
