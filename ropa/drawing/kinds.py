"""Kinds: what the parts of a view can be.

What holds here: a kind says what a part is, never how it looks.
"""

from __future__ import annotations

from enum import StrEnum


class ElementKind(StrEnum):
    """What an element is, in the notation of Yourdon and DeMarco."""

    ENTITY = "entity"
    """Somebody outside the processing: data subjects, processors, recipients, the own staff."""
    PROCESS = "process"
    """Something that is done with the data."""
    STORE = "store"
    """Where data are kept."""


class Standing(StrEnum):
    """How an element or a flow stands in the source, or in the answer that is drawn."""

    STATED = "stated"
    NOT_STATED = "not_stated"
    """The source is silent on it: it is marked, never left out and never guessed."""
    EXCLUDED = "excluded"
    """It has the same kind of data elsewhere, but not here."""


class BoundaryKind(StrEnum):
    """What a boundary encloses."""

    LEGAL_PERSON = "legal_person"
    SITE = "site"
    THIRD_COUNTRY = "third_country"
    EXCLUDED = "excluded"
    """Those who are left out of an answer."""


class Stage(StrEnum):
    """Where in the processing a flow is."""

    COLLECTED = "collected"
    KEPT = "kept"
    READ = "read"
    ACCESS = "access"
