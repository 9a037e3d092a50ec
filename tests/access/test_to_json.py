"""The JSON of answers: exactly the names that the command line documents."""

from __future__ import annotations

from datetime import date
from json import dumps

from builders import made

from ropa.access import Access, Question, to_json
from ropa.model import Capacity

ACCESS = Access(
    made.register(
        made.plain("site", "t"),
        made.record("r", "x", sites=["s"]),
        made.collection("c", "r", ["d"], system="sys"),
        made.disclosure("d", "r", "y", systems=["sys"], capacity=Capacity.PROCESSOR),
        made.disclosure("e", "r", "z", ["d"], conditions=["p"]),
        made.retention("k", "r", ["d"], "P10D"),
    )
)
SCOPE = Question(site="site:s", collected_on=date(2026, 1, 1))


def test_who_can_see_is_told_under_the_documented_names() -> None:
    shown = to_json(ACCESS.who_can_see(SCOPE.about(data="data:d")))
    assert list(shown)[:3] == ["verdict", "accessors", "excluded"]
    x, y, z = shown["accessors"]
    assert (x["party"], x["capacity"], x["verdict"]) == ("org:x", "CONTROLLER", "GRANTED")
    assert (y["party"], y["capacity"], y["verdict"]) == ("org:y", "PROCESSOR", "GRANTED")
    assert (z["party"], z["capacity"], z["verdict"]) == ("org:z", "RECIPIENT", "CONDITIONAL")
    assert list(z)[:9] == [
        "party",
        "capacity",
        "verdict",
        "missing",
        "records",
        "data",
        "retention",
        "until",
        "proofs",
    ]
    assert z["missing"] == ["condition:p"]
    assert z["until"] == "2026-01-11"
    assert z["retention"][0]["duration"] == "P10D"
    assert list(z["proofs"][0][0]) == [
        "subject",
        "relation",
        "object",
        "condition",
        "verdict",
        "citation",
        "source",
    ]
    dumps(shown)


def test_what_is_not_stated_is_told_and_not_lost() -> None:
    (x, *_) = to_json(ACCESS.who_can_see(Question(data="data:d")), "sv", ACCESS.register)[
        "accessors"
    ]
    told = {note["text"]: note["kind"] for note in x["notes"]}
    assert any("inte angivet" in text and kind == "not_stated" for text, kind in told.items())


def test_an_exclusion_has_its_reason_in_words() -> None:
    shown = to_json(
        ACCESS.who_can_see(Question(data="data:d", site="site:t")), "en", ACCESS.register
    )
    assert shown["verdict"] == "DENIED"
    assert shown["excluded"][1] == {
        "party": "org:y",
        "reason": "processor for x at s, not at t",
    }


def test_can_see_is_told_with_a_proof_or_a_reason() -> None:
    granted = to_json(ACCESS.can_see(Question(party="org:y", data="data:d")))
    assert list(granted)[:4] == ["verdict", "missing", "proofs", "reason"]
    assert granted["reason"] is None and granted["proofs"]
    denied = to_json(ACCESS.can_see(Question(party="org:y", data="data:d", site="site:t")))
    assert denied["verdict"] == "DENIED" and denied["proofs"] == []
    assert "site:t" in denied["reason"]


def test_every_other_answer_is_json_too() -> None:
    what = to_json(ACCESS.what_can_see(Question(party="org:y")))
    assert [accessor["data"] for accessor in what["accessors"]] == [["data:d"]]
    impact = to_json(ACCESS.impact("org:y"))
    assert impact["subject"] == "org:y" and impact["data"] == ["data:d"]
    (limit,) = to_json(ACCESS.retention(Question(data="data:d")))
    assert limit == {
        "retention": "retention:k",
        "record": "record:r",
        "data": ["data:d"],
        "duration": "P10D",
        "conditions": [],
        "unless": [],
        "until": None,
        "start": "not_stated",
        "notes": [],
        "open": [],
        "record_conditions": [],
        "is_apart": False,
    }
    for shown in (what, impact, limit):
        dumps(shown)
