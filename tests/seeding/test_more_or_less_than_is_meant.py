"""YAML that says more or less than is meant is refused, with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from seed_folder import problems, under_caret, with_lines

from ropa.model import Document, Organisation, Record
from ropa.seeding import load

CITED = "  citations: [citation:scope.1]\n"
OF_RECORD = "  record: record:camera-surveillance.lf-ab\n"
RECORD = "record:camera-surveillance.lf-ab"


def refused(folder: Path, line: str, noun: str = "records") -> tuple[str, str]:
    """Return the code of the one problem of a line more, and its cure."""
    (problem,) = problems(with_lines(folder, line, noun))
    return problem.code.partition(".")[2], problem.cure("en")


@pytest.mark.parametrize("word", ["no", "off", "false", "yes", "on", "true", "~", "null", "0", "1"])
def test_yes_no_and_null_are_no_texts(tmp_path: Path, word: str) -> None:
    code, _ = refused(tmp_path, f"  transfers: {word}\n")
    assert code in ("says-none", "says-yes", "says-neither")


@pytest.mark.parametrize(
    "mapping",
    [
        "{}",
        "{None: skälet}",
        "{NONE: skälet}",
        "{not-stated: skälet}",
        "{stated: Till USA}",
        "{value: Till USA}",
        "{status: none}",
        "{none: Bara i Sverige, not_stated: Det sägs inte}",
        "{none: Bara i Sverige, sv: Till USA}",
        "{not_stated: {none: Bara i Sverige}}",
    ],
)
def test_an_answer_that_is_none_of_the_three_is_told_which_three_there_are(
    tmp_path: Path, mapping: str
) -> None:
    code, cure = refused(tmp_path, f"  transfers: {mapping}\n")
    assert code == "wrong-answer"
    assert "{none: reason}, {not_stated: reason}" in cure


@pytest.mark.parametrize("value", ["none", "~", "[none]", "[~]", "[okänt]", "[nej]"])
def test_a_list_of_a_three_valued_answer_is_not_filled_with_a_word(
    tmp_path: Path, value: str
) -> None:
    code, cure = refused(tmp_path, f"  joint_controllers: {value}\n")
    assert code.startswith("says-")
    assert "leave" in cure


def test_an_empty_list_and_an_empty_value_are_no_answer(tmp_path: Path) -> None:
    assert refused(tmp_path / "a", "  joint_controllers: []\n")[0] == "empty-list"
    assert refused(tmp_path / "b", "  joint_controllers:\n")[0] == "empty"
    assert refused(tmp_path / "c", "  transfers:\n")[0] == "empty"


@pytest.mark.parametrize("value", ["none", "no", "[none]", "{none: }", "{not_stated: }", "[~]"])
def test_a_list_that_has_no_three_answers_is_left_out(tmp_path: Path, value: str) -> None:
    _, cure = refused(tmp_path, f"  conditions: {value}\n")
    assert "leave" in cure and "out" in cure


def test_a_text_that_has_no_three_answers_is_left_out(tmp_path: Path) -> None:
    folder = with_lines(tmp_path, "")
    (folder / "retentions").mkdir()
    (folder / "retentions" / "a.yaml").write_text(
        f"retention:a:\n{OF_RECORD}  data: [data:camera-footage]\n  duration: P1D\n"
        f"  criteria: {{none: Tiden är bestämd}}\n{CITED}",
        encoding="utf-8",
    )
    (problem,) = problems(folder)
    assert problem.code == "seeding.not-three-valued"
    assert problem.cure("en").startswith("leave criteria out")


def test_a_key_stands_once_in_a_list(tmp_path: Path) -> None:
    key = "condition:incident-occurred"
    (problem,) = problems(with_lines(tmp_path, f"  conditions: [{key}, {key}]\n", "records"))
    assert (problem.code, problem.place.field) == ("model.repeated", "conditions")
    assert under_caret(problem).startswith(key)


def test_a_note_stands_once_with_its_fact(tmp_path: Path) -> None:
    note = "    - open: {sv: Var den finns anges inte., en: Where it is is not stated.}\n"
    (problem,) = problems(with_lines(tmp_path, f"  notes:\n{note}{note}", "records"))
    assert (problem.code, problem.place.field) == ("model.repeated-note", "notes")


def test_nobody_is_joint_controller_with_itself(tmp_path: Path) -> None:
    assert refused(tmp_path, "  joint_controllers: [org:lf-ab]\n")[0] == "self-joint"


@pytest.mark.parametrize(
    ("noun", "fields"),
    [
        ("retentions", "  duration: P1D\n"),
        ("collections", "  subjects: [subject:visitor]\n"),
    ],
)
def test_a_time_limit_and_a_collection_name_their_data(
    tmp_path: Path, noun: str, fields: str
) -> None:
    folder = with_lines(tmp_path, "")
    texts = {
        noun: f"{noun[:-1]}:a:\n{OF_RECORD}  data: []\n{fields}{CITED}",
        "subjects": f"subject:visitor:\n  name: {{sv: Besökare, en: Visitor}}\n{CITED}",
    }
    for name, text in texts.items():
        (folder / name).mkdir()
        (folder / name / "a.yaml").write_text(text, encoding="utf-8")
    (problem,) = problems(folder)
    assert problem.code == "model.no-data"
    assert under_caret(problem).startswith("[]")


@pytest.mark.parametrize("code", ["XX", "ZZ", "EU", "UK", "se", "Sverige", "SWE"])
def test_what_is_no_country_is_no_third_country_either(tmp_path: Path, code: str) -> None:
    assert refused(tmp_path, f"  country: {code}\n", "organisations")[0] == "country"


@pytest.mark.parametrize("code", ["NO", "NA", "SE", "XK"])
def test_a_country_may_look_like_a_word(tmp_path: Path, code: str) -> None:
    folder = with_lines(tmp_path, f"  country: {code}\n", "organisations")
    assert load(folder).get(Organisation, "org:lf-ab").country.value == code


@pytest.mark.parametrize("day", ["2026-13-45", "2026-02-30", "0000-01-01"])
def test_a_document_is_of_a_day_of_the_calendar(tmp_path: Path, day: str) -> None:
    (problem,) = problems(with_lines(tmp_path, f"  dated: {day}\n", "documents"))
    assert problem.code == "seeding.date"
    assert under_caret(problem) == day


@pytest.mark.parametrize("day", ["2026-02-28", "mars 2024", "2024"])
def test_a_document_may_be_of_a_month_or_a_year(tmp_path: Path, day: str) -> None:
    folder = with_lines(tmp_path, f"  dated: {day}\n", "documents")
    assert load(folder).get(Document, "document:notice").dated.value == day


def test_no_conditions_and_no_aliases_may_be_written_as_an_empty_list(tmp_path: Path) -> None:
    folder = with_lines(tmp_path, "  conditions: []\n  aliases: []\n", "records")
    assert load(folder).get(Record, RECORD).conditions == ()
