"""The kinds of question that the register answers, each in a file of its own."""

from __future__ import annotations

from ropa.asking.intent import Intent
from ropa.asking.intents.can_see import CAN_SEE
from ropa.asking.intents.controllers import CONTROLLERS
from ropa.asking.intents.impact import IMPACT
from ropa.asking.intents.legal_bases import LEGAL_BASES
from ropa.asking.intents.processors import PROCESSORS
from ropa.asking.intents.purposes import PURPOSES
from ropa.asking.intents.retention import RETENTION
from ropa.asking.intents.what_can_see import WHAT_CAN_SEE
from ropa.asking.intents.who_can_see import WHO_CAN_SEE

INTENTS: tuple[Intent, ...] = (
    WHO_CAN_SEE,
    CAN_SEE,
    WHAT_CAN_SEE,
    RETENTION,
    CONTROLLERS,
    PROCESSORS,
    LEGAL_BASES,
    PURPOSES,
    IMPACT,
)
"""Every kind, in the order in which a refusal lists them."""
BY_KIND = {intent.kind: intent for intent in INTENTS}
