"""What holds of access in every register: each property tried on dense generated registers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from json import dumps, loads
from random import Random

from builders.dense_registers import DATA, PARTIES, dense_facts, scopes
from builders.made import register as made
from builders.made import retention
from builders.registers import registers as registers_of_every_noun
from hypothesis import given, settings
from hypothesis import strategies as st
from naive_access import NaiveAccess, Seen

from ropa.access import Access, Accessor, Question, Verdict, replay, to_json
from ropa.language import Language
from ropa.model import (
    Capacity,
    DataCategory,
    Noun,
    Organisation,
    Record,
    Register,
    Retention,
    Site,
)

registers = dense_facts().map(lambda facts: made(*facts))
accesses = registers.map(Access)
few = settings(max_examples=50, deadline=None)
many = settings(max_examples=200, deadline=None)


def least(sets: set[frozenset[str]]) -> set[frozenset[str]]:
    return {one for one in sets if not any(other < one for other in sets)}


def verdict_of(sets: set[frozenset[str]]) -> Verdict:
    if not sets:
        return Verdict.DENIED
    return Verdict.GRANTED if frozenset() in sets else Verdict.CONDITIONAL


def by_party(seen: set[Seen]) -> dict[tuple[str, Capacity], set[Seen]]:
    groups: dict[tuple[str, Capacity], set[Seen]] = {}
    for one in seen:
        groups.setdefault((one.party, one.capacity), set()).add(one)
    return groups


def agrees(accessor: Accessor, seen: set[Seen]) -> bool:
    alternatives = least({one.missing for one in seen})
    return (
        {frozenset(keys) for keys in accessor.alternatives} == alternatives
        and accessor.verdict is verdict_of(alternatives)
        and set(accessor.missing) == {key for keys in alternatives for key in keys}
        and accessor.data == tuple(sorted({one.data for one in seen}))
        and accessor.records == tuple(sorted({one.record for one in seen}))
    )


@many
@given(accesses, DATA, scopes())
def test_the_indexed_answer_is_that_of_trying_everything(
    access: Access, data: str, scope: Question
) -> None:
    expected = by_party(NaiveAccess(access.register).seen(data, scope))
    answer = access.who_can_see(scope.about(data=data))
    found = {(accessor.party, accessor.capacity): accessor for accessor in answer.accessors}
    assert found.keys() == expected.keys()
    assert all(agrees(found[who], seen) for who, seen in expected.items())
    assert answer.verdict is verdict_of({one.missing for seen in expected.values() for one in seen})


@few
@given(registers_of_every_noun())
def test_it_is_so_in_registers_of_every_noun_too(register: Register) -> None:
    access, naive = Access(register), NaiveAccess(register)
    for category in register.all(DataCategory):
        for site in (None, *register.all(Site)):
            scope = Question(site=site.key if site else None)
            expected = by_party(naive.seen(category.key, scope))
            answer = access.who_can_see(scope.about(data=category.key))
            found = {(a.party, a.capacity): a for a in answer.accessors}
            assert found.keys() == expected.keys()
            assert all(agrees(found[who], seen) for who, seen in expected.items())
            for accessor in answer.accessors:
                for proof in accessor.proofs:
                    assert replay(register, proof, scope) is proof.verdict


@few
@given(accesses, DATA, scopes())
def test_checking_one_party_agrees_with_asking_who(
    access: Access, data: str, scope: Question
) -> None:
    answer = access.who_can_see(scope.about(data=data))
    for organisation in access.register.all(Organisation):
        checked = access.can_see(scope.about(party=organisation.key, data=data))
        own = tuple(a for a in answer.accessors if a.party == organisation.key)
        assert checked.accessors == own
        assert (checked.verdict is Verdict.DENIED) == (not own) == (checked.reason is not None)
        assert checked.proofs == tuple(proof for accessor in own for proof in accessor.proofs)


@few
@given(accesses, PARTIES, scopes())
def test_asking_what_agrees_with_asking_who(access: Access, party: str, scope: Question) -> None:
    what = access.what_can_see(scope.about(party=party))
    listed = {(accessor.data[0], accessor.capacity): accessor for accessor in what.accessors}
    assert len(listed) == len(what.accessors)
    above = access.index.categories.above
    for category in access.register.all(DataCategory):
        for accessor in access.who_can_see(scope.about(data=category.key)).accessors:
            if accessor.party == party:
                for data in accessor.data:
                    assert any((up, accessor.capacity) in listed for up in above(data))
    for (data, capacity), accessor in listed.items():
        answers = access.who_can_see(scope.about(data=data)).accessors
        (own,) = (a for a in answers if (a.party, a.capacity) == (party, capacity))
        assert data in own.data
        assert set(accessor.proofs) <= set(own.proofs)


@few
@given(accesses, DATA, scopes())
def test_every_proof_replays_with_its_verdict_from_its_facts_alone(
    access: Access, data: str, scope: Question
) -> None:
    for accessor in access.who_can_see(scope.about(data=data)).accessors:
        assert accessor.proofs
        for proof in accessor.proofs:
            assert replay(access.register, proof, scope) is proof.verdict
            open_steps = {step.condition for step in proof.steps if step.verdict != "GRANTED"}
            assert open_steps == set(proof.missing)
        assert accessor.verdict == min(
            (proof.verdict for proof in accessor.proofs), key=list(Verdict).index
        )


@few
@given(accesses, DATA, scopes(time=False), st.sampled_from(("p", "q", "r")))
def test_giving_more_never_takes_access_away(
    access: Access, data: str, scope: Question, condition: str
) -> None:
    key = f"condition:{condition}"
    more = replace(scope, given=scope.given | {key}, ruled_out=scope.ruled_out - {key})
    after = {(a.party, a.capacity): a for a in access.who_can_see(more.about(data=data)).accessors}
    for accessor in access.who_can_see(scope.about(data=data)).accessors:
        then = after[accessor.party, accessor.capacity]
        assert list(Verdict).index(then.verdict) <= list(Verdict).index(accessor.verdict)


@few
@given(accesses, DATA, scopes(time=False))
def test_giving_one_alternative_grants(access: Access, data: str, scope: Question) -> None:
    for accessor in access.who_can_see(scope.about(data=data)).accessors:
        for alternative in accessor.alternatives:
            more = replace(scope, given=scope.given | set(alternative))
            assert (
                access.can_see(more.about(party=accessor.party, data=data)).verdict
                is Verdict.GRANTED
            )


@few
@given(dense_facts(), st.randoms(use_true_random=False), DATA, PARTIES, scopes())
def test_the_order_of_the_input_never_matters(
    facts: list[Noun], random: Random, data: str, party: str, scope: Question
) -> None:
    shuffled = list(facts)
    random.shuffle(shuffled)
    one, other = Access(made(*facts)), Access(made(*shuffled))
    assert one.who_can_see(scope.about(data=data)) == other.who_can_see(scope.about(data=data))
    assert one.what_can_see(scope.about(party=party)) == other.what_can_see(
        scope.about(party=party)
    )
    assert one.can_see(scope.about(party=party, data=data)) == other.can_see(
        scope.about(party=party, data=data)
    )
    assert one.retention(scope.about(data=data)) == other.retention(scope.about(data=data))
    assert one.impact(party) == other.impact(party)


def kept_ten_days(facts: list[Noun]) -> list[Noun]:
    """Return facts in which everything is kept for ten days, whatever happens."""
    others = [fact for fact in facts if not isinstance(fact, Retention)]
    names = [fact.key.removeprefix("record:") for fact in facts if isinstance(fact, Record)]
    return others + [retention(name, name, ("root", "lone"), "P10D") for name in names]


@few
@given(dense_facts(), DATA, scopes())
def test_after_the_retention_nobody_sees_anything(
    facts: list[Noun], data: str, scope: Question
) -> None:
    access = Access(made(*kept_ten_days(facts)))
    undated = replace(scope, collected_on=None, on=None)
    last_day = replace(scope, collected_on=date(2026, 1, 1), on=date(2026, 1, 11))
    day_after = replace(last_day, on=date(2026, 1, 12))
    seeing = access.who_can_see(undated.about(data=data))
    alive, over = (
        access.who_can_see(last_day.about(data=data)),
        access.who_can_see(day_after.about(data=data)),
    )
    assert [a.party for a in alive.accessors] == [a.party for a in seeing.accessors]
    assert alive.verdict is seeing.verdict
    assert all(accessor.until == date(2026, 1, 11) for accessor in alive.accessors)
    assert over.accessors == () and over.verdict is Verdict.DENIED
    for accessor in seeing.accessors:
        (excluded,) = (e for e in over.excluded if e.party == accessor.party)
        assert excluded.reason.code in ("access.retention-ended", "access.ruled-out")
    for organisation in access.register.all(Organisation):
        assert access.what_can_see(day_after.about(party=organisation.key)).accessors == ()


@few
@given(accesses, DATA, scopes())
def test_excluded_is_everybody_who_has_the_data_anywhere_but_not_as_asked(
    access: Access, data: str, scope: Question
) -> None:
    answer = access.who_can_see(scope.about(data=data))
    seeing = {accessor.party for accessor in answer.accessors}
    anywhere = {one.party for one in NaiveAccess(access.register).reaching(data)}
    assert [e.party for e in answer.excluded] == sorted(anywhere - seeing)
    assert answer.excluded_total == len(answer.excluded)
    assert (answer.reason is None) == bool(answer.accessors)
    for excluded in answer.excluded:
        assert (
            excluded.reason == access.can_see(scope.about(party=excluded.party, data=data)).reason
        )
        for language in Language:
            assert excluded.reason.say(language, access.register)


@few
@given(accesses, DATA, scopes())
def test_the_retention_told_is_what_the_accessors_live_by(
    access: Access, data: str, scope: Question
) -> None:
    told = {limit.retention for limit in access.retention(scope.about(data=data))}
    for accessor in access.who_can_see(scope.about(data=data)).accessors:
        assert {limit.retention for limit in accessor.retention} <= told
        days = [limit.until for limit in accessor.retention]
        unstated = any(note.code == "access.retention-not-stated" for note in accessor.notes)
        known = [day for day in days if day is not None]
        whole = known and len(known) == len(days) and not unstated
        assert accessor.until == (max(known) if whole else None)


@few
@given(accesses, PARTIES)
def test_a_tie_is_told_both_ways_and_goes_no_further(access: Access, party: str) -> None:
    organisations = {fact.key: fact for fact in access.register.all(Organisation)}
    ties = {
        key
        for key, fact in organisations.items()
        if key in organisations[party].possibly_same_as or party in fact.possibly_same_as
    }
    assert {tie.subject for tie in access.impact(party).possibly} == ties
    for accessor in access.what_can_see(Question(party=party)).accessors:
        assert set(accessor.possibly) == ties
    assert {a.party for a in access.what_can_see(Question(party=party)).possibly} <= ties


@few
@given(accesses, DATA, scopes())
def test_the_plain_form_is_json_with_the_documented_names(
    access: Access, data: str, scope: Question
) -> None:
    answer = access.who_can_see(scope.about(data=data))
    shown = loads(dumps(to_json(answer)))
    assert {"verdict", "accessors", "excluded"} <= shown.keys()
    for accessor, value in zip(answer.accessors, shown["accessors"], strict=True):
        assert value["party"] == accessor.party
        assert value["capacity"] == accessor.capacity.upper()
        assert value["missing"] == list(accessor.missing)
        assert len(value["proofs"]) == len(accessor.proofs)
