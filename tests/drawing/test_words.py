from __future__ import annotations

from ropa.access import Access
from ropa.drawing.words import basis, limit
from ropa.model import LegalBasis, Retention


def test_a_police_report_changes_how_long_a_threat_is_kept(access: Access) -> None:
    register = access.register
    keys = ("no-report", "report")
    said = [
        limit(register, register.get(Retention, f"retention:threat-recording.lf-stockholm.{key}"))
        for key in keys
    ]
    assert said[0].say("en").replace("\u00a0", " ") == "30 days, unless a police report is filed"
    assert said[1].say("en").endswith("(if a police report is filed)")
    assert said[1].say("sv").endswith("(om en polisanmälan görs)")


def test_an_article_that_the_register_maps_is_marked_as_that(access: Access) -> None:
    key = "basis:camera-surveillance.lf-ab.legitimate-interest"
    said = basis(access.register, access.register.get(LegalBasis, key))
    assert said.say("sv") == "artikel 6.1 f (registrets tolkning), intresseavvägning"
    assert said.say("en").startswith("Article 6(1)(f) (the register's mapping)")
