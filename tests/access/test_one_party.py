"""Who can see data, asked of one party: the whole answer, narrowed to it and those it may be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import made
from builders.dense_registers import DATA, PARTIES, dense_facts, scopes
from hypothesis import given, settings

from ropa.access import Access, Question, QuestionKind, Verdict
from ropa.access.verdicts import best
from ropa.errors import BadInput, UnknownKey
from ropa.model import Noun

ACCESS = Access(
    made.register(
        made.organisation("a", named=False, ties=["b"]),
        made.organisation("b"),
        made.record("r", "x", sites=["s", "t"]),
        made.collection("c", "r", ["d"]),
        made.disclosure("a", "r", "a", ["d"], sites=["s"], conditions=["p"]),
        made.disclosure("b", "r", "b", ["d"], sites=["t"]),
        made.disclosure("y", "r", "y", ["d"]),
    )
)


def test_the_party_and_those_that_it_may_be_are_told_of_and_nobody_else() -> None:
    for party, verdict in (("org:a", Verdict.CONDITIONAL), ("org:b", Verdict.OPEN)):
        answer = ACCESS.who_can_see(Question(data="data:d", party=party, site="site:s"))
        assert [accessor.party for accessor in answer.accessors] == ["org:a"]
        assert answer.accessors[0].missing == ("condition:p",)
        assert answer.excluded == () and answer.excluded_total == 0
        assert answer.verdict is verdict


def test_who_may_be_a_party_with_access_is_not_among_those_without() -> None:
    answer = ACCESS.who_can_see(Question(data="data:d", site="site:s"))
    assert [one.party for one in answer.accessors] == ["org:a", "org:x", "org:y"]
    assert answer.accessors[0].possibly == ("org:b",)
    assert answer.excluded == ()


def test_where_the_party_cannot_see_the_data_the_reason_is_its_own() -> None:
    made_of = Question(data="data:d", party="org:b", ruled_out=frozenset({"condition:p"}))
    answer = ACCESS.who_can_see(replace(made_of, site="site:s"))
    assert answer.verdict is Verdict.DENIED
    assert answer.reason is not None
    assert answer.reason == ACCESS.can_see(replace(made_of, site="site:s")).reason


@settings(max_examples=60, deadline=None)
@given(dense_facts(), DATA, PARTIES, scopes())
def test_it_is_what_the_answer_of_everybody_says_of_them(
    facts: list[Noun], data: str, party: str, scope: Question
) -> None:
    access = Access(made.register(*facts))
    asked = replace(scope, data=data)
    whole, one = access.who_can_see(asked), access.who_can_see(replace(asked, party=party))
    both = {party, *access.index.ties.of(party)}
    assert one.accessors == tuple(each for each in whole.accessors if each.party in both)
    told = {each.party for each in whole.excluded if each.party in both}
    also = {each.party for each in one.excluded} - told  # one that a third party may be
    assert told <= {each.party for each in one.excluded}
    assert all(any(each in a.possibly for a in whole.accessors) for each in also)
    assert one.excluded_total == len(one.excluded)
    own = [each.verdict for each in one.accessors if each.party == party]
    tied = Verdict.OPEN if one.accessors else Verdict.DENIED
    assert one.verdict is (best(own) if own else tied)


def test_a_party_that_the_register_does_not_hold_is_refused() -> None:
    with pytest.raises(UnknownKey, match="org:z"):
        ACCESS.who_can_see(Question(data="data:d", party="org:z"))


@pytest.mark.parametrize("kind", QuestionKind)
def test_a_field_that_does_not_apply_is_refused_by_its_name(kind: QuestionKind) -> None:
    whole = Question(data="data:d", party="org:y")
    ask = getattr(ACCESS, kind.replace("-", "_"))
    unused = {"data", "party"} - {one.name for one in kind.fields}
    assert unused == {"what-can-see": {"data"}, "retention": {"party"}}.get(kind, set())
    for name in unused:
        with pytest.raises(BadInput) as refused:
            ask(whole)
        (problem,) = refused.value.problems
        assert (problem.code, problem.place.field) == ("access.does-not-apply", name)
        assert kind in problem.message("en")
    ask(Question(**{one.name: getattr(whole, one.name) for one in kind.fields}))
