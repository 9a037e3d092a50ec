"""Organisations: legal persons and authorities. What one is to a record follows from the record."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from ropa.model.countries import Country
from ropa.model.field import described
from ropa.model.keys import OrganisationKey
from ropa.model.no_answer import Form
from ropa.model.noun import Named
from ropa.model.stated import Stated
from ropa.model.text import Line, Translated


class OrganisationKind(StrEnum):
    """What an organisation is by itself, whatever its role in a record."""

    COMPANY = "company"
    SUPPLIER = "supplier"
    AUTHORITY = "authority"


class Organisation(Named):
    """An organisation. Controller, processor and recipient are roles it has through records."""

    prefix: ClassVar[str] = "org"
    folder: ClassVar[str] = "organisations"

    name: Translated = described("Name of it.", "Namn.", json=True, words=Form.NAME)
    legal_name: Stated[Line] = described(
        "Name as it is registered, where the source gives it beside or as the name.",
        "Registrerad firma eller benämning, där källan anger den jämte eller som namnet.",
        default=Stated[Line](),
        json=True,
        words=Form.NAME,
    )
    kind: OrganisationKind = described("Kind of organisation.", "Slag av organisation.")
    named: bool = described(
        "Whether the source names it; false where it gives only its function.",
        "Om källan namnger den; falskt där bara dess funktion anges.",
    )
    contact: Stated[Translated] = described(
        "Contact details (Article 30(1)(a)).",
        "Kontaktuppgifter (artikel 30.1 a).",
        default=Stated[Translated](),
        json=True,
        words=Form.POINTER,
    )
    country: Stated[Country] = described(
        "Country of establishment, ISO 3166-1 alpha-2.",
        "Etableringsland, ISO 3166-1 alpha-2.",
        default=Stated[Country](),
        json=True,
    )
    parent: Stated[OrganisationKey] = described(
        "Parent company.", "Moderbolag.", default=Stated[OrganisationKey](), json=True
    )
    data_protection_officer: Stated[Translated] = described(
        "Data protection officer, with contact details (Article 30(1)(a)).",
        "Dataskyddsombud med kontaktuppgifter (artikel 30.1 a).",
        default=Stated[Translated](),
        json=True,
        words=Form.POINTER,
    )
    representative: Stated[Translated] = described(
        "Representative in the Union, where one is needed (Articles 27 and 30(1)(a)).",
        "Företrädare i unionen, i tillämpliga fall (artiklarna 27 och 30.1 a).",
        default=Stated[Translated](),
        json=True,
        words=Form.POINTER,
    )
    possibly_same_as: tuple[OrganisationKey, ...] = described(
        "Organisations that may be this one: the register does not decide whether they are.",
        "Organisationer som kan vara denna: registret tar inte ställning till om det är så.",
        default=(),
        json=True,
    )

    @property
    def keeps_its_capital(self) -> bool:
        """Whether the source names it: a function is no proper name."""
        return self.named
