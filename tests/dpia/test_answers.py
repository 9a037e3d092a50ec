"""What a person answers is kept in the register, beside what others have answered."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from builders.faultless import faultless

from ropa.access import Access
from ropa.dpia import (
    Answer,
    By,
    Dossier,
    add_answer,
    dossier_to_json,
    new_key,
    screening,
    screening_to_json,
)
from ropa.errors import InconsistentRegister, UnknownKey
from ropa.model import Criterion, Holds, Origin, Register, ScreeningAnswer, Translated
from ropa.seeding import dump, load

ACTIVITY = "activity:cameras"


def stated(register: Register, holds: Holds, day: int = 1) -> Register:
    answer = ScreeningAnswer(
        key=new_key(register, ACTIVITY, Criterion.LARGE_SCALE),
        activity=ACTIVITY,
        criterion=Criterion.LARGE_SCALE,
        answer=holds,
        reason=Translated(sv="Två kameror.", en="Two cameras."),
        author="A Lawyer",
        stated_on=date(2026, 1, day),
    )
    return add_answer(register, answer)


def test_an_answer_is_kept_and_answers_the_criterion() -> None:
    found = screening(Access(stated(faultless(), Holds.NO)), ACTIVITY)
    (scale,) = [one for one in found.criteria if one.criterion is Criterion.LARGE_SCALE]
    assert (scale.answer, scale.by) == (Answer.NO, By.PERSON)


def test_a_later_answer_stands_and_the_earlier_is_kept() -> None:
    register = stated(stated(faultless(), Holds.NO), Holds.YES, day=2)
    keys = [one.key for one in register.all(ScreeningAnswer)]
    assert keys == ["screening:cameras.large-scale.1", "screening:cameras.large-scale.2"]
    found = screening(Access(register), ACTIVITY)
    (scale,) = [one for one in found.criteria if one.criterion is Criterion.LARGE_SCALE]
    assert scale.answer is Answer.YES
    assert [one.key for one in scale.stated] == keys[::-1]


def test_where_the_other_facts_came_from_is_kept() -> None:
    origins = {ACTIVITY: Origin("seed/activities/a.yaml", 1)}
    register = stated(Register(faultless(), origins), Holds.NO)
    assert register.origins == origins


def test_an_answer_survives_seed_files(tmp_path: Path) -> None:
    register = stated(faultless(), Holds.NO)
    dump(register, tmp_path / "seed")
    assert load(tmp_path / "seed") == register


def test_an_answer_about_an_unknown_activity_is_refused() -> None:
    with pytest.raises(UnknownKey):
        new_key(faultless(), "activity:nothing", Criterion.MATCHING)


def test_an_answer_with_a_key_that_is_taken_is_refused() -> None:
    register = stated(faultless(), Holds.NO)
    with pytest.raises(InconsistentRegister):
        add_answer(register, register.all(ScreeningAnswer)[0])


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_screening_is_json_with_author_and_reason(language: str) -> None:
    register = stated(faultless(), Holds.NO)
    found = screening_to_json(screening(Access(register), ACTIVITY), language)
    assert json.loads(json.dumps(found)) == found
    scale = found["criteria"][4]
    assert (scale["criterion"], scale["answer"], scale["by"]) == ("large_scale", "no", "person")
    assert scale["stated"][0]["author"] == "A Lawyer"
    assert scale["stated"][0]["reason"] in ("Två kameror.", "Two cameras.")


def test_a_dossier_is_json_with_every_section(cameras: Dossier) -> None:
    found = dossier_to_json(cameras)
    assert json.loads(json.dumps(found)) == found
    assert [one["name"] for one in found["sections"]] == [one.name for one in cameras.sections]
