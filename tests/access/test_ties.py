"""Who may be the same as whom: told, never asserted."""

from __future__ import annotations

from builders import made

from ropa.access import Access, Question, Verdict
from ropa.access.verify import replay

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


TWO_SITES = Access(
    made.register(
        made.site("yard", ties=["gate"]),
        made.site("gate"),
        made.record("r", "a", sites=["gate"]),
        made.collection("c", "r", ["d"]),
        made.disclosure("d", "r", "y", ["d"]),
        made.disclosure("z", "r", "z", ["d"], sites=["gate"]),
        made.retention("k", "r", ["d"], "P5D", sites=["gate"]),
    )
)


def test_what_is_stated_of_a_site_is_open_for_one_that_may_be_the_same() -> None:
    answer = TWO_SITES.who_can_see(Question(data="data:d", site="site:yard"))
    assert [one.party for one in answer.accessors] == ["org:a", "org:y", "org:z"]
    for accessor in answer.accessors:
        (reason,) = accessor.open
        assert accessor.verdict is Verdict.OPEN
        assert (reason.code, reason.facts) == ("access.open-site", ("site:gate",))
        assert reason.values == {"site": "site:gate", "asked": "site:yard"}
        for proof in accessor.proofs:
            scope = Question(site="site:yard")
            assert replay(TWO_SITES.register, proof, scope) is Verdict.OPEN
    assert answer.excluded == ()


def test_it_is_stated_where_that_site_itself_is_asked_about() -> None:
    for site in ("site:gate", None):
        for accessor in TWO_SITES.who_can_see(Question(data="data:d", site=site)).accessors:
            assert (accessor.verdict, accessor.open) == (Verdict.GRANTED, ())


def test_a_limit_of_a_site_is_open_for_one_that_may_be_the_same() -> None:
    (limit,) = TWO_SITES.retention(Question(data="data:d", site="site:yard"))
    assert [reason.code for reason in limit.open] == ["access.open-site"]
    (stated,) = TWO_SITES.retention(Question(data="data:d", site="site:gate"))
    assert stated.open == ()


def test_a_breach_at_a_site_says_what_one_that_may_be_the_same_would_add() -> None:
    found = TWO_SITES.impact("site:yard")
    assert found.data == ()
    (possibly,) = found.possibly
    assert (possibly.subject, possibly.data) == ("site:gate", ("data:d",))
