"""A screening answers from facts, lets people answer, and never counts silence as no."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from builders.faultless import changed, faultless, said
from builders.made import none
from builders.registers import registers
from hypothesis import given, settings

from ropa.access import Access
from ropa.dpia import NINE, Answer, Answered, By, Outcome, Screening, screening
from ropa.dpia.screening import decide, every, some
from ropa.errors import BadInput, UnknownKey
from ropa.language import messages_of
from ropa.model import (
    Activity,
    Criterion,
    Holds,
    Record,
    Register,
    ScreeningAnswer,
    Stated,
    Translated,
)
from ropa.seeding import load

SEED = Path(__file__).parents[2] / "seed"
CAMERAS = "activity:cameras"
NORTH = "record:cameras.north"
YES, NO, NOT_KNOWN = Answer


@pytest.fixture(scope="module")
def notice() -> Access:
    return Access(load(SEED))


def answer(
    name: str = "a", criterion: Criterion = Criterion.LARGE_SCALE, **fields: Any
) -> ScreeningAnswer:
    values: dict[str, Any] = {
        "key": f"screening:{name}",
        "activity": CAMERAS,
        "criterion": criterion,
        "answer": Holds.YES,
        "reason": Translated.same("Because."),
        "author": "A Lawyer",
        "stated_on": date(2026, 1, 1),
    }
    return ScreeningAnswer(**(values | fields))


def screened(*facts: Any, key: str = NORTH) -> Screening:
    return screening(Access(faultless(*facts)), key)


def of(found: Screening, criterion: Criterion) -> Answered:
    every_one = {one.criterion: one for one in found.public_monitoring.parts}
    return (every_one | {one.criterion: one for one in found.criteria})[criterion]


def test_cameras_monitor_systematically_by_the_notices_own_facts(notice: Access) -> None:
    found = of(screening(notice, "activity:camera-surveillance"), Criterion.SYSTEMATIC_MONITORING)
    assert (found.answer, found.by) == (YES, By.FACTS)
    assert found.facts == ("activity:camera-surveillance",)
    assert found.citations == ("citation:camera.purpose.1", "citation:camera.data.1.1")


@pytest.mark.parametrize(
    "criterion", [Criterion.LARGE_SCALE, Criterion.VULNERABLE_SUBJECTS, Criterion.PUBLIC_AREA]
)
def test_what_the_notice_does_not_say_of_cameras_is_not_known(
    criterion: Criterion, notice: Access
) -> None:
    found = of(screening(notice, "activity:camera-surveillance"), criterion)
    assert (found.answer, found.by, found.facts) == (NOT_KNOWN, By.NOBODY, ())


def test_employees_are_vulnerable_where_the_notice_names_them_with_the_fact(
    notice: Access,
) -> None:
    found = of(screening(notice, "activity:quality-recording"), Criterion.VULNERABLE_SUBJECTS)
    assert (found.answer, found.by) == (YES, By.FACTS)
    assert "collection:quality-recording.lf-bank.particulars" in found.facts
    assert "subject:employee" in found.facts
    assert all(key.startswith("citation:quality.") for key in found.citations)


def test_offence_data_answer_the_fourth_criterion_with_their_condition(notice: Access) -> None:
    found = of(screening(notice, "record:camera-surveillance.lf-ab"), Criterion.SENSITIVE_DATA)
    assert found.answer is YES
    assert "where the cameras capture data on an offence" in found.reason.say("en")
    assert "collection:camera-surveillance.lf-ab.offences" in found.facts


def test_that_no_data_are_classed_as_sensitive_is_no_answer(notice: Access) -> None:
    found = of(screening(notice, "activity:satisfaction-survey"), Criterion.SENSITIVE_DATA)
    assert (found.answer, found.by) == (NOT_KNOWN, By.NOBODY)


def test_article_35_3_c_of_cameras_is_open_part_by_part(notice: Access) -> None:
    found = screening(notice, "activity:camera-surveillance").public_monitoring
    assert [part.answer for part in found.parts] == [YES, NOT_KNOWN, NOT_KNOWN]
    assert found.answer is NOT_KNOWN


def test_two_criteria_of_cameras_hold_by_facts_alone(notice: Access) -> None:
    found = screening(notice, "activity:camera-surveillance")
    assert found.outcome is Outcome.REQUIRED
    assert {one.criterion for one in found.having(YES)} == {
        Criterion.SYSTEMATIC_MONITORING,
        Criterion.SENSITIVE_DATA,
    }


def test_surveys_cannot_be_decided_yet(notice: Access) -> None:
    found = screening(notice, "activity:satisfaction-survey")
    assert found.outcome is Outcome.UNDECIDED


def test_an_activity_holds_what_one_of_its_records_does(notice: Access) -> None:
    whole = screening(notice, "activity:camera-surveillance")
    assert whole.records == (
        "record:camera-surveillance.lf-ab",
        "record:camera-surveillance.lf-stockholm",
    )
    assert [one.criterion for one in whole.criteria] == list(NINE)


def test_a_person_answers_with_reason_author_and_day() -> None:
    found = of(screened(answer()), Criterion.LARGE_SCALE)
    assert (found.answer, found.by) == (YES, By.PERSON)
    assert found.reason.say("en") == "Because. (A Lawyer, 2026-01-01)"
    assert [one.key for one in found.stated] == ["screening:a"]


def test_an_answer_for_one_controller_says_nothing_of_another() -> None:
    mine = answer(controllers=("org:north",))
    assert of(screened(mine), Criterion.LARGE_SCALE).answer is YES
    other = screened(mine, key="record:cameras.south")
    assert of(other, Criterion.LARGE_SCALE).answer is NOT_KNOWN
    assert of(screened(mine, key=CAMERAS), Criterion.LARGE_SCALE).answer is YES


def test_an_answer_for_the_controller_comes_before_one_for_all() -> None:
    general = answer("all", answer=Holds.NO, stated_on=date(2026, 6, 1))
    own = answer("own", controllers=("org:north",))
    found = of(screened(general, own), Criterion.LARGE_SCALE)
    assert found.answer is YES
    assert [one.key for one in found.stated] == ["screening:own", "screening:all"]


def test_the_latest_day_stands() -> None:
    first = answer("first", answer=Holds.NO)
    then = answer("then", stated_on=date(2026, 1, 2))
    assert of(screened(first, then), Criterion.LARGE_SCALE).answer is YES


def test_where_people_disagree_on_the_same_day_nothing_is_known() -> None:
    found = of(screened(answer("a"), answer("b", answer=Holds.NO)), Criterion.LARGE_SCALE)
    assert (found.answer, found.by) == (NOT_KNOWN, By.NOBODY)
    assert len(found.stated) == 2


def test_a_persons_no_stands_against_the_facts_and_says_so() -> None:
    no = answer(criterion=Criterion.SYSTEMATIC_MONITORING, answer=Holds.NO)
    found = of(screened(no), Criterion.SYSTEMATIC_MONITORING)
    assert (found.answer, found.by) == (NO, By.PERSON)
    assert "The register's facts say otherwise: said." in found.reason.say("en")
    assert found.facts == (CAMERAS,)


@pytest.mark.parametrize(
    ("monitoring", "expected"),
    [(said(), YES), (none(), NO), (Stated[Translated](), NOT_KNOWN)],
)
def test_monitoring_is_yes_no_or_not_known_as_the_source_has_it(
    monitoring: Stated[Translated], expected: Answer
) -> None:
    found = screened(changed(CAMERAS, monitoring=monitoring))
    assert of(found, Criterion.SYSTEMATIC_MONITORING).answer is expected


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [(said(), YES), (none(), NO), (Stated[Translated](), NOT_KNOWN)],
)
def test_automated_decisions_are_yes_no_or_not_known_as_the_source_has_it(
    decisions: Stated[Translated], expected: Answer
) -> None:
    found = screened(changed(NORTH, automated_decisions=decisions))
    assert of(found, Criterion.AUTOMATED_DECISIONS).answer is expected


@pytest.mark.parametrize("kind", ["special", "criminal_offence"])
def test_a_part_that_is_sensitive_makes_the_whole_so(kind: str) -> None:
    ordinary = [changed(f"data:{name}", kind="ordinary") for name in ("offence", "health")]
    found = screened(*ordinary)
    assert of(found, Criterion.SENSITIVE_DATA).answer is NOT_KNOWN
    found = screened(*ordinary, changed("data:face", kind=kind))
    assert of(found, Criterion.SENSITIVE_DATA).answer is YES


def test_all_three_parts_make_an_assessment_needed_by_35_3_c() -> None:
    parts = [
        answer(criterion.value.replace("_", "-"), criterion)
        for criterion in (Criterion.PUBLIC_AREA, Criterion.LARGE_SCALE)
    ]
    found = screened(*parts)
    assert found.public_monitoring.answer is YES
    assert found.outcome is Outcome.REQUIRED


@pytest.mark.parametrize("holding", range(10))
@pytest.mark.parametrize("open_", range(10))
def test_the_rule_of_two_counts_silence_as_neither_yes_nor_no(holding: int, open_: int) -> None:
    if holding + open_ > 9:
        return
    answers = (YES,) * holding + (NOT_KNOWN,) * open_ + (NO,) * (9 - holding - open_)
    expected = Outcome.NOT_INDICATED
    if holding + open_ >= 2:
        expected = Outcome.UNDECIDED
    if holding >= 2:
        expected = Outcome.REQUIRED
    assert decide(answers, NO) is expected
    assert decide(answers, YES) is Outcome.REQUIRED
    assert decide(answers, NOT_KNOWN) is not Outcome.NOT_INDICATED


@pytest.mark.parametrize("answers", list(product(Answer, repeat=3)))
def test_all_of_parts_and_some_of_records_keep_what_is_not_known(
    answers: tuple[Answer, ...],
) -> None:
    assert (every(answers) is YES) == (set(answers) == {YES})
    assert (every(answers) is NO) == (NO in answers)
    assert (some(answers) is YES) == (YES in answers)
    assert (some(answers) is NO) == (set(answers) == {NO})


def test_a_key_of_another_noun_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        screened(key="site:north")
    assert refused.value.code == "dpia.subject"


@pytest.mark.parametrize("key", ["record:nothing", "activity:nothing"])
def test_an_unknown_key_is_refused_with_the_nearest(key: str) -> None:
    with pytest.raises(UnknownKey):
        screened(key=key)


def test_an_activity_without_records_is_refused() -> None:
    empty = changed(CAMERAS, key="activity:empty")
    with pytest.raises(BadInput) as refused:
        screening(Access(faultless(empty)), "activity:empty")
    assert refused.value.code == "dpia.no-records"


@pytest.mark.parametrize("criterion", list(Criterion))
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_criterion_has_its_name_and_its_silence_in_words(
    criterion: Criterion, language: str
) -> None:
    assert messages_of("dpia", language)[f"criterion-{criterion}"]
    assert messages_of("dpia", language)[f"silent-{criterion}"]


@settings(max_examples=50, deadline=None)
@given(registers())
def test_every_register_is_screened_and_only_facts_or_people_answer(register: Register) -> None:
    keys = [one.key for one in register.all(Record)]
    keys += sorted({one.activity for one in register.all(Record)})
    assert len(register.all(Activity)) >= 1
    for key in keys:
        found = screening(Access(register), key)
        assert [one.criterion for one in found.criteria] == list(NINE)
        for one in (*found.criteria, *found.public_monitoring.parts):
            assert (one.by is By.NOBODY) == (one.answer is NOT_KNOWN)
            assert one.by is not By.PERSON or one.stated
            assert one.by is not By.FACTS or one.facts
            assert one.reason.say("sv") and one.reason.say("en")
