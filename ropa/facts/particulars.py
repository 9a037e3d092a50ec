"""The particulars of a fact: each of its fields with a label and a value in words.

They are read from the declared fields of the noun, so that a field that is added is shown at once;
the catalogue has to have a label for it (`facts.field-…`), which a test demands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from ropa.facts.title import TITLED, title
from ropa.language.law import article
from ropa.language.parties import country
from ropa.language.retention import duration
from ropa.language.text import Text, listed, message, one_line
from ropa.model.data_category import DataKind
from ropa.model.disclosure import Capacity, Disclosure, Modality
from ropa.model.legal_basis import Article, ArticleSource
from ropa.model.measure import MeasureKind
from ropa.model.noun import Named, Noun
from ropa.model.organisation import OrganisationKind
from ropa.model.record import RecordStatus
from ropa.model.register import Register
from ropa.model.retention import Retention
from ropa.model.screening import Criterion, Holds
from ropa.model.stated import Stated, Status

APART = frozenset(("key", "name", "aliases", "citations", "notes"))
"""Fields that are no particulars: what identifies a fact or finds it, and what is said of it."""
VALUES: dict[type[Enum], str] = {
    ArticleSource: "exports.article-source",
    Capacity: "exports.capacity",
    Criterion: "dpia.criterion",
    DataKind: "exports.kind",
    Holds: "dpia.answer",
    MeasureKind: "exports.measure",
    Modality: "exports.modality",
    OrganisationKind: "facts.organisation",
    RecordStatus: "exports.record",
}
"""Where the catalogue has the values of an enumeration."""
OF_PROCESSORS = ("service", "contract")
"""Fields of a disclosure to a processor alone (Article 28(3))."""
OF_OTHERS = ("country", "transfer_mechanism")
"""Fields of a disclosure to somebody else than the controller's own staff."""
READINGS = frozenset(("dpv_term", "possibly_same_as"))
"""Fields that no source states in their words: classes of a vocabulary, and ties."""


@dataclass(frozen=True, slots=True)
class Particular:
    """What one field of a fact says."""

    field: str
    label: Text
    value: Text
    status: Status = Status.STATED

    @property
    def is_reading(self) -> bool:
        """Whether it is the register's interpretation, which its source does not put so."""
        return self.field in READINGS


def particulars(fact: Noun, register: Register) -> tuple[Particular, ...]:
    """Return what the fields of a fact say, in their order.

    Left out are what its title says, what is as it is unless something else is said, and fields
    about which it says nothing (`silent`).
    """
    return tuple(
        Particular(name, label(name), said, status)
        for name, value in _fields(fact)
        for said, status in _said(fact, name, value, register)
    )


def silent(fact: Noun) -> tuple[Text, ...]:
    """Return the labels of the fields that are not stated, without a reason, in their order."""
    return tuple(
        label(name)
        for name, value in _fields(fact)
        if _is_silent(fact, name, value) and _is_asked(fact, name)
    )


def label(field: str) -> Text:
    """Return what a field is called."""
    return message(f"facts.field-{field.replace('_', '-')}")


def _fields(fact: Noun) -> Iterator[tuple[str, object]]:
    titled = TITLED.get(type(fact), ())
    for name in type(fact).model_fields:
        if name not in APART and name not in titled:
            yield name, getattr(fact, name)


def _is_asked(fact: Noun, name: str) -> bool:
    """Whether a field is one that such a fact can have; only a processor has a contract."""
    match fact:
        case Disclosure(capacity=Capacity.CONTROLLER):
            return name not in (*OF_PROCESSORS, *OF_OTHERS)
        case Disclosure(capacity=Capacity.RECIPIENT):
            return name not in OF_PROCESSORS
        case Retention(duration=None):
            return name != "starts_from"
    return True


def _is_silent(fact: Noun, name: str, value: object) -> bool:
    """Whether a field says nothing: neither a value nor why there is none."""
    if isinstance(value, Stated):
        return value == type(value)()
    return value == () and type(fact).model_fields[name].is_required()


def _said(
    fact: Noun, name: str, value: object, register: Register
) -> Iterator[tuple[Text, Status]]:
    if _is_silent(fact, name, value) or value == type(fact).model_fields[name].default:
        return
    if not isinstance(value, Stated):
        is_silent = isinstance(fact, Disclosure) and name == "systems_allotted"
        said = message("exports.systems-shared") if is_silent else _word(name, value, register)
        yield said, Status.NOT_STATED if is_silent else Status.STATED
    elif value.is_stated:
        yield _word(name, value.value, register), Status.STATED
    else:
        yield _unstated(fact, name, value), value.status


def _unstated(fact: Noun, name: str, value: Stated[object]) -> Text:
    """Return that a field is none or not stated, with the reason where there is one."""
    if isinstance(fact, Disclosure) and name == "data" and value.status is Status.NONE:
        if value.reason is None:
            return message("exports.whatever-systems-hold")
        return message("exports.whatever-systems-hold-because", reason=value.reason)
    if value.reason is None:
        return message("common.stated-as-none")
    return message(f"exports.status-{value.status}-because", reason=value.reason)


def _word(name: str, value: object, register: Register) -> Text:
    """Return a value in words."""
    if isinstance(value, Text):
        return one_line(value)
    if isinstance(value, tuple):
        return listed(_word(name, one, register) for one in value)
    if isinstance(value, bool):
        return message(f"facts.{'yes' if value else 'no'}")
    if isinstance(value, Article):
        return article(value)
    if isinstance(value, Enum):
        return message(f"{VALUES[type(value)]}-{value.value}")
    if isinstance(value, date):
        return one_line(value.isoformat())
    return _text(name, str(value), register)


def _text(name: str, value: str, register: Register) -> Text:
    if value in register:
        fact = register.get(Noun, value)
        return one_line(fact.name) if isinstance(fact, Named) else title(fact, register)
    if name == "country":
        return country(value)
    return duration(value) if name == "duration" else one_line(value)
