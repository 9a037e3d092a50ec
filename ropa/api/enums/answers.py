"""Enums of what is asked and answered: access, diagrams, findings, screenings and dossiers."""

from __future__ import annotations

from enum import EnumMeta, StrEnum

from ropa.access import Verdict
from ropa.article30 import Level, Role
from ropa.asking import Kind as AskedFor
from ropa.dpia import Answer, By, Outcome
from ropa.dpia.blocks import Tone
from ropa.drawing.view import BoundaryKind, ElementKind, Stage, Standing
from ropa.language import Language, about
from ropa.review import Severity


class OrderDirection(StrEnum):
    """Which way a list is ordered."""

    ASC = "asc"
    DESC = "desc"


ASKING: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    AskedFor: (
        "Thing that a question in words asks for.",
        {
            "WHO_CAN_SEE": "Parties that can see data.",
            "CAN_SEE": "Verdict on one party's access.",
            "WHAT_CAN_SEE": "Data that one party can see.",
            "RETENTION": "Limits for storage.",
            "CONTROLLERS": "Controllers of the processing.",
            "PROCESSORS": "Processors of a controller or of data.",
            "LEGAL_BASES": "Legal bases of the processing.",
            "PURPOSES": "Purposes of the processing.",
            "IMPACT": "Reach of a breach.",
        },
    ),
    Verdict: (
        "Verdict on what the register states of an access; no permission and no prohibition.",
        {
            "GRANTED": "Access that is stated, with every condition given or none. "
            "Whether it is lawful, or is used, is not said by it.",
            "CONDITIONAL": "Access that is stated on conditions, of which those in `missing` are "
            "not given. Whether they are met is not known.",
            "OPEN": "Undecided by the source whether there is such access; `open` says why. "
            "Neither a yes nor a no.",
            "DENIED": "No such access stated: nothing gives it, a condition is ruled out, or the "
            "time for storage is over. Neither a prohibition nor proof that there is no access.",
        },
    ),
    Language: (
        "Language of a text.",
        {language.name: f"{about(language).name}." for language in Language},
    ),
    OrderDirection: (
        "Direction of an order.",
        {"ASC": "Smallest first.", "DESC": "Greatest first."},
    ),
}
"""Description of each enum, and of each of its values."""


DRAWING: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    ElementKind: (
        "Kind of a diagram's element.",
        {
            "ENTITY": "Party outside the processing, or people.",
            "PROCESS": "Process: something that is done with the data.",
            "STORE": "Store: where data are kept.",
        },
    ),
    Standing: (
        "Standing of a diagram's part in the source or the answer.",
        {
            "STATED": "Part that the source states.",
            "NOT_STATED": "Part on which the source is silent; marked, never guessed.",
            "EXCLUDED": "Part that has such data elsewhere, but not here.",
        },
    ),
    BoundaryKind: (
        "Kind of a diagram's boundary.",
        {
            "LEGAL_PERSON": "Legal person.",
            "SITE": "Site.",
            "THIRD_COUNTRY": "Country outside the EEA.",
            "EXCLUDED": "Frame around those who are left out of an answer.",
        },
    ),
    Stage: (
        "Stage of the processing that a flow is in.",
        {
            "COLLECTED": "Collection.",
            "KEPT": "Storage.",
            "READ": "Reading from a store.",
            "ACCESS": "Access and disclosure.",
        },
    ),
}
"""Description of each enum, and of each of its values."""


REVIEWING: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    Level: (
        "Level of the law's demand on a field.",
        {
            "REQUIRED": "Item that Article 30 requires.",
            "WHERE_APPLICABLE": "Item that Article 30 requires where it applies.",
            "WHERE_POSSIBLE": "Item that Article 30 requires where possible.",
            "ACCOUNTABILITY": "Field outside Article 30 that shows compliance (Article 5(2)).",
        },
    ),
    Role: (
        "Role in which an organisation keeps its record.",
        {
            "CONTROLLER": "Controller (Article 30(1)).",
            "PROCESSOR": "Processor (Article 30(2)).",
        },
    ),
    Severity: (
        "Weight of a finding.",
        {
            "VIOLATION": "Statement that does not meet the law, or a required item not stated.",
            "WARNING": "Doubt whether the law is met: facts are lacking or do not agree.",
            "NOTE": "Matter worth a person's eye.",
        },
    ),
}
"""Description of each enum, and of each of its values."""


SCREENING: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    Answer: (
        "Answer to a criterion of a DPIA: three, never two.",
        {
            "YES": "Criterion that holds.",
            "NO": "Criterion that does not hold.",
            "NOT_KNOWN": "Criterion that nothing answers; never to be read as no.",
        },
    ),
    By: (
        "Source of an answer to a criterion.",
        {
            "FACTS": "Facts of the register, which cite their source.",
            "PERSON": "Person who stated it, with a reason.",
            "NOBODY": "Nobody: the criterion is open.",
        },
    ),
    Outcome: (
        "Outcome of a screening.",
        {
            "REQUIRED": "Assessment that is to be made.",
            "UNDECIDED": "Outcome that depends on what is not known.",
            "NOT_INDICATED": "No assessment indicated; the reason is to be documented.",
        },
    ),
    Tone: (
        "Tone in which a dossier's text is to be read.",
        {
            "PLAIN": "Text of the register.",
            "QUIET": "Explanation, which is no part of what the register says.",
            "SILENT": "Word that the source does not say.",
            "STRONG": "Text that stands out.",
            "BLANK": "Empty place for people.",
        },
    ),
}
"""Description of each enum, and of each of its values."""
