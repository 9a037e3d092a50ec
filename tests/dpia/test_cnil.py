"""The file for the CNIL's PIA tool is of the form that the tool itself exports and imports.

The form is that of github.com/LINCnil/pia (BSD-like licence of the CNIL): its example
(`src/assets/files/2018-02-21-pia-example.json`), the fixture that its own import test reads
(`cypress/fixtures/pia.json`), its questions (`pia_architecture.json`), and `PiaService.importData`,
which reads `pia`, `answers`, `measures`, `evaluations` and `comments`.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from heavy_work import work

from ropa.access import Access
from ropa.dpia import Dossier, dossier
from ropa.dpia.documents import write

DAY = date(2026, 11, 24)
TEXTS = {
    *(111, 112, 113, 121, 122, 123),
    *range(211, 216),
    *range(221, 228),
}
"""Questions that are answered in text."""
RISKS = {321, 331, 341}
"""Questions of risk that hold an empty answer, since the tool comments on answers only."""
MOMENT = "2026-11-24T00:00:00.000Z"
PIA = {
    "status": int,
    "is_example": int,
    "is_archive": int,
    "created_at": str,
    "updated_at": str,
    "name": str,
    "category": str,
    "author_name": str,
    "evaluator_name": str,
    "validator_name": str,
    "id": int,
    "progress": int,
    "structure_id": str,
}
"""Fields of the fixture, with their types."""


@pytest.fixture(scope="module", params=["sv", "en"])
def file(request: pytest.FixtureRequest, notice: Access) -> dict[str, Any]:
    found = dossier(notice, "activity:camera-surveillance", request.param, DAY)
    loaded: dict[str, Any] = json.loads(write(found, "cnil", work).content)
    return loaded


def test_it_has_the_five_parts_that_the_tool_reads(file: dict[str, Any]) -> None:
    assert list(file) == ["pia", "answers", "measures", "evaluations", "comments"]
    assert all(isinstance(file[part], list) for part in list(file)[1:])


def test_the_assessment_has_the_fields_of_the_tools_own_fixture(file: dict[str, Any]) -> None:
    assert {name: type(value) for name, value in file["pia"].items()} == PIA


def test_it_is_not_begun_and_names_nobody(file: dict[str, Any]) -> None:
    pia = file["pia"]
    assert (pia["status"], pia["progress"], file["evaluations"]) == (0, 0, [])
    assert {pia[name] for name in ("author_name", "evaluator_name", "validator_name")} == {""}


def test_every_answer_is_to_a_question_of_the_tool_in_its_form(file: dict[str, Any]) -> None:
    for number, answer in enumerate(file["answers"], 1):
        assert set(answer) == {"pia_id", "reference_to", "data", "created_at", "id"}
        assert set(answer["data"]) == {"text", "gauge", "list"}
        assert answer["data"]["gauge"] is None and answer["data"]["list"] == []
        assert (answer["reference_to"] in TEXTS) is bool(answer["data"]["text"])
        assert (answer["id"], answer["created_at"]) == (number, MOMENT)


def test_no_question_is_answered_twice_and_judgements_are_not_answered(
    file: dict[str, Any],
) -> None:
    answered = [answer["reference_to"] for answer in file["answers"]]
    assert len(set(answered)) == len(answered)
    assert set(answered) == TEXTS - {113, 222} | RISKS
    for answer in file["answers"]:
        if answer["reference_to"] in RISKS:
            assert answer["data"] == {"text": None, "gauge": None, "list": []}


def test_what_people_judge_is_a_comment_on_its_question(file: dict[str, Any]) -> None:
    for comment in file["comments"]:
        assert set(comment) == {
            "pia_id",
            "description",
            "reference_to",
            "for_measure",
            "created_at",
            "id",
        }
        assert comment["reference_to"] in {answer["reference_to"] for answer in file["answers"]}
        assert comment["description"]
    assert {comment["reference_to"] for comment in file["comments"]} >= RISKS


def test_a_measure_that_is_not_stated_is_no_measure(file: dict[str, Any]) -> None:
    assert file["measures"] == []


def test_a_stated_measure_is_one_in_the_tools_form() -> None:
    from builders.faultless import faultless

    found = dossier(Access(faultless()), "record:cameras.north", "en", DAY)
    (measure,) = json.loads(write(found, "cnil", work).content)["measures"]
    assert set(measure) == {"title", "pia_id", "content", "placeholder", "created_at", "id"}
    assert measure["title"] == "said"


def test_who_can_see_is_among_the_data(cameras: Dossier) -> None:
    file = json.loads(write(cameras, "cnil", work).content)
    (data,) = [one for one in file["answers"] if one["reference_to"] == 121]
    name = {"sv": "Kameraleverantören", "en": "The camera supplier"}[cameras.language]
    assert name in data["data"]["text"]
