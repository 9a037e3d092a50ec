"""The table of all nouns: every room that walks the register reads it."""

from __future__ import annotations

from ropa.model.activity import Activity
from ropa.model.citation import Citation
from ropa.model.collection import Collection
from ropa.model.condition import Condition
from ropa.model.data_category import DataCategory
from ropa.model.data_subject import DataSubject
from ropa.model.disclosure import Disclosure
from ropa.model.document import Document
from ropa.model.exclusion import Exclusion
from ropa.model.keys import prefix_of
from ropa.model.legal_basis import LegalBasis
from ropa.model.measure import Measure
from ropa.model.noun import Noun
from ropa.model.objection import Objection
from ropa.model.organisation import Organisation
from ropa.model.purpose import Purpose
from ropa.model.record import Record
from ropa.model.retention import Retention
from ropa.model.screening import ScreeningAnswer
from ropa.model.site import Site
from ropa.model.system import System

NOUNS: tuple[type[Noun], ...] = (
    Document,
    Citation,
    Organisation,
    Site,
    System,
    DataCategory,
    DataSubject,
    Purpose,
    Condition,
    Exclusion,
    Activity,
    Record,
    Collection,
    Disclosure,
    LegalBasis,
    Retention,
    Objection,
    Measure,
    ScreeningAnswer,
)
BY_PREFIX: dict[str, type[Noun]] = {noun.prefix: noun for noun in NOUNS}


def noun_of(key: str) -> type[Noun] | None:
    """Return the noun that a key names, by its prefix; None where there is no such prefix."""
    return BY_PREFIX.get(prefix_of(key))
