"""Retention: which limit applies, until which day, and what is left when it is over."""

from __future__ import annotations

from datetime import date

import pytest
from builders import made

from ropa.access import Access, Question, Verdict
from ropa.model import Noun

FIRST = date(2026, 1, 1)
REPORT = frozenset(["condition:report"])


def access(*limits: Noun) -> Access:
    return Access(
        made.register(
            made.data("whole"),
            made.data("part", "whole"),
            made.record("r", "x", sites=["s", "t"]),
            made.collection("c", "r", ["whole"]),
            *limits,
        )
    )


def on(day: date, site: str | None = None, **more: frozenset[str]) -> Question:
    return Question(site=site, collected_on=FIRST, on=day, **more)  # type: ignore[arg-type]


THREAT = (
    made.retention("short", "r", ["whole"], "P30D", unless=["report"]),
    made.retention("long", "r", ["whole"], conditions=["report"]),
)


def test_the_last_day_still_counts_and_the_next_does_not() -> None:
    kept = access(made.retention("k", "r", ["whole"], "P14D"))
    assert (
        kept.can_see(on(date(2026, 1, 15)).about(party="org:x", data="data:whole")).verdict
        is Verdict.GRANTED
    )
    over = kept.can_see(on(date(2026, 1, 16)).about(party="org:x", data="data:whole"))
    assert over.verdict is Verdict.DENIED
    assert over.reason is not None
    assert (over.reason.code, over.reason.values) == (
        "access.retention-ended",
        {"until": "2026-01-15"},
    )


@pytest.mark.parametrize(
    ("start", "duration", "last"),
    [
        (date(2026, 1, 31), "P1M", date(2026, 2, 28)),
        (date(2024, 2, 29), "P1Y", date(2025, 2, 28)),
        (date(2026, 1, 1), "P18M", date(2027, 7, 1)),
        (date(2026, 1, 1), "P2W", date(2026, 1, 15)),
    ],
)
def test_until_is_the_last_day_by_the_calendar(start: date, duration: str, last: date) -> None:
    kept = access(made.retention("k", "r", ["whole"], duration))
    (limit,) = kept.retention(Question(data="data:whole", collected_on=start))
    assert limit.until == last


def test_a_limit_beyond_the_calendar_never_ends() -> None:
    kept = access(made.retention("k", "r", ["whole"], "P9999Y"))
    answer = kept.can_see(on(date(9999, 12, 31)).about(party="org:x", data="data:whole"))
    assert answer.verdict is Verdict.GRANTED
    assert answer.accessors[0].until is None
    assert answer.proofs[0].steps[-1].relation == "kept_for"


def test_without_a_day_nothing_is_denied_but_until_is_told() -> None:
    kept = access(made.retention("k", "r", ["whole"], "P14D"))
    (accessor,) = kept.can_see(
        Question(party="org:x", data="data:whole", collected_on=FIRST)
    ).accessors
    assert accessor.until == date(2026, 1, 15)
    (undated,) = kept.can_see(Question(party="org:x", data="data:whole")).accessors
    assert undated.until is None and undated.retention[0].duration == "P14D"


def test_without_a_day_the_condition_of_a_limit_stands_in_nobodys_way() -> None:
    kept = access(made.retention("k", "r", ["whole"], "P14D", conditions=["report"]))
    for scope in (Question(), Question(collected_on=FIRST), Question(on=date(2030, 1, 1))):
        assert kept.can_see(scope.about(party="org:x", data="data:whole")).alternatives == ((),)
    assert kept.can_see(on(FIRST).about(party="org:x", data="data:whole")).missing == (
        "condition:report",
    )


def test_a_day_without_a_day_of_collection_asks_nothing_of_time() -> None:
    kept = access(made.retention("k", "r", ["whole"], "P14D"))
    answer = kept.can_see(Question(party="org:x", data="data:whole", on=date(2030, 1, 1)))
    assert answer.verdict is Verdict.GRANTED


def test_where_no_limit_is_stated_the_data_stay_and_it_is_said() -> None:
    answer = access().can_see(on(date(2036, 1, 1)).about(party="org:x", data="data:whole"))
    assert answer.verdict is Verdict.GRANTED
    assert "access.retention-not-stated" in {note.code for note in answer.accessors[0].notes}
    assert answer.accessors[0].until is None


def test_after_thirty_days_a_threat_is_seen_only_if_a_report_is_filed() -> None:
    answer = access(*THREAT).can_see(on(date(2026, 2, 1)).about(party="org:x", data="data:whole"))
    assert answer.alternatives == (("condition:report",),)
    assert answer.proofs[0].steps[-1].relation == "kept_by"


def test_a_report_replaces_the_limit_of_thirty_days() -> None:
    scope = on(date(2027, 1, 1), given=REPORT)
    (accessor,) = access(*THREAT).can_see(scope.about(party="org:x", data="data:whole")).accessors
    assert accessor.verdict is Verdict.GRANTED
    assert [limit.retention for limit in accessor.retention] == ["retention:long"]
    assert accessor.until is None


def test_without_a_report_thirty_days_are_all() -> None:
    scope = on(date(2026, 2, 1), ruled_out=REPORT)
    answer = access(*THREAT).can_see(scope.about(party="org:x", data="data:whole"))
    assert answer.verdict is Verdict.DENIED
    assert answer.reason is not None and answer.reason.code == "access.retention-ended"


def test_who_sees_only_once_a_report_is_filed_lives_by_the_limit_of_reports() -> None:
    disclosed = made.disclosure("d", "r", "police", ["whole"], conditions=["report"])
    (accessor,) = (
        access(*THREAT, disclosed)
        .can_see(Question(party="org:police", data="data:whole"))
        .accessors
    )
    assert [limit.retention for limit in accessor.retention] == ["retention:long"]


def test_the_limit_of_the_narrowest_category_wins() -> None:
    kept = access(
        made.retention("group", "r", ["whole"], "P18M"),
        made.retention("own", "r", ["part"], "P12M"),
    )
    day = on(date(2027, 3, 1))
    assert kept.can_see(day.about(party="org:x", data="data:part")).verdict is Verdict.DENIED
    (accessor,) = kept.can_see(day.about(party="org:x", data="data:whole")).accessors
    assert accessor.data == ("data:whole",)
    assert [limit.retention for limit in kept.retention(Question(data="data:part"))] == [
        "retention:own"
    ]
    assert [limit.retention for limit in kept.retention(Question(data="data:whole"))] == [
        "retention:group",
        "retention:own",
    ]


def test_a_limit_of_one_site_says_nothing_of_another() -> None:
    kept = access(made.retention("k", "r", ["whole"], "P14D", sites=["s"]))
    day = date(2026, 2, 1)
    assert (
        kept.can_see(on(day, "site:s").about(party="org:x", data="data:whole")).verdict
        is Verdict.DENIED
    )
    assert (
        kept.can_see(on(day, "site:t").about(party="org:x", data="data:whole")).verdict
        is Verdict.GRANTED
    )
    assert kept.can_see(on(day).about(party="org:x", data="data:whole")).verdict is Verdict.GRANTED


def test_until_is_the_latest_day_where_every_limit_has_one() -> None:
    kept = access(
        made.retention("s", "r", ["whole"], "P14D", sites=["s"]),
        made.retention("t", "r", ["whole"], "P30D", sites=["t"]),
    )
    (accessor,) = kept.can_see(
        Question(party="org:x", data="data:whole", collected_on=FIRST)
    ).accessors
    assert accessor.until == date(2026, 1, 31)
    (later,) = kept.can_see(on(date(2026, 1, 20)).about(party="org:x", data="data:whole")).accessors
    assert [limit.retention for limit in later.retention] == ["retention:t"]


def test_a_limit_on_a_condition_that_is_ruled_out_does_not_apply() -> None:
    kept = access(made.retention("k", "r", ["whole"], "P14D", conditions=["report"]))
    scope = on(date(2026, 2, 1), ruled_out=REPORT)
    answer = kept.can_see(scope.about(party="org:x", data="data:whole"))
    assert answer.verdict is Verdict.GRANTED
    assert answer.accessors[0].retention == ()
