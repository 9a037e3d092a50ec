"""The nouns of the register, and `Register`: one immutable, consistent snapshot of them all.

Each noun is declared once, in a module of its own; `NOUNS` lists them in an order in which a noun
comes after those that it mostly refers to.
"""

from __future__ import annotations

from ropa.model.activity import Activity
from ropa.model.citation import Citation
from ropa.model.collection import Collection
from ropa.model.condition import Condition
from ropa.model.data_category import DataCategory, DataKind
from ropa.model.data_subject import DataSubject
from ropa.model.disclosure import Capacity, Disclosure, Modality
from ropa.model.document import Document
from ropa.model.exclusion import Exclusion
from ropa.model.legal_basis import Article, ArticleSource, LegalBasis
from ropa.model.measure import Measure, MeasureKind
from ropa.model.note import Note, NoteKind
from ropa.model.noun import Fact, Named, Noun
from ropa.model.nouns import BY_PREFIX, NOUNS, noun_of
from ropa.model.objection import Objection, Right
from ropa.model.organisation import Organisation, OrganisationKind
from ropa.model.purpose import Purpose
from ropa.model.record import Record, RecordStatus
from ropa.model.register import Origin, Register
from ropa.model.retention import Retention
from ropa.model.screening import Criterion, Holds, ScreeningAnswer
from ropa.model.site import Site
from ropa.model.stated import Stated, Status, stated
from ropa.model.system import System
from ropa.model.text import Translated

__all__ = [
    "BY_PREFIX",
    "NOUNS",
    "Activity",
    "Article",
    "ArticleSource",
    "Capacity",
    "Citation",
    "Collection",
    "Condition",
    "Criterion",
    "DataCategory",
    "DataKind",
    "DataSubject",
    "Disclosure",
    "Document",
    "Exclusion",
    "Fact",
    "Holds",
    "LegalBasis",
    "Measure",
    "MeasureKind",
    "Modality",
    "Named",
    "Note",
    "NoteKind",
    "Noun",
    "Objection",
    "Organisation",
    "OrganisationKind",
    "Origin",
    "Purpose",
    "Record",
    "RecordStatus",
    "Register",
    "Retention",
    "Right",
    "ScreeningAnswer",
    "Site",
    "Stated",
    "Status",
    "System",
    "Translated",
    "noun_of",
    "stated",
]
