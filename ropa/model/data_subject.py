"""Categories of data subjects (Article 30(1)(c)): whose data they are."""

from __future__ import annotations

from typing import ClassVar

from ropa.model.field import described
from ropa.model.noun import Named
from ropa.model.term import DpvTerm


class DataSubject(Named):
    """A category of data subjects."""

    prefix: ClassVar[str] = "subject"
    folder: ClassVar[str] = "subjects"

    dpv_term: DpvTerm | None = described(
        "Term of the W3C Data Privacy Vocabulary that the register maps it to, as dpv:Visitor.",
        "Term i W3C:s Data Privacy Vocabulary som registret hänför den till, som dpv:Visitor.",
        default=None,
    )
