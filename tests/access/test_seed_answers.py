"""What the register of the notice answers: the legal team's questions, exactly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ropa.access import Access, Question, Verdict, WhoCanSee, replay
from ropa.expectations import run
from ropa.model import Activity, Capacity, DataCategory, Site
from ropa.seeding import load

SEED = Path(__file__).parents[2] / "seed"
FOOTAGE = "data:camera-footage"
INCIDENT, CRIME = "condition:incident-occurred", "condition:crime-suspected"
REMOTE = ("threat-recording", "quality-recording", "satisfaction-survey")


@pytest.fixture(scope="module")
def access() -> Access:
    return Access(load(SEED))


def at(site: str, **more: object) -> Question:
    return Question(site=f"site:{site}", **more)  # type: ignore[arg-type]


def told(answer: WhoCanSee) -> dict[str, tuple[Capacity, Verdict, tuple[str, ...]]]:
    return {a.party: (a.capacity, a.verdict, a.missing) for a in answer.accessors}


def excluded(answer: WhoCanSee) -> list[str]:
    return [one.party for one in answer.excluded]


def test_exactly_three_can_see_tegeluddsvagen_footage(access: Access) -> None:
    answer = access.who_can_see(at("tegeluddsvagen").about(data=FOOTAGE))
    assert told(answer) == {
        "org:camera-supplier": (Capacity.PROCESSOR, Verdict.GRANTED, ()),
        "org:law-enforcement": (Capacity.RECIPIENT, Verdict.CONDITIONAL, (CRIME,)),
        "org:lf-ab": (Capacity.CONTROLLER, Verdict.CONDITIONAL, (INCIDENT,)),
    }
    assert {limit.duration for a in answer.accessors for limit in a.retention} == {"P30D"}


def test_the_guard_company_and_lf_stockholm_are_excluded_there_and_told_why(
    access: Access,
) -> None:
    answer = access.who_can_see(at("tegeluddsvagen").about(data=FOOTAGE))
    reasons = {one.party: one.reason for one in answer.excluded}
    sites = "site:humlegardsgatan, site:stora-brogatan, site:telegrafgatan"
    assert list(reasons) == ["org:guard-company", "org:lf-stockholm"]
    assert answer.excluded_total == 2
    guard = reasons["org:guard-company"]
    assert guard.code == "access.other-site-processor"
    assert guard.values["controller"] == "org:lf-stockholm"
    assert guard.values["sites"] == sites
    assert guard.say("sv", access.register) == (
        "är personuppgiftsbiträde åt Länsförsäkringar Stockholm på Humlegårdsgatan, "
        "Stora Brogatan och Telegrafgatan, inte på Tegeluddsvägen"
    )
    assert reasons["org:lf-stockholm"].code == "access.other-site-controller"


@pytest.mark.parametrize("site", ["telegrafgatan", "humlegardsgatan", "stora-brogatan"])
def test_at_the_other_sites_it_is_the_guard_company_and_fourteen_days(
    access: Access, site: str
) -> None:
    answer = access.who_can_see(at(site).about(data=FOOTAGE))
    assert told(answer) == {
        "org:guard-company": (Capacity.PROCESSOR, Verdict.GRANTED, ()),
        "org:law-enforcement": (Capacity.RECIPIENT, Verdict.CONDITIONAL, (CRIME,)),
        "org:lf-stockholm": (Capacity.CONTROLLER, Verdict.CONDITIONAL, (INCIDENT,)),
    }
    assert {limit.duration for a in answer.accessors for limit in a.retention} == {"P14D"}
    assert excluded(answer) == ["org:camera-supplier", "org:lf-ab"]


def test_law_enforcement_is_granted_once_a_crime_is_suspected(access: Access) -> None:
    answer = access.who_can_see(at("tegeluddsvagen", given=frozenset([CRIME])).about(data=FOOTAGE))
    assert told(answer)["org:law-enforcement"] == (Capacity.RECIPIENT, Verdict.GRANTED, ())


def test_lf_ab_is_gone_where_no_incident_occurred(access: Access) -> None:
    answer = access.who_can_see(
        at("tegeluddsvagen", ruled_out=frozenset([INCIDENT])).about(data=FOOTAGE)
    )
    assert list(told(answer)) == ["org:camera-supplier", "org:law-enforcement"]
    reason = next(one.reason for one in answer.excluded if one.party == "org:lf-ab")
    assert (reason.code, reason.values) == ("access.ruled-out", {"conditions": INCIDENT})


def test_nobody_sees_footage_after_its_retention_and_the_answer_says_so(access: Access) -> None:
    scope = at("tegeluddsvagen", collected_on=date(2026, 1, 1), on=date(2026, 2, 15))
    answer = access.who_can_see(scope.about(data=FOOTAGE))
    assert answer.verdict is Verdict.DENIED and answer.accessors == ()
    assert answer.reason is not None
    assert answer.reason.say("en") == (
        "the retention has ended: the data were kept up to and including 2026-01-31"
    )


def test_every_proof_of_footage_names_a_paragraph_and_a_seed_line(access: Access) -> None:
    answer = access.who_can_see(at("tegeluddsvagen").about(data=FOOTAGE))
    for accessor in answer.accessors:
        for proof in accessor.proofs:
            assert replay(access.register, proof, at("tegeluddsvagen")) is proof.verdict
            for step in proof.steps:
                assert step.citation.startswith("citation:camera.")
                assert step.source is not None
                file, line = step.source.split(":")
                text = (SEED.parent / file).read_text(encoding="utf-8").splitlines()
                assert text[int(line) - 1].startswith(f"{step.fact}:")


def test_the_company_that_asks_may_be_lf_ab_and_is_marked(access: Access) -> None:
    answer = access.who_can_see(Question(data="data:survey-answers", controller="org:lf-ab"))
    asking = next(a for a in answer.accessors if a.party == "org:asking-company")
    assert asking.possibly == ("org:lf-ab", "org:lf-bank", "org:lf-stockholm")
    for accessor in answer.accessors:
        assert accessor.verdict is Verdict.OPEN
        assert "access.open-controller" in {reason.code for reason in accessor.open}


def test_whether_lf_ab_sees_survey_answers_is_open_since_it_may_be_the_one_that_asks(
    access: Access,
) -> None:
    answer = access.can_see(Question(party="org:lf-ab", data="data:survey-answers"))
    assert answer.verdict is Verdict.OPEN
    assert [reason.code for reason in answer.open] == ["access.open-tie"]
    assert [accessor.party for accessor in answer.possibly] == ["org:asking-company"]


@pytest.mark.parametrize(
    ("party", "data", "missing", "code"),
    [
        ("survey-supplier", "customer-number", ("asked", "customer", "answered"), "open-note"),
        ("card-system-supplier", "vehicle-registration-number", ("parking",), "open-system"),
        ("card-system-supplier", "visitor-name", (), "open-shared"),
        ("visitor-system-supplier-stockholm", "door-passages", ("card",), "open-system"),
        ("recording-system-supplier-threat", "personal-identity-number", ("digital", "threat"),
         "open-note"),
    ],
)  # fmt: skip
def test_what_the_notice_leaves_open_is_never_a_no(
    access: Access, party: str, data: str, missing: tuple[str, ...], code: str
) -> None:
    names = {
        "asked": "company-asked-for-feedback",
        "answered": "survey-answered",
        "card": "access-card-issued",
        "customer": "existing-customer",
        "digital": "digitally-authenticated",
        "parking": "parking-requested",
        "threat": "threat-perceived",
    }
    answer = access.can_see(Question(party=f"org:{party}", data=f"data:{data}"))
    assert answer.verdict is Verdict.OPEN
    assert answer.missing == tuple(sorted(f"condition:{names[one]}" for one in missing))
    assert {reason.code for reason in answer.open} == {f"access.{code}"}


def test_a_breach_at_the_camera_supplier_touches_tegeluddsvagen_alone(access: Access) -> None:
    impact = access.impact("org:camera-supplier")
    assert impact.records == ("record:camera-surveillance.lf-ab",)
    assert impact.controllers == ("org:lf-ab",)
    assert impact.sites == ("site:tegeluddsvagen",)
    assert impact.systems == ("system:camera-ab",)
    assert impact.possibly == ()


def test_a_breach_at_one_recording_supplier_names_what_the_other_may_add(
    access: Access,
) -> None:
    impact = access.impact("org:recording-system-supplier-threat")
    assert impact.controllers == ("org:lf-stockholm",)
    (tie,) = impact.possibly
    assert tie.subject == "org:recording-system-supplier-quality"
    assert tie.controllers == ("org:lf-bank",)
    assert tie.records == (
        "record:quality-recording.lf-bank",
        "record:quality-recording.lf-stockholm",
    )


def test_all_expectations_hold(access: Access) -> None:
    outcomes = run(access, SEED / "expectations")
    failing = ["\n".join(one.say("en", access.register)) for one in outcomes if not one.holds]
    assert failing == []


def test_every_data_category_is_expected_at_every_site_and_remote_activity(
    access: Access,
) -> None:
    asked = {
        (asked.data, asked.site, asked.activity)
        for one in run(access, SEED / "expectations")
        for asked in [one.expectation.question]
    }
    data = [category.key for category in access.register.all(DataCategory)]
    sites = [site.key for site in access.register.all(Site)]
    activities = [activity.key for activity in access.register.all(Activity)]
    assert {f"activity:{name}" for name in REMOTE} <= set(activities)
    assert [(key, site) for key in data for site in sites if (key, site, None) not in asked] == []
    missing = [(k, a) for k in data for a in activities if (k, None, a) not in asked]
    assert missing == []
    assert [key for key in data if (key, None, None) not in asked] == []


@pytest.mark.parametrize(
    ("question", "code", "values"),
    [
        (
            Question(party="org:guard-company", site="site:tegeluddsvagen"),
            "access.other-site",
            {"controller": "org:lf-stockholm", "site": "site:tegeluddsvagen"},
        ),
        (
            Question(party="org:survey-supplier", site="site:tegeluddsvagen"),
            "access.no-site",
            {"controller": "org:asking-company"},
        ),
    ],
)
def test_a_party_that_can_see_nothing_has_its_nearest_miss(
    access: Access, question: Question, code: str, values: dict[str, str]
) -> None:
    found = access.what_can_see(question)
    assert (found.verdict, found.accessors) == (Verdict.DENIED, ())
    assert found.reason is not None
    assert found.reason.code.startswith(code)
    assert values.items() <= found.reason.values.items()
