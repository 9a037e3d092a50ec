"""What a question may hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from builders import made

from ropa.access import Access, Question
from ropa.errors import BadInput, UnknownKey

ACCESS = Access(
    made.register(
        made.record("r", "x", sites=["s"], conditions=["p"]), made.collection("c", "r", ["d"])
    )
)
ASKING: list[Callable[[Question], object]] = [
    lambda scope: ACCESS.who_can_see(scope.about(data="data:d")),
    lambda scope: ACCESS.can_see(scope.about(party="org:x", data="data:d")),
    lambda scope: ACCESS.what_can_see(scope.about(party="org:x")),
    lambda scope: ACCESS.retention(scope.about(data="data:d")),
]


@pytest.mark.parametrize("ask", ASKING)
@pytest.mark.parametrize(
    ("scope", "argument"),
    [
        (Question(site="site:z"), "site"),
        (Question(site="org:x"), "site"),
        (Question(activity="activity:z"), "activity"),
        (Question(controller="org:z"), "controller"),
        (Question(given=frozenset(["condition:z"])), "given"),
        (Question(ruled_out=frozenset(["condition:z"])), "ruled_out"),
    ],
)
def test_a_key_that_the_register_does_not_hold_is_refused_by_its_argument(
    ask: Callable[[Question], object], scope: Question, argument: str
) -> None:
    with pytest.raises(UnknownKey) as refused:
        ask(scope)
    assert refused.value.problems[0].values["argument"] == argument


@pytest.mark.parametrize("ask", ASKING)
def test_a_condition_cannot_be_given_and_ruled_out(ask: Callable[[Question], object]) -> None:
    both = frozenset(["condition:p"])
    with pytest.raises(BadInput) as refused:
        ask(Question(given=both, ruled_out=both))
    assert refused.value.code == "access.given-and-ruled-out"
    assert "condition:p" in refused.value.render("sv")


@pytest.mark.parametrize("ask", ASKING)
def test_a_day_before_the_collection_is_refused(ask: Callable[[Question], object]) -> None:
    with pytest.raises(BadInput) as refused:
        ask(Question(collected_on=date(2026, 1, 2), on=date(2026, 1, 1)))
    assert refused.value.code == "access.before-collection"
    assert "2026-01-01" in refused.value.render("en")


@pytest.mark.parametrize(
    "ask",
    [
        lambda: ACCESS.who_can_see(Question(data="data:z")),
        lambda: ACCESS.who_can_see(Question(data="org:x")),
        lambda: ACCESS.can_see(Question(party="org:z", data="data:d")),
        lambda: ACCESS.can_see(Question(party="org:x", data="data:z")),
        lambda: ACCESS.what_can_see(Question(party="org:z")),
        lambda: ACCESS.retention(Question(data="data:z")),
    ],
)
def test_an_unknown_party_or_data_category_is_refused(ask: Callable[[], object]) -> None:
    with pytest.raises(UnknownKey):
        ask()
