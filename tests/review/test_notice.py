"""The review of the real notice tells the truth about each controller."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from ropa.index import Index
from ropa.model import Capacity, Collection, Disclosure, Record, Register, Retention, Status
from ropa.review import Finding, Level, Severity, required_missing, review, summary
from ropa.seeding import load

SEED = Path(__file__).parents[2] / "seed"
VISITS = "record:visits.lf-stockholm"
CAMERAS = "record:camera-surveillance.lf-stockholm"
SURVEY = "record:satisfaction-survey.asking-company"


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    return review(Index(load(SEED)))


def told(findings: tuple[Finding, ...], rule: str, **where: object) -> list[Finding]:
    return [
        one
        for one in findings
        if one.rule == rule and all(getattr(one, key) == value for key, value in where.items())
    ]


def test_the_findings_are_those_that_are_right_in_the_notice_and_no_others(
    findings: tuple[Finding, ...],
) -> None:
    """Each is written in `notice.yaml`, with why the notice makes it right."""
    expected = yaml.safe_load(Path(__file__).with_name("notice.yaml").read_text(encoding="utf-8"))
    assert all(of_rule["why"] for of_rule in expected.values())
    right = Counter(
        (rule, whose, tuple(facts))
        for rule, of_rule in expected.items()
        for whose, found in of_rule["found"].items()
        for facts in found
    )
    told = Counter((one.rule, one.record or one.controller, one.facts) for one in findings)
    assert sorted(told - right) == [], "not what the notice says"
    assert sorted(right - told) == [], "left open by the notice, and not found"


def _silent(register: Register) -> set[tuple[str, str]]:
    """Return what the facts of each record do not state, by the record and the field."""
    silent: set[tuple[str, str]] = set()
    for fact in (one for one in register if isinstance(one, Collection | Retention)):
        for name in ("system", "origin", "starts_from", "ends_with"):
            answer = getattr(fact, name, None)
            if answer is not None and answer.status is Status.NOT_STATED:
                silent.add((fact.record, name))
    for one in register.all(Disclosure):
        if one.capacity is Capacity.PROCESSOR and one.contract.status is Status.NOT_STATED:
            silent.add((one.record, "contract"))
    for record in register.all(Record):
        for name in ("transfers", "security_measures", "automated_decisions", "owner"):
            if getattr(record, name).status is Status.NOT_STATED:
                silent.add((record.key, name))
    return silent


RULES_OF_FIELDS = {
    "system": {"system-missing", "not-stated-systems"},
    "origin": {"not-stated-sources"},
    "starts_from": {"retention-start-missing", "retention-open-ended"},
    "ends_with": {"retention-end-missing"},
    "contract": {"processor-without-contract"},
    "transfers": {"not-stated-transfers"},
    "security_measures": {"not-stated-measures"},
    "automated_decisions": {"not-stated-automated-decisions"},
    "owner": {"not-stated-owner"},
}


def test_nothing_that_a_fact_does_not_state_is_without_a_finding(
    findings: tuple[Finding, ...],
) -> None:
    found = {(one.record, one.rule) for one in findings}
    for record, field in sorted(_silent(load(SEED))):
        assert any((record, rule) in found for rule in RULES_OF_FIELDS[field]), (record, field)


def test_stockholms_visits_rest_on_a_parking_that_is_not_described(
    findings: tuple[Finding, ...],
) -> None:
    (purpose,) = told(findings, "basis-beyond-purposes")
    assert (purpose.record, purpose.severity) == (VISITS, Severity.WARNING)
    assert purpose.facts[0] == "basis:visits.lf-stockholm.legitimate-interest"
    assert "purpose:parking-administration" in purpose.facts
    assert purpose.citations[0] == "citation:visits-stockholm.basis.1.1"
    assert "parkering" in purpose.message.say("sv")
    (note,) = told(findings, "note-contradiction", record=VISITS, facts=purpose.facts[:1])
    assert "parking" in note.message.say("en")


@pytest.mark.parametrize("controller", ["lf-stockholm", "lf-ab", "lf-bank", "asking-company"])
def test_each_controller_lacks_contact_details_and_officer_once(
    controller: str, findings: tuple[Finding, ...]
) -> None:
    key = f"org:{controller}"
    (contact,) = told(findings, "not-stated-contact", controller=key)
    assert (contact.record, contact.level, contact.severity) == (
        None,
        Level.REQUIRED,
        Severity.VIOLATION,
    )
    (officer,) = told(findings, "not-stated-data-protection-officer", controller=key)
    assert officer.level is Level.WHERE_APPLICABLE


@pytest.mark.parametrize("rule", ["not-stated-transfers", "not-stated-measures"])
def test_every_record_lacks_transfers_and_measures(
    rule: str, findings: tuple[Finding, ...]
) -> None:
    assert len(told(findings, rule)) == 8


def test_visits_are_kept_one_day_against_thirty(findings: tuple[Finding, ...]) -> None:
    (stockholm,) = told(findings, "retention-differs", record=VISITS)
    assert "1 dag här, 30 dagar hos Länsförsäkringar AB" in stockholm.message.say("sv")
    (other,) = told(findings, "retention-differs", record="record:visits.lf-ab")
    assert "30 days here, 1 day at Länsförsäkringar Stockholm" in other.message.say("en")
    assert "data:vehicle-registration-number" not in other.facts


def test_cameras_are_kept_fourteen_days_against_thirty(findings: tuple[Finding, ...]) -> None:
    (stockholm,) = told(findings, "retention-differs", record=CAMERAS)
    assert "14 days here, 30 days at Länsförsäkringar AB" in stockholm.message.say("en")


def test_recordings_for_quality_are_kept_alike(findings: tuple[Finding, ...]) -> None:
    different = {one.record for one in told(findings, "retention-differs")}
    assert not any("quality" in (record or "") for record in different)


def test_only_the_surveys_contact_details_have_no_limit(findings: tuple[Finding, ...]) -> None:
    (finding,) = told(findings, "retention-missing")
    assert finding.record == SURVEY
    data = {key for key in finding.facts if key.startswith("data:")}
    assert data == {"data:phone-number", "data:email-address"}


def test_a_reported_threat_is_kept_without_an_end(findings: tuple[Finding, ...]) -> None:
    (finding,) = told(findings, "retention-open-ended")
    assert finding.facts[0] == "retention:threat-recording.lf-stockholm.report"


def test_no_two_limits_of_the_notice_contradict_or_overlap(findings: tuple[Finding, ...]) -> None:
    assert not told(findings, "retention-contradicts")
    assert not told(findings, "retention-overlaps")


def test_the_company_that_asks_is_only_described(findings: tuple[Finding, ...]) -> None:
    (finding,) = told(findings, "controller-described")
    assert finding.record == SURVEY
    assert finding.possibly == ("org:lf-ab", "org:lf-bank", "org:lf-stockholm")
    assert all(finding.concerns(f"org:{name}") for name in ("lf-ab", "lf-bank", "asking-company"))
    assert not finding.concerns("org:guard-company")


def test_every_processor_is_without_a_stated_contract(findings: tuple[Finding, ...]) -> None:
    without = {fact for one in told(findings, "processor-without-contract") for fact in one.facts}
    assert {key for key in without if key.startswith("org:")} == {
        "org:camera-supplier",
        "org:card-system-maintainer",
        "org:card-system-supplier",
        "org:guard-company",
        "org:recording-system-supplier-quality",
        "org:recording-system-supplier-threat",
        "org:survey-supplier",
        "org:visitor-system-supplier-ab",
        "org:visitor-system-supplier-stockholm",
    }


def test_the_rescue_services_are_the_only_recipient_without_a_basis(
    findings: tuple[Finding, ...],
) -> None:
    receivers = {one.facts[-1] for one in told(findings, "disclosure-without-basis")}
    assert receivers == {"org:rescue-services"}


def test_no_authority_of_the_notice_gets_data_without_a_condition(
    findings: tuple[Finding, ...],
) -> None:
    assert not told(findings, "authority-without-condition")


def test_offence_data_have_a_ground_but_name_no_national_rule(
    findings: tuple[Finding, ...],
) -> None:
    assert not told(findings, "offence-data-without-ground")
    rules = told(findings, "national-rule-missing")
    assert {one.article for one in rules} == {"10"}
    assert len(rules) == 4


def test_only_cameras_are_said_to_monitor(findings: tuple[Finding, ...]) -> None:
    records = {one.record for one in told(findings, "monitoring-without-screening")}
    assert records == {CAMERAS, "record:camera-surveillance.lf-ab"}
    assert records == {one.record for one in told(findings, "monitoring-kept-long")}


def test_personal_identity_numbers_lack_a_need_of_their_own(findings: tuple[Finding, ...]) -> None:
    records = {one.record for one in told(findings, "identifier-without-need")}
    assert records == {
        "record:threat-recording.lf-stockholm",
        "record:quality-recording.lf-stockholm",
        "record:quality-recording.lf-bank",
    }


def test_required_items_are_missing(findings: tuple[Finding, ...]) -> None:
    rules = {one.rule for one in required_missing(findings)}
    assert rules == {"not-stated-contact", "controller-described"}


def test_the_surveys_findings_are_counted_apart_for_each_company_that_it_may_be(
    findings: tuple[Finding, ...],
) -> None:
    by_key = {one.controller: one for one in summary(findings)}
    asking = by_key["org:asking-company"]
    assert asking.possibly == ()
    for name in ("lf-ab", "lf-bank", "lf-stockholm"):
        assert by_key[f"org:{name}"].possibly == asking.counts
    assert sum(one.findings for one in by_key.values()) == len(findings)


def test_every_finding_names_facts_that_the_register_holds_and_their_paragraphs(
    findings: tuple[Finding, ...],
) -> None:
    register = load(SEED)
    for one in findings:
        assert one.facts and one.citations
        assert all(key in register for key in (*one.facts, *one.citations, one.controller))
        assert all(
            (one.message.say("sv"), one.message.say("en"), one.cure.say("sv"), one.cure.say("en"))
        )
