"""Access: who can see what, on which condition, until when, and on whose word.

`Access(register)` answers a `Question`; `to_json` makes the answer a value that JSON can hold.
"""

from __future__ import annotations

from ropa.access.access import Access
from ropa.access.answer import (
    Accessor,
    AnswerNote,
    Assumed,
    CanSee,
    Excluded,
    Impact,
    Limit,
    Proof,
    Reason,
    Step,
    Verdict,
    WhatCanSee,
    WhoCanSee,
)
from ropa.access.question import FIELDS, Question, QuestionKind
from ropa.access.to_json import to_json
from ropa.access.verify import replay
from ropa.access.why_not import EXCLUDED_LIMIT

__all__ = [
    "EXCLUDED_LIMIT",
    "FIELDS",
    "Access",
    "Accessor",
    "AnswerNote",
    "Assumed",
    "CanSee",
    "Excluded",
    "Impact",
    "Limit",
    "Proof",
    "Question",
    "QuestionKind",
    "Reason",
    "Step",
    "Verdict",
    "WhatCanSee",
    "WhoCanSee",
    "replay",
    "to_json",
]
