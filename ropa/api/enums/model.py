"""Enums of the model: what its nouns are, the articles, the rights and the criteria of a DPIA."""

from __future__ import annotations

from enum import EnumMeta

from ropa.model import (
    Article,
    ArticleSource,
    Capacity,
    DataKind,
    MeasureKind,
    Modality,
    NoteKind,
    OrganisationKind,
    RecordStatus,
    Right,
    Status,
)
from ropa.model.screening import Criterion, Holds

_CONSENT = "Consent of the data subject"
LAW: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    Article: (
        "Ground of the GDPR that makes processing lawful.",
        {
            "ART_6_1_A": f"{_CONSENT}.",
            "ART_6_1_B": "Performance of a contract with the data subject.",
            "ART_6_1_C": "Legal obligation of the controller.",
            "ART_6_1_D": "Vital interests of a person.",
            "ART_6_1_E": "Task in the public interest or exercise of official authority.",
            "ART_6_1_F": "Legitimate interests of the controller or of a third party.",
            "ART_9_2_A": f"{_CONSENT}, given explicitly.",
            "ART_9_2_B": "Employment, social security and social protection law.",
            "ART_9_2_C": "Vital interests of a person who cannot consent.",
            "ART_9_2_D": "Activities of a not-for-profit body.",
            "ART_9_2_E": "Data that the data subject has manifestly made public.",
            "ART_9_2_F": "Legal claims.",
            "ART_9_2_G": "Substantial public interest.",
            "ART_9_2_H": "Health and social care.",
            "ART_9_2_I": "Public interest in public health.",
            "ART_9_2_J": "Archiving, research and statistics.",
            "ART_10": "Criminal convictions and offences, as national law allows.",
        },
    ),
    ArticleSource: (
        "Origin of a legal basis's article, or of which right a right is.",
        {
            "SOURCE": "Article that the source cites itself.",
            "REGISTER": "Article that the register maps the source's words to.",
        },
    ),
    Criterion: (
        "Criterion of a DPIA: the nine of WP248, and the place of Article 35(3)(c).",
        {
            "EVALUATION": "Evaluation or scoring.",
            "AUTOMATED_DECISIONS": "Automated decisions with legal or similar effect.",
            "SYSTEMATIC_MONITORING": "Systematic monitoring.",
            "SENSITIVE_DATA": "Sensitive data or data of a highly personal nature.",
            "LARGE_SCALE": "Processing on a large scale.",
            "MATCHING": "Matching or combination of datasets.",
            "VULNERABLE_SUBJECTS": "Vulnerable data subjects.",
            "NEW_TECHNOLOGY": "New technology or new use of technology.",
            "PREVENTS_RIGHTS": "Processing that keeps people from a right or a service.",
            "PUBLIC_AREA": "Publicly accessible area (Article 35(3)(c)).",
        },
    ),
    Holds: (
        "Answer of a person to a criterion.",
        {"YES": "Criterion that holds.", "NO": "Criterion that does not hold."},
    ),
    DataKind: (
        "Class of personal data in law.",
        {
            "ORDINARY": "Personal data of no special class.",
            "NATIONAL_IDENTIFIER": "National identification number (Article 87).",
            "CRIMINAL_OFFENCE": "Criminal convictions and offences (Article 10).",
            "SPECIAL": "Special category of personal data (Article 9(1)).",
        },
    ),
    Right: (
        "Right of the data subject (Articles 15 to 22), or under another law.",
        {
            "ACCESS": "Access to the data (Article 15).",
            "RECTIFICATION": "Rectification (Article 16).",
            "ERASURE": "Erasure (Article 17).",
            "RESTRICTION": "Restriction of processing (Article 18).",
            "PORTABILITY": "Data portability (Article 20).",
            "OBJECTION": "Objection (Article 21).",
            "HUMAN_REVIEW": "Human review of an automated decision (Article 22(3)).",
            "OTHER_LAW": "Right under another law than the GDPR, which its rule names.",
        },
    ),
}
"""Description of each enum, and of each of its values."""


REGISTER: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    Capacity: (
        "Capacity in which an organisation has access.",
        {
            "CONTROLLER": "Controller itself, through its own staff.",
            "PROCESSOR": "Processor, on the controller's behalf (Article 4(8)).",
            "RECIPIENT": "Anybody else to whom data are disclosed (Article 4(9)).",
        },
    ),
    MeasureKind: (
        "Aim of a security measure, after the points of Article 32(1).",
        {
            "PSEUDONYMISATION_AND_ENCRYPTION": "Pseudonymisation and encryption.",
            "CONFIDENTIALITY_INTEGRITY_AVAILABILITY": "Confidentiality, integrity and "
            "availability of systems.",
            "RESTORATION": "Restoration of access after an incident.",
            "TESTING": "Regular testing of the measures.",
            "OTHER": "Any other aim.",
        },
    ),
    Modality: (
        "Strength of the source's wording of a disclosure.",
        {
            "HAPPENS": "Disclosure that is made.",
            "MAY_HAPPEN": "Disclosure that may come to be made.",
            "POSSIBLE": "Possibility of access; whether it is used is not said.",
        },
    ),
    NoteKind: (
        "Kind of note on a fact.",
        {
            "CONTRADICTION": "Contradiction within the source.",
            "OPEN": "Question that the source leaves open.",
            "MAPPING": "Reading of the register's own, which the source does not put so.",
            "DETAIL": "Detail of the source that no field holds.",
        },
    ),
    OrganisationKind: (
        "Kind of organisation, whatever its role in a record.",
        {
            "COMPANY": "Company of the group.",
            "SUPPLIER": "Supplier of services or systems.",
            "AUTHORITY": "Public authority.",
        },
    ),
    RecordStatus: (
        "Stage of a record's life.",
        {
            "DRAFT": "Record that is not yet in force.",
            "ACTIVE": "Record of processing that takes place.",
            "ENDED": "Record of processing that has ended.",
        },
    ),
    Status: (
        "Answer of the source to one question: three answers, never two.",
        {
            "STATED": "Value that the source gives.",
            "NONE": "None, according to the source.",
            "NOT_STATED": "Not stated; never to be read as none.",
        },
    ),
}
"""Description of each enum, and of each of its values."""
