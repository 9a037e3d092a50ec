"""Objections: the rights that people have against a record, and how they use them."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import RecordKey
from ropa.model.no_answer import Form
from ropa.model.noun import Fact
from ropa.model.stated import Stated
from ropa.model.text import Translated


class Right(StrEnum):
    """A right of the data subject (Articles 15 to 22)."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    HUMAN_REVIEW = "human_review"


class Objection(Fact):
    """One way in which a person uses a right against a record."""

    prefix: ClassVar[str] = "objection"
    folder: ClassVar[str] = "objections"

    record: RecordKey = described(
        "Record that the right is used against.", "Post som rätten riktas mot.", refers="record.key"
    )
    right: Right = described("Right that is used.", "Rätt som används.")
    way: Translated = described("How a person uses it.", "Hur en person använder den.", json=True)
    effect: Stated[Translated] = described(
        "What follows when it is used.",
        "Vad som följer när den används.",
        default=Stated[Translated](),
        json=True,
        words=Form.OUTCOME,
    )
    rule: Stated[Translated] = described(
        "Rule that the source names for it.",
        "Regel som källan anger för den.",
        default=Stated[Translated](),
        json=True,
        words=Form.POINTER,
    )
