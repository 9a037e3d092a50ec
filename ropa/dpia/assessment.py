"""The assessment: one record or activity, read for a dossier in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ropa.access import Access, Reason
from ropa.article30.facts import Facts
from ropa.article30.fields import CONTROLLER_FIELDS, Field
from ropa.article30.line import Line, worded
from ropa.dpia.blocks import Cell, FieldLines, Tone
from ropa.dpia.screening import records_of
from ropa.language import Language, say
from ropa.language.text import fold, listed_names
from ropa.model import Citation, Record

FIELDS: dict[str, Field[Record]] = {field.name: field for field in CONTROLLER_FIELDS}


@dataclass(frozen=True)
class Assessment:
    """What a dossier is about, and the language and day that it is in.

    Args:
        access: the register.
        key: the record, or the activity with all its records.
        language: the language that it is written in.
        dated: the day that is printed on it.
    """

    access: Access
    key: str
    language: Language
    dated: date

    @cached_property
    def facts(self) -> Facts:
        """The register, by record."""
        return Facts(self.access.index)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records that it is about, sorted."""
        return records_of(self.access.register, self.key)

    def say(self, name: str, /, **values: object) -> str:
        """Say a message of this room."""
        return say(f"dpia.{name}", self.language, **{k: fold(str(v)) for k, v in values.items()})

    def columns(self, *names: str) -> tuple[str, ...]:
        """Say the headings of the columns of a table."""
        return tuple(self.say(f"column-{name}") for name in names)

    def name(self, key: str) -> str:
        """Say the name of a key."""
        return self.facts.name(key).say(self.language)

    def names(self, keys: Iterable[str]) -> str:
        """Say the names of keys, one after the other, as the language sorts them."""
        return listed_names(map(self.facts.name, keys)).say(self.language)

    def sources(self, citations: Iterable[str]) -> Cell:
        """Return a cell of citations: their numbers in the list of sources."""
        keys = tuple(citations)
        return Cell(self.facts.numbers(keys), Tone.QUIET, keys)

    def near(self, record: Record, citations: Iterable[str]) -> list[str]:
        """Return citations: those in the sections that a record cites, if there are any."""
        every = dict.fromkeys(citations)
        sections = {self._section(key) for key in record.citations}
        return [key for key in every if self._section(key) in sections] or list(every)

    def _section(self, key: str) -> tuple[str, str | None]:
        citation = self.access.register.get(Citation, key)
        return citation.document, citation.section

    def either(self, texts: Iterable[str]) -> str:
        """Say texts of which any one is enough."""
        return f" {say('common.or', self.language)} ".join(texts)

    def fields(self, record: Record, *names: str) -> tuple[FieldLines, ...]:
        """Return fields of the Article 30 table, of one record."""
        fields = (FIELDS[name] for name in names)
        return tuple(self.field(one, one.read(self.facts, record)) for one in fields)

    def field(self, field: Field[Record], lines: Iterable[Line]) -> FieldLines:
        """Return a field of the Article 30 table with some lines of it."""
        said = tuple(worded(self.facts, line, self.language) for line in lines)
        return FieldLines(field.name, field.label.say(self.language), said)

    def reason(self, reason: Reason) -> str:
        """Say a reason of access, with names for the keys in it."""
        return fold(reason.say(self.language, self.access.register))

    def blank(self) -> Cell:
        """An empty cell for a person."""
        return Cell("", Tone.BLANK)
