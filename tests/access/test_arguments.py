"""What a question may hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import made
import pytest

from ropa.access import Access, Scope
from ropa.errors import BadInput, UnknownKey

ACCESS = Access(
    made.register(
        made.record("r", "x", sites=["s"], conditions=["p"]), made.collection("c", "r", ["d"])
    )
)
ASKING: list[Callable[[Scope], object]] = [
    lambda scope: ACCESS.who_can_see("data:d", scope),
    lambda scope: ACCESS.can_see("org:x", "data:d", scope),
    lambda scope: ACCESS.what_can_see("org:x", scope),
    lambda scope: ACCESS.retention("data:d", scope),
]


@pytest.mark.parametrize("ask", ASKING)
@pytest.mark.parametrize(
    ("scope", "argument"),
    [
        (Scope(site="site:z"), "site"),
        (Scope(site="org:x"), "site"),
        (Scope(activity="activity:z"), "activity"),
        (Scope(controller="org:z"), "controller"),
        (Scope(given=frozenset(["condition:z"])), "given"),
        (Scope(ruled_out=frozenset(["condition:z"])), "ruled_out"),
    ],
)
def test_a_key_that_the_register_does_not_hold_is_refused_by_its_argument(
    ask: Callable[[Scope], object], scope: Scope, argument: str
) -> None:
    with pytest.raises(UnknownKey) as refused:
        ask(scope)
    assert refused.value.problems[0].values["argument"] == argument


@pytest.mark.parametrize("ask", ASKING)
def test_a_condition_cannot_be_given_and_ruled_out(ask: Callable[[Scope], object]) -> None:
    both = frozenset(["condition:p"])
    with pytest.raises(BadInput) as refused:
        ask(Scope(given=both, ruled_out=both))
    assert refused.value.code == "access.given-and-ruled-out"
    assert "condition:p" in refused.value.render("sv")


@pytest.mark.parametrize("ask", ASKING)
def test_a_day_before_the_collection_is_refused(ask: Callable[[Scope], object]) -> None:
    with pytest.raises(BadInput) as refused:
        ask(Scope(collected_on=date(2026, 1, 2), on=date(2026, 1, 1)))
    assert refused.value.code == "access.before-collection"
    assert "2026-01-01" in refused.value.render("en")


@pytest.mark.parametrize(
    "ask",
    [
        lambda: ACCESS.who_can_see("data:z"),
        lambda: ACCESS.who_can_see("org:x"),
        lambda: ACCESS.can_see("org:z", "data:d"),
        lambda: ACCESS.can_see("org:x", "data:z"),
        lambda: ACCESS.what_can_see("org:z"),
        lambda: ACCESS.retention("data:z"),
    ],
)
def test_an_unknown_party_or_data_category_is_refused(ask: Callable[[], object]) -> None:
    with pytest.raises(UnknownKey):
        ask()
