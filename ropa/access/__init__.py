"""Access: who can see what, on which condition, until when, and on whose word.

`Access(register)` answers; `Scope` says where a question looks; `plain` makes an answer JSON-able.
"""

from __future__ import annotations

from ropa.access.access import ANYWHERE, Access
from ropa.access.answer import (
    Accessor,
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
from ropa.access.exclusions import EXCLUDED_LIMIT
from ropa.access.plain import plain
from ropa.access.question import Scope
from ropa.access.replay import replay

__all__ = [
    "ANYWHERE",
    "EXCLUDED_LIMIT",
    "Access",
    "Accessor",
    "CanSee",
    "Excluded",
    "Impact",
    "Limit",
    "Proof",
    "Reason",
    "Scope",
    "Step",
    "Verdict",
    "WhatCanSee",
    "WhoCanSee",
    "plain",
    "replay",
]
