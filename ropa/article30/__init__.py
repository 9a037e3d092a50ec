"""Article 30: the one field table, and the record that it is read from the register for.

What holds here: each field of Article 30(1) and 30(2), and each that accountability asks for, is
declared once in `fields`, with its place in the law and how it is read. A record stands alone
(Article 30(4)) and has every field; what the source does not state is a line that says so. Exports,
the review, the dossier, the API and the pages read this and nothing else of the kind.
"""

from __future__ import annotations

from ropa.article30.facts import Facts
from ropa.article30.fields import CONTROLLER_FIELDS, PROCESSOR_FIELDS, Field, Level
from ropa.article30.line import Detail, Line
from ropa.article30.record import (
    Article30Record,
    Cover,
    Entry,
    Role,
    Value,
    controller_record,
    controllers,
    processor_record,
    processors,
)

__all__ = [
    "CONTROLLER_FIELDS",
    "PROCESSOR_FIELDS",
    "Article30Record",
    "Cover",
    "Detail",
    "Entry",
    "Facts",
    "Field",
    "Level",
    "Line",
    "Role",
    "Value",
    "controller_record",
    "controllers",
    "processor_record",
    "processors",
]
