"""What holds of access in every register: each property tried on dense generated registers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from json import dumps, loads
from pathlib import Path
from random import Random

from builders.dense_registers import DATA, PARTIES, dense_facts, scopes
from builders.made import register as made
from builders.made import retention
from builders.registers import registers as registers_of_every_noun
from hypothesis import given, settings
from hypothesis import strategies as st
from naive_access import NaiveAccess, Seen
from pydantic import ValidationError

from ropa.access import Access, Accessor, Question, Verdict, replay, to_json
from ropa.access.verdicts import best
from ropa.language import Language
from ropa.model import (
    Capacity,
    DataCategory,
    Noun,
    Objection,
    Organisation,
    Record,
    Register,
    Retention,
    Site,
    Stated,
    Status,
)
from ropa.seeding import load

SEED = Path(__file__).parents[2] / "seed"
ASKED = "record:satisfaction-survey.asking-company"

registers = dense_facts().map(lambda facts: made(*facts))
accesses = registers.map(Access)
few = settings(max_examples=50, deadline=None)
many = settings(max_examples=200, deadline=None)


def least(sets: set[frozenset[str]]) -> set[frozenset[str]]:
    return {one for one in sets if not any(other < one for other in sets)}


def verdict_of(seen: set[Seen]) -> Verdict:
    """The best verdict that any of some ways gives."""
    stated = {one.missing for one in seen if not one.open}
    if stated:
        return Verdict.GRANTED if frozenset() in stated else Verdict.CONDITIONAL
    return Verdict.OPEN if seen else Verdict.DENIED


def by_party(seen: set[Seen]) -> dict[tuple[str, Capacity], set[Seen]]:
    groups: dict[tuple[str, Capacity], set[Seen]] = {}
    for one in seen:
        groups.setdefault((one.party, one.capacity), set()).add(one)
    return groups


def agrees(accessor: Accessor, seen: set[Seen]) -> bool:
    """Whether an accessor is what is seen: what is stated, or else what is left open."""
    told = {one for one in seen if not one.open} or seen
    alternatives = least({one.missing for one in told})
    return (
        {frozenset(keys) for keys in accessor.alternatives} == alternatives
        and accessor.verdict is verdict_of(seen)
        and bool(accessor.open) == adds(seen)
        and set(accessor.missing) == {key for keys in alternatives for key in keys}
        and accessor.data == tuple(sorted({one.data for one in told}))
        and accessor.records == tuple(sorted({one.record for one in told}))
    )


def adds(seen: set[Seen]) -> bool:
    """Whether what is left open is more than what is stated: other data, or on less."""
    return any(
        one.open
        and not any(
            other.data == one.data and other.missing <= one.missing
            for other in seen
            if not other.open
        )
        for one in seen
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
    assert answer.verdict is verdict_of({one for seen in expected.values() for one in seen})


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
        tied = Verdict.OPEN if checked.possibly else Verdict.DENIED
        assert checked.verdict is (best(one.verdict for one in own) if own else tied)
        assert (checked.reason is not None) == (not own)
        assert bool(checked.open) >= (checked.verdict is Verdict.OPEN)
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
        assert data in own.data or accessor.verdict is Verdict.OPEN
        assert {one for one in accessor.proofs if not one.open} <= set(own.proofs)
        assert best((own.verdict, accessor.verdict)) is own.verdict


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
        assert accessor.verdict is best(proof.verdict for proof in accessor.proofs)


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
def test_giving_one_alternative_grants_what_is_not_left_open(
    access: Access, data: str, scope: Question
) -> None:
    for accessor in access.who_can_see(scope.about(data=data)).accessors:
        for alternative in accessor.alternatives:
            more = replace(scope, given=scope.given | set(alternative))
            answers = access.who_can_see(more.about(data=data)).accessors
            who = accessor.party, accessor.capacity
            (then,) = (one for one in answers if (one.party, one.capacity) == who)
            left_open = accessor.verdict is Verdict.OPEN
            assert then.verdict is (Verdict.OPEN if left_open else Verdict.GRANTED)


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


IS_THE_FACT_ITSELF = {
    (Record, "joint_controllers"): "who is a joint controller is not said of anybody else",
    (Retention, "starts_from"): "the day that the question gives is then what it counts from",
    (Objection, "rule"): "a right under another law than the GDPR names the law, or is refused",
}
"""Fields that are left out of the next property, each with the reason."""


def left_unsaid(facts: list[Noun]) -> Iterator[tuple[str, list[Noun]]]:
    """Yield facts in which one field of one fact is not stated, for every field that was."""
    for place, fact in enumerate(facts):
        for name in type(fact).model_fields:
            said = getattr(fact, name)
            if not isinstance(said, Stated) or said.status is Status.NOT_STATED:
                continue
            if (type(fact), name) in IS_THE_FACT_ITSELF:
                continue
            values = fact.model_dump() | {name: {}}
            with suppress(ValidationError):  # what is not allotted has to be stated
                unsaid = type(fact).model_validate(values)
                yield f"{fact.key} {name}", [*facts[:place], unsaid, *facts[place + 1 :]]


def not_denied(access: Access, scope: Question) -> set[tuple[str, str]]:
    """Who sees which data, or may, as far as the register says."""
    found = set()
    for organisation in access.register.all(Organisation):
        what = access.what_can_see(scope.about(party=organisation.key))
        for accessor in (*what.accessors, *what.possibly):
            found |= {(organisation.key, key) for key in accessor.data}
    return found


def denied(access: Access, scope: Question, pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Which of some parties and data have no access stated, and none left open."""
    missing = pairs - not_denied(access, scope)  # a part that no fact names is not listed by itself
    return {
        (party, key)
        for party, key in missing
        if access.can_see(scope.about(party=party, data=key)).verdict is Verdict.DENIED
    }


@few
@given(dense_facts(), scopes())
def test_leaving_a_field_unsaid_never_denies_what_was_not_denied(
    facts: list[Noun], scope: Question
) -> None:
    seen = not_denied(Access(made(*facts)), scope)
    for changed, unsaid in left_unsaid(facts):
        assert denied(Access(made(*unsaid)), scope, seen) == set(), changed


def test_leaving_a_field_of_the_notice_unsaid_never_denies_what_was_not_denied() -> None:
    facts = list(load(SEED))
    for scope, record in (
        (Question(site="site:tegeluddsvagen"), "record:camera-surveillance.lf-ab"),
        (Question(site="site:tegeluddsvagen"), "record:visits.lf-ab"),
        (Question(activity="activity:satisfaction-survey"), ASKED),
    ):
        seen = not_denied(Access(Register(facts)), scope)
        own = [one for one in facts if record in (one.key, getattr(one, "record", None))]
        others = [one for one in facts if one not in own]
        for changed, unsaid in left_unsaid(own):
            assert denied(Access(Register([*others, *unsaid])), scope, seen) == set(), changed


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
    stated = [one for one in seeing.accessors if one.verdict is not Verdict.OPEN]
    for accessor in stated:
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
    seeing = {key for one in answer.accessors for key in (one.party, *one.possibly)}
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
