"""Why not: the nearest miss is told, in both languages, with names."""

from __future__ import annotations

from datetime import date

import pytest
from builders import made

from ropa.access import EXCLUDED_LIMIT, Access, Question, Reason
from ropa.language import Language
from ropa.model import Capacity

BOTH = Access(
    made.register(
        made.organisation("open", named=False, ties=["z"]),
        made.record("a", "x", activity="film", sites=["s"]),
        made.record("b", "z", activity="film", sites=["t"]),
        made.record("far", "z", activity="calls"),
        made.collection("a", "a", ["d"]),
        made.collection("b", "b", ["d"], conditions=["q"]),
        made.collection("far", "far", ["e"]),
        made.disclosure("a", "a", "y", ["d"], conditions=["p"]),
        made.disclosure("b", "b", "w", ["d"], capacity=Capacity.PROCESSOR),
        made.retention("a", "a", ["d"], "P5D"),
    )
)


def why(party: str, data: str, scope: Question) -> Reason:
    reason = BOTH.can_see(scope.about(party=f"org:{party}", data=f"data:{data}")).reason
    assert reason is not None
    return reason


@pytest.mark.parametrize(
    ("party", "data", "scope", "code"),
    [
        ("y", "d", Question(ruled_out=frozenset(["condition:p"])), "ruled-out"),
        ("y", "d", Question(site="site:t"), "other-site-recipient"),
        ("w", "d", Question(site="site:s"), "other-site-processor"),
        ("x", "d", Question(site="site:t"), "other-site-controller"),
        ("z", "e", Question(site="site:t"), "no-site-controller"),
        ("x", "d", Question(controller="org:z"), "other-controller-controller"),
        ("y", "d", Question(controller="org:z"), "other-controller-recipient"),
        ("w", "d", Question(controller="org:x"), "other-controller-processor"),
        ("x", "d", Question(activity="activity:calls"), "other-activity-controller"),
        ("y", "d", Question(activity="activity:calls"), "other-activity-recipient"),
        ("w", "d", Question(activity="activity:calls"), "other-activity-processor"),
        ("y", "e", Question(), "other-data"),
        ("open", "e", Question(), "not-disclosed"),
        (
            "x",
            "d",
            Question(collected_on=date(2026, 1, 1), on=date(2026, 1, 7)),
            "retention-ended",
        ),
    ],
)
def test_each_miss_has_its_own_reason(party: str, data: str, scope: Question, code: str) -> None:
    assert why(party, data, scope).code == f"access.{code}"


def test_a_condition_ruled_out_is_told_before_a_retention_that_ended() -> None:
    scope = Question(
        ruled_out=frozenset(["condition:p"]),
        collected_on=date(2026, 1, 1),
        on=date(2026, 2, 1),
    )
    assert why("y", "d", scope).code == "access.ruled-out"


def test_of_two_differences_the_site_is_told() -> None:
    reason = why("y", "d", Question(site="site:t", controller="org:z"))
    assert reason.code == "access.other-site-recipient"


def test_nobody_is_told_apart_from_nothing_collected_here_or_anywhere() -> None:
    lone = Access(made.register(made.data("d"), made.data("e"), made.plain("site", "s")))
    answer = lone.who_can_see(Question(data="data:e"))
    assert answer.reason is not None and answer.reason.code == "access.not-collected"
    there = BOTH.who_can_see(Question(data="data:e", site="site:s"))
    assert there.reason is not None and there.reason.code == "access.not-collected-there"


def test_a_reason_says_names_where_it_has_a_register_and_keys_without() -> None:
    reason = Reason("access.ruled-out", {"conditions": "condition:p, condition:q"})
    assert reason.say("en", BOTH.register) == "access requires that p and q, which is ruled out"
    assert reason.say("sv") == (
        "åtkomsten förutsätter att condition:p och condition:q, vilket är uteslutet"
    )


@pytest.mark.parametrize("language", list(Language))
def test_a_site_miss_names_capacity_controller_and_sites(language: Language) -> None:
    said = why("w", "d", Question(site="site:s")).say(language, BOTH.register)
    assert "z" in said and "t" in said and "s" in said


def test_ways_of_several_controllers_are_not_mixed() -> None:
    access = Access(
        made.register(
            made.plain("site", "u"),
            made.record("a", "x", sites=["s"]),
            made.record("b", "z", sites=["t"]),
            made.collection("a", "a", ["d"]),
            made.collection("b", "b", ["d"]),
            made.disclosure("a", "a", "y", ["d"]),
            made.disclosure("b", "b", "y", ["d"]),
        )
    )
    reason = access.can_see(Question(party="org:y", data="data:d", site="site:u")).reason
    assert reason is not None
    assert (reason.values["controller"], reason.values["sites"]) == ("org:x", "site:s")


def test_who_has_the_whole_or_a_part_elsewhere_is_excluded() -> None:
    access = Access(
        made.register(
            made.data("whole"),
            made.data("part", "whole"),
            made.data("other", "whole"),
            made.plain("site", "u"),
            made.record("a", "x", sites=["s"]),
            made.record("b", "z", sites=["t"]),
            made.collection("a", "a", ["whole"]),
            made.collection("b", "b", ["part"]),
        )
    )
    for data, parties in {
        "whole": ["org:x", "org:z"],
        "part": ["org:x", "org:z"],
        "other": ["org:x"],
    }.items():
        answer = access.who_can_see(Question(data=f"data:{data}", site="site:u"))
        assert [one.party for one in answer.excluded] == parties


def test_the_excluded_are_listed_up_to_a_limit_and_all_counted() -> None:
    many = EXCLUDED_LIMIT + 20
    access = Access(
        made.register(
            made.record("r", "x", sites=["s"]),
            made.plain("site", "t"),
            made.collection("c", "r", ["d"]),
            *(made.disclosure(f"d{n}", "r", f"y{n:03}", ["d"]) for n in range(many)),
        )
    )
    answer = access.who_can_see(Question(data="data:d", site="site:t"))
    assert answer.excluded_total == many + 1
    assert len(answer.excluded) == EXCLUDED_LIMIT
    assert answer.excluded[0].party == "org:x"
    assert answer.excluded[1].party == "org:y000"
