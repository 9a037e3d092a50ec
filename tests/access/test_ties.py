"""Who may be the same as whom: told, never asserted."""

from __future__ import annotations

from builders import made

from ropa.access import Access, Question, Verdict

ACCESS = Access(
    made.register(
        made.organisation("unnamed", named=False, ties=["a", "b"]),
        made.organisation("a"),
        made.organisation("b", ties=["c"]),
        made.organisation("c"),
        made.record("r", "unnamed"),
        made.record("own", "a"),
        made.collection("c", "r", ["d"]),
        made.collection("o", "own", ["e"]),
        made.disclosure("d", "r", "y", ["d"]),
    )
)


def test_a_record_of_an_unnamed_controller_shows_with_each_that_it_may_be() -> None:
    for controller in ("a", "b"):
        answer = ACCESS.who_can_see(Question(data="data:d", controller=f"org:{controller}"))
        assert [a.party for a in answer.accessors] == ["org:unnamed", "org:y"]
        for accessor in answer.accessors:
            assert accessor.verdict is Verdict.OPEN
            (reason,) = accessor.open
            assert reason.code == "access.open-controller"
            assert reason.values == {"controller": "org:unnamed", "asked": f"org:{controller}"}


def test_it_shows_with_nobody_else() -> None:
    assert ACCESS.who_can_see(Question(data="data:d", controller="org:c")).accessors == ()


def test_it_is_not_marked_where_its_own_controller_is_asked_for() -> None:
    for scope in (Question(), Question(controller="org:unnamed")):
        for accessor in ACCESS.who_can_see(scope.about(data="data:d")).accessors:
            assert accessor.open == () and accessor.verdict is Verdict.GRANTED


def test_a_tie_between_named_organisations_carries_no_record_over() -> None:
    answer = ACCESS.who_can_see(Question(data="data:e", controller="org:unnamed"))
    assert answer.accessors == ()


def test_checking_a_party_names_what_its_tie_may_add_and_leaves_it_open() -> None:
    answer = ACCESS.can_see(Question(party="org:a", data="data:d"))
    assert answer.verdict is Verdict.OPEN and answer.accessors == ()
    (reason,) = answer.open
    assert (reason.code, reason.facts) == ("access.open-tie", ("org:a", "org:unnamed"))
    (possibly,) = answer.possibly
    assert (possibly.party, possibly.possibly) == ("org:unnamed", ("org:a", "org:b"))


def test_what_a_party_may_see_as_another_is_told_apart() -> None:
    what = ACCESS.what_can_see(Question(party="org:b"))
    assert what.accessors == () and what.verdict is Verdict.OPEN
    assert [accessor.party for accessor in what.possibly] == ["org:unnamed"]
    assert ACCESS.what_can_see(Question(party="org:c")).possibly == ()
