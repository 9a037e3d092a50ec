"""An Article 30 record: its cover, and its entries, each with every field of the table.

A controller's record (Article 30(1)) has its own processing, then that which may be its. One of a
processor (Article 30(2)) is derived from the disclosures to it in that capacity. The entries are
read one by one as a format asks for them, so a large register is never held twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ropa.article30.facts import Facts
from ropa.article30.fields import CONTROLLER_FIELDS, PROCESSOR_FIELDS, Field
from ropa.article30.line import Line, answered
from ropa.article30.parties import identified
from ropa.index import Mandate
from ropa.language.text import Text, message, one_line
from ropa.model import Organisation, Record, Status


class Role(StrEnum):
    """In which role an organisation keeps its record."""

    CONTROLLER = "controller"
    """Article 30(1)."""
    PROCESSOR = "processor"
    """Article 30(2)."""

    @property
    def fields(self) -> tuple[Field[Any], ...]:
        """The fields of such a record, in order."""
        return CONTROLLER_FIELDS if self is Role.CONTROLLER else PROCESSOR_FIELDS

    @property
    def heading(self) -> Text:
        """The title of such a record."""
        return message(f"exports.title-{self}")


@dataclass(frozen=True, slots=True)
class Value:
    """A field of an entry, with what the register says of it: at least one line."""

    field: Field[Any]
    lines: tuple[Line, ...]

    @property
    def missing(self) -> tuple[Line, ...]:
        """The lines that are not stated."""
        return tuple(line for line in self.lines if line.status is Status.NOT_STATED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a controller's processing in an activity, or a processor's for a controller."""

    key: str
    """The record, or the controller that the processor acts for."""
    name: Text
    possibly: Text | None
    """Said of an entry that may not be the subject's: the source does not name whose it is."""
    sites: tuple[str, ...]
    conditions: tuple[str, ...]
    values: tuple[Value, ...]


def version_of(digest: str) -> str:
    """Return what people tell a register by: twelve characters of its digest, as in drawings."""
    return digest[:12]


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands first: whose record it is, when, of which register, and for which authority."""

    name: Text
    dated: date
    digest: str
    """SHA-256 of the register that it was read from."""
    values: tuple[Value, ...]
    """The subject's own item (a)."""
    authority: Line
    """The supervisory authority: not stated unless it was given."""

    @property
    def version(self) -> str:
        """What a person can tell the register by: the beginning of its digest."""
        return version_of(self.digest)


@dataclass(frozen=True)
class Article30Record:
    """The record of one controller or one processor, which stands alone (Article 30(4))."""

    role: Role
    subject: str
    """Key of the organisation whose record it is."""
    cover: Cover
    facts: Facts
    read: Callable[[], Iterable[Entry]]

    def entries(self) -> Iterator[Entry]:
        """Read the entries one by one, sorted by key; those that may be another's come last."""
        yield from self.read()

    @property
    def citations(self) -> tuple[str, ...]:
        """Every passage that the record cites, in the order of the sources."""
        values = [value for entry in self.entries() for value in entry.values]
        lines = (line for value in (*self.cover.values, *values) for line in value.lines)
        cited = {citation for line in lines for citation in line.citations}
        return tuple(self.facts.register.in_order(cited))


def controllers(facts: Facts) -> tuple[str, ...]:
    """Return every organisation that is the controller of some record, sorted."""
    return tuple(facts.index.by_controller)


def controller_record(
    facts: Facts, controller: str, dated: date, authority: str | None = None
) -> Article30Record:
    """Return the record of a controller.

    Args:
        facts: the register.
        controller: key of the organisation.
        dated: the day that the record bears.
        authority: the supervisory authority, where the caller states it.

    Raises:
        UnknownKey: the register holds no such organisation.
    """
    organisation = facts.register.get(Organisation, controller, "controller")

    def read() -> Iterator[Entry]:
        for record in facts.index.by_controller.get(controller, ()):
            yield entry(facts, record)
        for other in unnamed(facts, organisation):
            for record in facts.index.by_controller.get(other.key, ()):
                yield entry(facts, record, organisation)

    cover = _controller_cover(facts, organisation, dated, authority)
    return Article30Record(Role.CONTROLLER, controller, cover, facts, read)


def unnamed(facts: Facts, organisation: Organisation) -> tuple[Organisation, ...]:
    """Return the controllers that the source only describes and that may be the organisation."""
    ties = facts.index.unnamed_ties(organisation.key)
    return tuple(facts.register.get(Organisation, key) for key in ties)


def entry(facts: Facts, record: Record, reader: Organisation | None = None) -> Entry:
    """Return the entry of a record; marked where it only may be the reader's."""
    marked = _possibly(facts, record, reader) if reader else None
    values = (Value(field, field.read(facts, record)) for field in Role.CONTROLLER.fields)
    return Entry(
        record.key, facts.name(record.key), marked, record.sites, record.conditions, tuple(values)
    )


def _possibly(facts: Facts, record: Record, reader: Organisation) -> Text:
    return message(
        "exports.possibly-controller",
        described=facts.name(record.controller),
        controller=facts.name(reader.key),
    )


def _controller_cover(
    facts: Facts, organisation: Organisation, dated: date, authority: str | None
) -> Cover:
    lines = {
        "controller": identified(facts, organisation),
        "contact": answered(organisation, organisation.contact),
        "representative": answered(organisation, organisation.representative),
        "data-protection-officer": answered(organisation, organisation.data_protection_officer),
    }
    values = [
        Value(field, (lines[field.name],))
        if field.name in lines
        else Value(field, _joint(facts, organisation))
        for field in Role.CONTROLLER.fields
        if field.letter == "a"
    ]
    return Cover(
        facts.name(organisation.key),
        dated,
        facts.register.digest,
        tuple(values),
        supervisory_authority(authority),
    )


def _joint(facts: Facts, organisation: Organisation) -> tuple[Line, ...]:
    (field,) = (one for one in Role.CONTROLLER.fields if one.name == "joint-controllers")
    found = [
        field.read(facts, record) for record in facts.index.by_controller.get(organisation.key, ())
    ]
    lines = {line.statement: line for lines in found for line in lines}
    silent = Line(None, Status.NOT_STATED, keys=(organisation.key,))
    return tuple(
        lines[statement] for statement in sorted(lines, key=lambda text: text.say("sv"))
    ) or (silent,)


def supervisory_authority(authority: str | None) -> Line:
    """Return the line of the supervisory authority that was given, or that none is stated."""
    if authority is None:
        return Line(None, Status.NOT_STATED, message("exports.authority-silent"))
    return Line(one_line(authority))


def processors(facts: Facts) -> tuple[str, ...]:
    """Return every organisation that is a processor by some disclosure, sorted."""
    return facts.index.processors


def processor_record(
    facts: Facts, processor: str, dated: date, authority: str | None = None
) -> Article30Record:
    """Return the record of a processor; without entries where it is no processor.

    Args:
        facts: the register.
        processor: key of the organisation.
        dated: the day that the record bears.
        authority: the supervisory authority, where the caller states it.

    Raises:
        UnknownKey: the register holds no such organisation.
    """
    organisation = facts.register.get(Organisation, processor, "processor")

    def read() -> Iterator[Entry]:
        for mandate in facts.index.mandates(processor):
            yield _mandate(facts, mandate)

    cover = Cover(
        facts.name(processor),
        dated,
        facts.register.digest,
        _parties(facts, organisation),
        supervisory_authority(authority),
    )
    return Article30Record(Role.PROCESSOR, processor, cover, facts, read)


def _mandate(facts: Facts, mandate: Mandate) -> Entry:
    values = (Value(field, field.read(facts, mandate)) for field in Role.PROCESSOR.fields)
    key = mandate.controller.key
    return Entry(key, facts.name(key), None, (), (), tuple(values))


def _parties(facts: Facts, organisation: Organisation) -> tuple[Value, ...]:
    lines = {
        "processor": identified(facts, organisation),
        "processor-contact": answered(organisation, organisation.contact),
        "representatives": answered(organisation, organisation.representative),
        "data-protection-officers": answered(organisation, organisation.data_protection_officer),
    }
    own = (field for field in Role.PROCESSOR.fields if field.name in lines)
    return tuple(Value(field, (lines[field.name],)) for field in own)
