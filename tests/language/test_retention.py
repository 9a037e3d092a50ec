"""Durations and retention in words: how long, from when, and on which conditions."""

from __future__ import annotations

from datetime import date

import pytest

from ropa.language.retention import Counted, duration, length, retention, to_and_including
from ropa.model import Register, Retention, Stated, Translated, stated


@pytest.mark.parametrize(
    ("iso", "sv", "en"),
    [
        ("P1D", "1 dag", "1 day"),
        ("P14D", "14 dagar", "14 days"),
        ("P18M", "18 månader", "18 months"),
        ("P1Y", "1 år", "1 year"),
        ("P2Y6M", "2 år och 6 månader", "2 years and 6 months"),
        ("P2W", "2 veckor", "2 weeks"),
        ("P1Y1M1D", "1 år, 1 månad och 1 dag", "1 year, 1 month and 1 day"),
        ("P0Y1M", "1 månad", "1 month"),
    ],
)
def test_a_duration_is_told_in_the_units_it_is_given_in(iso: str, sv: str, en: str) -> None:
    said = duration(iso)
    assert said.say("sv").replace("\u00a0", " ") == sv
    assert said.say("en").replace("\u00a0", " ") == en


@pytest.mark.parametrize(("count", "said"), [(0, "0 days"), (1, "1 day"), (21, "21 days")])
def test_what_is_counted_has_the_form_that_its_number_asks_for(count: int, said: str) -> None:
    assert Counted("common.day", count).say("en").replace("\u00a0", " ") == said


PLAIN = Retention.model_construct(
    key="retention:x",
    duration=None,
    until=None,
    criteria=None,
    starts_from=Stated[Translated](),
    conditions=(),
    unless=(),
)


def test_a_police_report_changes_how_long_a_threat_is_kept(notice: Register) -> None:
    keys = ("no-report", "report")
    said = [
        retention(
            notice.get(Retention, f"retention:threat-recording.lf-stockholm.{key}"), notice.name
        )
        for key in keys
    ]
    assert (
        said[0].say("en").replace("\u00a0", " ")
        == "30 days, unless a police report is filed; from when is not stated"
    )
    assert said[1].say("en").endswith("(if a police report is filed)")
    assert said[1].say("sv").endswith("(om en polisanmälan görs)")


@pytest.mark.parametrize(
    ("fields", "sv", "en"),
    [
        ({"duration": "P2Y"}, "2 år; från när framgår inte",
             "2 years; from when is not stated"),
        ({"until": Translated(sv="Ärendet är avslutat", en="The case is closed")},
         "till dess att ärendet är avslutat", "until the case is closed"),
        ({"criteria": Translated(sv="Så länge det behövs", en="As long as needed")},
         "så länge det behövs", "as long as needed"),
        ({"duration": "P1D", "starts_from": stated(Translated(sv="Besöket", en="The visit"))},
         "1 dag från besöket", "1 day from the visit"),
    ],
)  # fmt: skip
def test_a_limit_is_a_time_an_event_or_criteria(
    notice: Register, fields: dict[str, object], sv: str, en: str
) -> None:
    said = retention(PLAIN.model_copy(update=fields), notice.name)
    assert said.say("sv").replace("\u00a0", " ") == sv
    assert said.say("en").replace("\u00a0", " ") == en


def test_the_length_is_said_without_start_and_conditions() -> None:
    start = stated(Translated.same("The visit"))
    limit = PLAIN.model_copy(update={"duration": "P14D", "starts_from": start, "unless": ("x",)})
    assert length(limit).say().replace("\u00a0", " ") == "14 days"


def test_the_last_day_is_said_where_it_is_known() -> None:
    limit = length(PLAIN.model_copy(update={"duration": "P14D"}))
    assert to_and_including(limit, date(2026, 1, 15)).say("sv").endswith("till och med 2026-01-15")
    assert to_and_including(limit, None) == limit
