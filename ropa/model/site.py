"""Sites: the places where a record's processing happens."""

from __future__ import annotations

from typing import ClassVar

from ropa.model.countries import Country
from ropa.model.field import described
from ropa.model.keys import SiteKey
from ropa.model.no_answer import Form
from ropa.model.noun import Named
from ropa.model.stated import Stated
from ropa.model.text import Line, Translated


class Site(Named):
    """A place with an address, where people are filmed, registered or received."""

    prefix: ClassVar[str] = "site"
    folder: ClassVar[str] = "sites"

    name: Translated = described("Name of it.", "Namn.", json=True, words=Form.NAME)
    street_address: Stated[Line] = described(
        "Street and number.", "Gata och nummer.", default=Stated[Line](), json=True
    )
    town: Stated[Line] = described("Town.", "Ort.", default=Stated[Line](), json=True)
    country: Stated[Country] = described(
        "Country, ISO 3166-1 alpha-2.",
        "Land, ISO 3166-1 alpha-2.",
        default=Stated[Country](),
        json=True,
    )
    possibly_same_as: tuple[SiteKey, ...] = described(
        "Sites that may be this one: the register does not decide whether they are.",
        "Platser som kan vara denna: registret tar inte ställning till om det är så.",
        default=(),
        json=True,
    )

    @property
    def keeps_its_capital(self) -> bool:
        """A site has a proper name."""
        return True
