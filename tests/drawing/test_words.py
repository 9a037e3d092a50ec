from __future__ import annotations

import pytest

from ropa.access import Access
from ropa.drawing.eea import is_third
from ropa.drawing.words import basis, duration, limit, swedish_article
from ropa.model import LegalBasis, Retention


@pytest.mark.parametrize(
    ("iso", "sv", "en"),
    [
        ("P1D", "1 dag", "1 day"),
        ("P14D", "14 dagar", "14 days"),
        ("P18M", "18 månader", "18 months"),
        ("P1Y", "1 år", "1 year"),
        ("P2Y6M", "2 år och 6 månader", "2 years and 6 months"),
        ("P2W", "2 veckor", "2 weeks"),
        ("P0Y1M", "1 månad", "1 month"),
    ],
)
def test_a_duration_in_words(iso: str, sv: str, en: str) -> None:
    said = duration(iso)
    assert (said.sv.replace("\u00a0", " "), said.en.replace("\u00a0", " ")) == (sv, en)


@pytest.mark.parametrize(
    ("article", "sv"), [("6(1)(f)", "6.1 f"), ("10", "10"), ("9(2)(a)", "9.2 a")]
)
def test_an_article_as_swedish_law_cites_it(article: str, sv: str) -> None:
    assert swedish_article(article) == sv


def test_a_police_report_changes_how_long_a_threat_is_kept(access: Access) -> None:
    register = access.register
    keys = ("no-report", "report")
    said = [
        limit(register, register.get(Retention, f"retention:threat-recording.lf-stockholm.{key}"))
        for key in keys
    ]
    assert said[0].en.replace("\u00a0", " ") == "30 days, unless a police report is filed"
    assert said[1].en.endswith("(if a police report is filed)")
    assert said[1].sv.endswith("(om en polisanmälan görs)")


def test_an_article_that_the_register_maps_is_marked_as_that(access: Access) -> None:
    key = "basis:camera-surveillance.lf-ab.legitimate-interest"
    said = basis(access.register, access.register.get(LegalBasis, key))
    assert said.sv == "artikel 6.1 f (registrets tolkning), intresseavvägning"
    assert said.en.startswith("Article 6(1)(f) (the register's mapping)")


@pytest.mark.parametrize(("country", "third"), [("SE", False), ("NO", False), ("US", True)])
def test_a_third_country_lies_outside_the_eea(country: str, third: bool) -> None:
    assert is_third(country) is third
