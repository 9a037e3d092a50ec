"""What the facts of the notice rest on: the passage that states each part, and its own limits."""

from __future__ import annotations

import pytest
from seed_folder import SEED

from ropa.article30.accountability import rights
from ropa.article30.facts import Facts
from ropa.article30.line import worded
from ropa.index import Index
from ropa.language import Language
from ropa.model import ArticleSource, Fact, NoteKind, Objection, Record, Register, Right
from ropa.seeding import load


@pytest.fixture(scope="module")
def notice() -> Register:
    return load(SEED)


@pytest.mark.parametrize(
    ("key", "passage"),
    [
        ("collection:camera-surveillance.lf-ab.footage", "camera.parties.2.3"),
        ("collection:camera-surveillance.lf-stockholm.footage", "camera.parties.2.3"),
        ("collection:visits.lf-ab.passages", "visits-ab.parties.2.1"),
        ("collection:satisfaction-survey.asking-company.answers", "survey.parties.2.1"),
        ("collection:satisfaction-survey.asking-company.comments", "survey.parties.2.1"),
        ("condition:police-report-filed", "threat.retention.1.1"),
        ("condition:police-report-filed", "threat.retention.1.2"),
        ("condition:police-report-filed", "threat.parties.3"),
        ("record:satisfaction-survey.asking-company", "survey.data.1.1"),
        ("record:satisfaction-survey.asking-company", "survey.data.2.2"),
        ("subject:employee", "visits-ab.data.1.1"),
    ],
)
def test_a_fact_cites_each_passage_that_states_a_part_of_it(
    notice: Register, key: str, passage: str
) -> None:
    assert f"citation:{passage}" in notice.get(Fact, key).citations


@pytest.mark.parametrize("controller", ["lf-stockholm", "lf-bank"])
def test_the_way_to_object_to_recording_is_told_of_calls_alone(
    notice: Register, controller: str
) -> None:
    way = notice.get(Fact, f"objection:quality-recording.{controller}.tell-the-agent")
    kinds = {note.kind for note in way.notes}
    assert kinds == {NoteKind.MAPPING, NoteKind.OPEN}  # that it is Article 21 is interpretation


@pytest.mark.parametrize("controller", ["lf-stockholm", "lf-ab"])
def test_preventing_crime_is_not_carried_over_from_cameras_to_visits(
    notice: Register, controller: str
) -> None:
    visits = notice.get(Record, f"record:visits.{controller}")
    cameras = notice.get(Record, f"record:camera-surveillance.{controller}")
    assert "purpose:crime-prevention" in cameras.purposes
    assert "purpose:crime-prevention" not in visits.purposes
    assert "purpose:action-against-crime" in {*cameras.purposes} & {*visits.purposes}


def test_the_right_under_the_marketing_act_is_one_right_and_not_article_21(
    notice: Register,
) -> None:
    (right,) = [one for one in notice.all(Objection) if "survey" in one.key]
    assert (right.right, right.right_source) == (Right.OTHER_LAW, ArticleSource.SOURCE)
    assert [way.en for way in right.ways.value or ()] == [
        "On Mina sidor when logged in",
        "By contacting customer service",
        "By following the instructions in the request",
    ]
    assert right.rule.value is not None
    assert right.rule.value.sv == "Marknadsföringslagen"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_export_says_article_21_of_the_right_under_the_marketing_act(
    notice: Register, language: str
) -> None:
    facts = Facts(Index(notice))
    record = notice.get(Record, "record:satisfaction-survey.asking-company")
    (line,) = rights(facts, record)
    said = worded(facts, line, Language(language))
    assert "21" not in said.statement
    assert {"against", "ways", "reason", "rule"} <= {pair.name for pair in said.pairs}
