"""What the facts of the notice rest on: the passage that states each part, and its own limits."""

from __future__ import annotations

import pytest
from seed_folder import SEED

from ropa.model import Fact, NoteKind, Record, Register
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
