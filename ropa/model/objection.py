"""Objections: the rights that people have against a record, what against, and how they use them.

A right that the source gives under another law is that right, whatever heading it stands under.
"""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import RecordKey
from ropa.model.legal_basis import ArticleSource
from ropa.model.no_answer import Form
from ropa.model.noun import Fact
from ropa.model.stated import Stated
from ropa.model.text import Translated


class Right(StrEnum):
    """A right of the data subject (Articles 15 to 22), or under another law."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    HUMAN_REVIEW = "human_review"
    OTHER_LAW = "other_law"
    """A right under another law than the GDPR, which its `rule` names."""


class Objection(Fact):
    """A right against a record: what against, how a person uses it, and what follows."""

    prefix: ClassVar[str] = "objection"
    folder: ClassVar[str] = "objections"

    record: RecordKey = described(
        "Record that the right is used against.", "Post som rätten riktas mot.", refers="record.key"
    )
    right: Right = described("Right that is used.", "Rätt som används.")
    right_source: ArticleSource = described(
        "Whether the source says that it is this right or it is the register's interpretation.",
        "Om källan anger att det är denna rätt eller om det är registrets tolkning.",
    )
    against: Stated[Translated] = described(
        "What of the processing it is used against.",
        "Vad i behandlingen den riktas mot.",
        default=Stated[Translated](),
        json=True,
    )
    ways: Stated[tuple[Translated, ...]] = described(
        "Ways in which a person uses it, of which any one is enough.",
        "Sätt att använda den, av vilka vilket som helst räcker.",
        default=Stated[tuple[Translated, ...]](),
        json=True,
    )
    reason: Stated[Translated] = described(
        "Why a person has it, as the source puts it.",
        "Varför en person har den, enligt källan.",
        default=Stated[Translated](),
        json=True,
    )
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
