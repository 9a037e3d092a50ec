"""Enums of the register: what its nouns are, and how the source puts them."""

from __future__ import annotations

from enum import EnumMeta

from ropa.model import (
    Capacity,
    MeasureKind,
    Modality,
    NoteKind,
    OrganisationKind,
    RecordStatus,
    Status,
)

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
            "NONE": "None, says the source.",
            "NOT_STATED": "Not stated; never to be read as none.",
        },
    ),
}
"""Description of each enum, and of each of its values."""
