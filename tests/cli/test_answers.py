"""The answering commands: the documented JSON exactly, and words for people."""

from __future__ import annotations

from typing import Any

import pytest
from command_line import Ropa

pytestmark = pytest.mark.usefixtures("folder")
FOOTAGE = ("who-can-see", "--data", "camera-footage")
TEGELUDDSVAGEN = (*FOOTAGE, "--site", "tegeluddsvagen")


def verdicts(answer: Any) -> dict[str, tuple[str, str, list[str]]]:
    return {
        one["party"]: (one["capacity"], one["verdict"], one["missing"])
        for one in answer["accessors"]
    }


def durations(answer: Any) -> set[str]:
    return {limit["duration"] for one in answer["accessors"] for limit in one["retention"]}


def test_tegeluddsvagen_footage_is_seen_by_exactly_three(ropa: Ropa) -> None:
    done = ropa(*TEGELUDDSVAGEN, "--json")
    assert done.code == 0
    assert verdicts(done.json) == {
        "org:camera-supplier": ("PROCESSOR", "GRANTED", []),
        "org:law-enforcement": ("RECIPIENT", "CONDITIONAL", ["condition:crime-suspected"]),
        "org:lf-ab": ("CONTROLLER", "CONDITIONAL", ["condition:incident-occurred"]),
    }
    assert [one["party"] for one in done.json["excluded"]] == [
        "org:guard-company",
        "org:lf-stockholm",
    ]
    assert all(one["reason"] for one in done.json["excluded"])
    assert durations(done.json) == {"P30D"}


def test_telegrafgatan_footage_is_seen_by_others_and_kept_for_less(ropa: Ropa) -> None:
    answer = ropa(*FOOTAGE, "--site", "site:telegrafgatan", "--json").json
    assert set(verdicts(answer)) == {"org:guard-company", "org:lf-stockholm", "org:law-enforcement"}
    assert durations(answer) == {"P14D"}


def test_a_suspected_crime_grants_law_enforcement(ropa: Ropa) -> None:
    answer = ropa(*TEGELUDDSVAGEN, "--given", "crime-suspected", "--json").json
    assert verdicts(answer)["org:law-enforcement"] == ("RECIPIENT", "GRANTED", [])


def test_without_an_incident_the_controller_is_gone(ropa: Ropa) -> None:
    answer = ropa(*TEGELUDDSVAGEN, "--ruled-out", "incident-occurred", "--json").json
    assert "org:lf-ab" not in verdicts(answer)


def test_after_the_retention_nobody_sees_anything_and_the_answer_says_why(ropa: Ropa) -> None:
    days = ("--collected-on", "2026-01-01", "--on", "2026-02-15")
    answer = ropa(*FOOTAGE, *days, "--json").json
    assert answer["verdict"] == "DENIED"
    assert answer["accessors"] == []
    assert "2026-01-31" in answer["reason"]
    assert "2026-01-31" in ropa(*FOOTAGE, *days).out


def test_the_json_of_who_can_see_has_the_documented_names(ropa: Ropa) -> None:
    answer = ropa(*TEGELUDDSVAGEN, "--json").json
    assert {"verdict", "accessors", "excluded"} <= set(answer)
    named = {"party", "capacity", "verdict", "missing", "records", "data", "retention", "until"}
    for accessor in answer["accessors"]:
        assert named | {"proofs"} <= set(accessor)
        for step in (step for proof in accessor["proofs"] for step in proof):
            assert list(step) == [
                *("subject", "relation", "object", "condition", "verdict", "citation", "source")
            ]
            assert step["citation"].startswith("citation:")
            assert step["source"].startswith("seed/")


@pytest.mark.parametrize(
    "given",
    [
        ("--given", "crime-suspected,incident-occurred"),
        ("--given", "crime-suspected", "--given", "condition:incident-occurred"),
        ("--given", " incident-occurred , crime-suspected ,"),
    ],
)
def test_conditions_may_be_repeated_or_listed_with_commas(
    ropa: Ropa, given: tuple[str, ...]
) -> None:
    answer = ropa(*TEGELUDDSVAGEN, *given, "--json").json
    assert {verdict for _capacity, verdict, _missing in verdicts(answer).values()} == {"GRANTED"}


def test_who_can_see_may_be_asked_of_one_party(ropa: Ropa) -> None:
    one = (*TEGELUDDSVAGEN, "--party", "law-enforcement")
    answer = ropa(*one, "--json").json
    assert verdicts(answer) == {
        "org:law-enforcement": ("RECIPIENT", "CONDITIONAL", ["condition:crime-suspected"])
    }
    assert answer["excluded"] == []
    assert "Party: Law enforcement" in ropa(*one).out


def test_can_see_gives_the_verdict_and_its_proof(ropa: Ropa) -> None:
    about = ("can-see", "--party", "law-enforcement", "--data", "camera-footage")
    answer = ropa(*about, "--site", "tegeluddsvagen", "--json").json
    assert answer["verdict"] == "CONDITIONAL"
    assert answer["missing"] == ["condition:crime-suspected"]
    assert answer["proofs"]


def test_the_guard_company_is_denied_at_tegeluddsvagen_with_the_nearest_miss(ropa: Ropa) -> None:
    about = ("can-see", "--party", "guard-company", "--data", "camera-footage")
    done = ropa(*about, "--site", "tegeluddsvagen", "--json")
    assert done.code == 0
    assert done.json["verdict"] == "DENIED"
    assert "Tegeluddsvägen" in done.json["reason"]


def test_what_can_see_tells_all_that_the_camera_supplier_has(ropa: Ropa) -> None:
    answer = ropa("what-can-see", "--party", "camera-supplier", "--json").json
    assert answer["party"] == "org:camera-supplier"
    assert {key for one in answer["accessors"] for key in one["records"]} == {
        "record:camera-surveillance.lf-ab"
    }


def test_retention_tells_each_limit_with_its_record_and_its_last_day(ropa: Ropa) -> None:
    days = ("--collected-on", "2026-01-01", "--on", "2026-01-05")
    about = ("retention", "--data", "camera-footage", *days)
    told = {one["record"]: one for one in ropa(*about, "--json").json}
    one, other = (told[f"record:camera-surveillance.{name}"] for name in ("lf-ab", "lf-stockholm"))
    assert (one["duration"], one["until"]) == ("P30D", "2026-01-31")
    assert (other["duration"], other["until"]) == ("P14D", "2026-01-15")
    said = ropa(*about).out
    assert "2026-01-31" in said
    assert "2026-01-15" in said


def test_retention_that_is_not_stated_says_so(ropa: Ropa) -> None:
    about = ("retention", "--data", "interaction-recording", "--site", "tegeluddsvagen")
    assert ropa(*about, "--json").json == []
    assert "not stated" in ropa(*about).out.lower()


def test_verify_judges_every_proof_again_from_its_facts_alone(ropa: Ropa) -> None:
    about = ("--data", "camera-footage", "--site", "tegeluddsvagen", "--given", "crime-suspected")
    answer = ropa("who-can-see", *about, "--json").json
    count = sum(len(one["proofs"]) for one in answer["accessors"])
    found = ropa("verify", *about, "--json")
    assert found.code == 0
    assert found.json == {"total": count, "held": count, "failed": []}
    assert f"All {count} proofs hold" in ropa("verify", *about).out


@pytest.mark.parametrize(
    ("option", "key"),
    [("--party", "camera-supplier"), ("--system", "camera-ab"), ("--site", "tegeluddsvagen")],
)
def test_a_breach_touches_the_cameras_of_tegeluddsvagen(ropa: Ropa, option: str, key: str) -> None:
    answer = ropa("impact", option, key, "--json").json
    assert "record:camera-surveillance.lf-ab" in answer["records"]
    assert "record:camera-surveillance.lf-stockholm" not in answer["records"]


PEOPLE = (
    (*TEGELUDDSVAGEN,),
    ("can-see", "--party", "law-enforcement", "--data", "visit-data"),
    ("what-can-see", "--party", "law-enforcement"),
    ("what-can-see", "--party", "guard-company", "--site", "tegeluddsvagen"),
    ("retention", "--data", "camera-footage"),
    ("verify", "--data", "camera-footage"),
    ("impact", "--party", "camera-supplier"),
    ("impact", "--system", "recording-threat"),
    ("cite",),
    ("review", "--record", "visits.lf-ab"),
    ("dpia", "screen", "--activity", "visits"),
)


@pytest.mark.parametrize("command", PEOPLE, ids=" ".join)
def test_people_read_it_in_both_languages_without_escapes(
    ropa: Ropa, command: tuple[str, ...]
) -> None:
    english, swedish = ropa(*command), ropa(*command, "--lang", "sv")
    assert english.code == swedish.code
    assert english.out != swedish.out
    assert "\x1b" not in english.out + swedish.out
    assert "\\x" not in english.out + swedish.out


def test_people_see_verdict_condition_retention_and_the_proof_with_its_place(ropa: Ropa) -> None:
    out = ropa(*TEGELUDDSVAGEN, "--lang", "sv").out
    for told in (
        "Länsförsäkringar AB (personuppgiftsansvarig): åtkomst framgår, på villkor",
        "Villkor: om en incident har inträffat",
        "Sparas: 30\N{NO-BREAK SPACE}dagar; från när framgår inte",
        "[Kamerabevakning, ”Vilka uppgifter behandlas och hur?”, stycke 1, mening 2]",
        "Bevakningsföretaget: är personuppgiftsbiträde",
    ):
        assert told in out


def test_the_environment_chooses_the_language_and_the_option_overrides_it(
    ropa: Ropa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROPA_LANG", "sv")
    assert "Vem kan se" in ropa(*FOOTAGE).out
    assert "Who can see" in ropa(*FOOTAGE, "--lang=en").out
    assert "Who can see" in ropa("--lang", "en", *FOOTAGE).out
