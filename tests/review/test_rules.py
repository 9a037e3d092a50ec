"""Each rule fires on what it is for, and on nothing else: and is silent where nothing is amiss."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from builders import made
from builders.faultless import added, changed, faultless, said
from builders.made import none

from ropa.index import Index
from ropa.model import (
    Article,
    Criterion,
    Holds,
    Note,
    NoteKind,
    Register,
    ScreeningAnswer,
    Stated,
    Translated,
    stated,
)
from ropa.review import RULES, Finding, Severity, review

TODAY = date(2026, 1, 1)
RECORD = "record:cameras.north"
SILENT = Stated[Translated]()


def findings(register: Register) -> tuple[Finding, ...]:
    return review(Index(register), TODAY)


def alone(register: Register) -> Finding:
    """Return the one finding of a register, which has only one."""
    (finding,) = findings(register)
    return finding


def of(name: str) -> str:
    """Return the key of something of the northern record."""
    return f"{name.partition('.')[0]}:cameras.north.{name.partition('.')[2]}"


def without(name: str) -> Register:
    return faultless(without=(of(name),))


def silenced(field: str) -> Register:
    return faultless(changed(RECORD, **{field: {}}))


def noted(kind: NoteKind) -> Register:
    return faultless(
        changed(of("retention.all"), notes=(Note(kind=kind, text=Translated.same("odd")),))
    )


def unlimited(**fields: object) -> Register:
    return faultless(changed(of("retention.all"), **{"duration": None, **fields}))


def second_limit(**fields: object) -> Register:
    values = {"data": ("data:footage",), "duration": "P31D", **fields}
    return faultless(added(of("retention.all"), of("retention.second"), **values))


def opposed(*notes: Note) -> Register:
    """Set two conditions of a disclosure against each other, without saying that none is both."""
    both = made.exclusion("odd", ["crime", "night"], None).model_copy(update={"notes": notes})
    conditions = ("condition:crime", "condition:night")
    police = changed(of("disclosure.police"), conditions=conditions)
    return faultless(made.plain("condition", "night"), both, police)


CASES: dict[str, Callable[[], Register]] = {
    "answer-in-doubt": lambda: faultless(changed("org:north", name=Translated.same("Ja"))),
    "authority-without-condition": lambda: faultless(
        changed(of("disclosure.police"), conditions=())
    ),
    "basis-beyond-data": lambda: faultless(
        changed(of("basis.health"), covers_data=("data:health", "data:plate"))
    ),
    "basis-beyond-purposes": lambda: faultless(
        changed(of("basis.health"), covers_purposes=("purpose:parking",))
    ),
    "basis-extent-missing": lambda: faultless(
        added(of("basis.health"), of("basis.vague"), covers_data=())
    ),
    "basis-missing": lambda: faultless(
        changed(of("basis.interest"), article=Article.ART_9_2_F),
        changed(of("basis.number"), article=Article.ART_9_2_F),
    ),
    "basis-on-condition": lambda: faultless(
        changed(of("basis.number"), conditions=("condition:crime",))
    ),
    "controller-described": lambda: faultless(changed("org:north", named=False)),
    "data-without-basis": lambda: faultless(
        changed(of("basis.interest"), covers_data=("data:footage", "data:health"))
    ),
    "disclosure-leaves-open": lambda: faultless(
        changed(of("disclosure.guards"), sites=Stated[tuple[str, ...]]())
    ),
    "disclosure-without-basis": lambda: faultless(
        changed(of("basis.interest"), covers_disclosures=())
    ),
    "exclusion-not-stated": lambda: opposed(),
    "identifier-without-need": lambda: faultless(
        changed(of("basis.number"), covers_data=("data:number", "data:footage"))
    ),
    "impact-assessment-missing": lambda: faultless(
        changed("activity:cameras", monitoring=SILENT), changed(RECORD, impact_assessment=SILENT)
    ),
    "interest-without-assessment": lambda: silenced("legitimate_interest_assessment"),
    "internal-access-missing": lambda: without("disclosure.north"),
    "monitoring-kept-long": lambda: faultless(
        changed(RECORD, impact_assessment=SILENT), *screened()
    ),
    "monitoring-without-screening": lambda: faultless(
        changed(RECORD, impact_assessment=SILENT),
        changed(of("retention.all"), duration="P3D"),
        changed("retention:cameras.south.all", duration="P3D"),
    ),
    "national-rule-missing": lambda: faultless(changed(of("basis.offence"), national_rule=SILENT)),
    "not-stated-automated-decisions": lambda: silenced("automated_decisions"),
    "not-stated-contact": lambda: faultless(changed("org:north", contact=SILENT)),
    "not-stated-data-protection-officer": lambda: faultless(
        changed("org:north", data_protection_officer=SILENT)
    ),
    "not-stated-joint-controllers": lambda: silenced("joint_controllers"),
    "not-stated-measures": lambda: silenced("security_measures"),
    "not-stated-owner": lambda: silenced("owner"),
    "not-stated-processors": lambda: without("disclosure.guards"),
    "not-stated-purposes": lambda: faultless(
        changed(RECORD, purposes=()), changed(of("basis.interest"), covers_purposes=())
    ),
    "not-stated-representative": lambda: faultless(changed("org:north", representative=SILENT)),
    "not-stated-review-due-on": lambda: silenced("review_due_on"),
    "not-stated-reviewed-on": lambda: silenced("reviewed_on"),
    "not-stated-rights": lambda: without("objection.ask"),
    "not-stated-sources": lambda: faultless(changed(of("collection.held"), origin=SILENT)),
    "not-stated-storage-location": lambda: silenced("storage_location"),
    "not-stated-transfers": lambda: silenced("transfers"),
    "note-contradiction": lambda: noted(NoteKind.CONTRADICTION),
    "note-open": lambda: noted(NoteKind.OPEN),
    "offence-data-without-ground": lambda: without("basis.offence"),
    "processor-without-contract": lambda: faultless(
        changed(of("disclosure.guards"), contract=SILENT)
    ),
    "purpose-without-basis": lambda: faultless(changed(of("basis.interest"), covers_purposes=())),
    "retention-end-missing": lambda: faultless(changed(of("retention.all"), ends_with=SILENT)),
    "retention-missing": lambda: faultless(changed(of("retention.all"), sites=("site:north",))),
    "retention-overlaps": lambda: second_limit(data=("data:face",)),
    "retention-start-missing": lambda: faultless(changed(of("retention.all"), starts_from=SILENT)),
    "review-overdue": lambda: faultless(changed(RECORD, review_due_on=stated(date(2025, 12, 31)))),
    "special-data-without-ground": lambda: without("basis.health"),
    "system-missing": lambda: faultless(
        changed(of("collection.held"), system={}),
        changed(of("disclosure.guards"), systems=stated(("system:store",))),
    ),
    "transfer-without-mechanism": lambda: faultless(
        changed(of("disclosure.guards"), country=stated("US"))
    ),
    "transfers-contradicted": lambda: faultless(
        changed(RECORD, transfers=none()),
        changed(of("disclosure.guards"), country=stated("US"), transfer_mechanism=said()),
    ),
}
"""What makes each rule, and no other, fire: once, on the northern record or its controller."""

SEVERAL: dict[str, tuple[Callable[[], Register], set[str]]] = {
    "site-possibly-same": (
        lambda: faultless(
            changed("site:north", possibly_same_as=("site:other",)), made.site("other")
        ),
        {"site-possibly-same"},
    ),
    "source-unverified": (
        lambda: faultless(changed("citation:one", digest=None)),
        {"source-unverified"},
    ),
    "not-stated-data-subjects": (
        lambda: faultless(changed(of("collection.held"), subjects=())),
        {"not-stated-data-subjects"},
    ),
    "not-stated-personal-data": (
        lambda: without("collection.held"),
        {
            "not-stated-personal-data",
            "not-stated-data-subjects",
            "not-stated-sources",
            "not-stated-systems",
            "basis-beyond-data",
        },
    ),
    "not-stated-recipients": (
        lambda: faultless(
            changed(of("basis.interest"), covers_disclosures=()),
            without=(of("disclosure.guards"), of("disclosure.police")),
        ),
        {"not-stated-recipients", "not-stated-processors"},
    ),
    "not-stated-systems": (
        lambda: faultless(changed(of("collection.held"), system=Stated[str]())),
        {"not-stated-systems"},
    ),
    "retention-contradicts": (
        lambda: second_limit(conditions=("condition:crime",), sites=("site:north",)),
        {"retention-contradicts", "retention-differs"},
    ),
    "retention-open-ended": (
        lambda: unlimited(criteria=Translated.same("as long as needed")),
        {"retention-open-ended", "retention-differs"},
    ),
    "retention-differs": (
        lambda: faultless(changed(of("retention.all"), duration="P31D")),
        {"retention-differs"},
    ),
    "supplier-by-function": (
        lambda: faultless(changed("org:guards", named=False)),
        {"supplier-by-function"},
    ),
    "supplier-possibly-same": (
        lambda: faultless(changed("org:guards", possibly_same_as=("org:other-guards",))),
        {"supplier-possibly-same"},
    ),
    "system-possibly-same": (
        lambda: faultless(changed("system:store", possibly_same_as=("system:other-store",))),
        {"system-possibly-same"},
    ),
}
"""What makes rules fire that no change makes fire alone, or once: with all the rules that do."""


def screened() -> list[ScreeningAnswer]:
    return [
        ScreeningAnswer(
            key=f"screening:{criterion.value.replace('_', '-')}",
            activity="activity:cameras",
            criterion=criterion,
            answer=Holds.NO,
            reason=Translated.same("seen to"),
            author="A Lawyer",
            stated_on=TODAY,
        )
        for criterion in Criterion
        if criterion not in (Criterion.SYSTEMATIC_MONITORING, Criterion.PUBLIC_AREA)
    ]


def test_nothing_is_found_where_nothing_is_amiss() -> None:
    assert findings(faultless()) == ()


def test_every_rule_is_tried() -> None:
    assert {rule.name for rule in RULES} == {*CASES, *SEVERAL}


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_rule_fires_alone_on_what_it_is_for(name: str) -> None:
    finding = alone(CASES[name]())
    assert (finding.rule, finding.controller) == (name, "org:north")
    assert finding.record in (RECORD, None)
    assert finding.facts
    assert finding.citations == ("citation:one",)


@pytest.mark.parametrize("name", sorted(SEVERAL))
def test_a_rule_fires_with_those_that_must_fire_with_it(name: str) -> None:
    register, expected = SEVERAL[name]
    assert {finding.rule for finding in findings(register())} == expected


def test_a_source_that_was_never_read_is_told_once_a_record() -> None:
    unread = faultless(changed("citation:one", digest=None))
    assert [finding.record for finding in findings(unread)] == [RECORD, "record:cameras.south"]


def test_what_a_person_has_stated_has_no_text_to_read() -> None:
    said = changed("document:notice", stated_by="The owner", dated=stated("2026-03-02"))
    assert findings(faultless(changed("citation:one", digest=None), said)) == ()


def test_a_purpose_below_or_above_the_covered_one_is_covered() -> None:
    under = changed("purpose:parking", parent="purpose:safety")
    narrow = changed(RECORD, purposes=("purpose:parking",))
    assert findings(faultless(under, narrow)) == ()


def test_data_below_the_covered_category_are_covered() -> None:
    held = changed(of("collection.held"), data=("data:face", "data:number"))
    bare = tuple(of(f"basis.{name}") for name in ("offence", "health"))
    interest = changed(of("basis.interest"), covers_data=("data:footage",))
    assert findings(faultless(held, interest, without=bare)) == ()


def test_data_above_the_covered_category_are_not_covered() -> None:
    interest = changed(
        of("basis.interest"), covers_data=("data:face", "data:offence", "data:health")
    )
    assert alone(faultless(interest)).rule == "data-without-basis"


def test_an_offence_below_a_collected_category_needs_a_ground_too() -> None:
    below = changed("data:plate", parent="data:footage", kind="criminal_offence")
    rules = [finding.rule for finding in findings(faultless(below))]
    assert rules == ["offence-data-without-ground", "offence-data-without-ground"]


@pytest.mark.parametrize(
    ("key", "field"),
    [(RECORD, "legitimate_interest_assessment"), (of("disclosure.guards"), "contract")],
)
def test_stated_as_none_weighs_more_than_not_stated(key: str, field: str) -> None:
    assert alone(faultless(changed(key, **{field: SILENT}))).severity is Severity.WARNING
    assert alone(faultless(changed(key, **{field: none()}))).severity is Severity.VIOLATION


def test_one_stated_contract_with_a_processor_is_enough_for_its_other_disclosures() -> None:
    guards = of("disclosure.guards")
    second = added(guards, of("disclosure.second"), contract=SILENT)
    assert findings(faultless(second)) == ()


def test_the_seat_of_an_organisation_stands_in_for_an_unstated_place_as_a_warning() -> None:
    place = changed(of("disclosure.guards"), country=Stated[str]())
    assert findings(faultless(place)) == ()
    finding = alone(
        faultless(
            place,
            changed("org:guards", country=stated("US")),
        )
    )
    assert (finding.rule, finding.severity) == ("transfer-without-mechanism", Severity.WARNING)


@pytest.mark.parametrize("country", ["SE", "IS", "LI", "NO"])
def test_the_eea_is_no_third_country(country: str) -> None:
    assert findings(faultless(changed(of("disclosure.guards"), country=stated(country)))) == ()


def test_limits_that_a_condition_tells_apart_do_not_contradict() -> None:
    first = changed(of("retention.all"), unless=("condition:crime",))
    second = added(
        of("retention.all"), of("retention.report"), conditions=("condition:crime",), duration="P1Y"
    )
    rules = {finding.rule for finding in findings(faultless(first, second))}
    assert rules == {"retention-differs"}


def test_limits_of_different_sites_do_not_contradict() -> None:
    near = changed(of("retention.all"), sites=("site:north",))
    far = added(
        of("retention.all"), of("retention.far"), sites=("site:north-yard",), duration="P1Y"
    )
    rules = {finding.rule for finding in findings(faultless(near, far))}
    assert rules == {"retention-differs"}


def test_a_difference_between_controllers_is_told_to_both_with_the_others_time() -> None:
    found = findings(faultless(changed(of("retention.all"), duration="P31D")))
    north, south = sorted(found, key=lambda finding: finding.controller)
    assert "31 days here, 30 days at SOUTH" in north.message.say("en")
    assert "30 dagar här, 31 dagar hos NORTH" in south.message.say("sv")


def test_the_same_times_at_two_controllers_differ_in_nothing_by_their_sites() -> None:
    near = changed(of("retention.all"), sites=("site:north",))
    far = added(of("retention.all"), of("retention.far"), sites=("site:north-yard",))
    assert findings(faultless(near, far)) == ()


def test_a_limit_under_a_condition_leaves_the_data_bare_without_it() -> None:
    found = alone(
        faultless(
            changed(of("retention.all"), conditions=("condition:crime",)),
            changed("retention:cameras.south.all", conditions=("condition:crime",)),
            changed("record:cameras.south", conditions=("condition:crime",)),
        )
    )
    assert found.rule == "retention-missing"
    assert "other than where CRIME" in found.message.say("en")


def test_a_review_is_due_on_its_day_and_over_the_day_after() -> None:
    register = faultless(changed(RECORD, review_due_on=stated(TODAY)))
    assert review(Index(register), TODAY) == ()
    assert [one.rule for one in review(Index(register), date(2026, 1, 2))] == ["review-overdue"]
    assert review(Index(register)) == ()


def test_an_ended_record_is_never_due() -> None:
    ended = changed(RECORD, review_due_on=stated(date(2020, 1, 1)), status="ended")
    assert findings(faultless(ended)) == ()


def test_a_reason_for_no_impact_assessment_settles_the_screening() -> None:
    assert findings(faultless(changed(RECORD, impact_assessment=none()))) == ()


def test_a_screening_for_another_controller_settles_nothing_here() -> None:
    elsewhere = [
        ScreeningAnswer.model_validate(one.model_dump() | {"controllers": ("org:south",)})
        for one in screened()
    ]
    bare = changed(RECORD, impact_assessment=SILENT)
    rules = {finding.rule for finding in findings(faultless(bare, *elsewhere))}
    assert rules == {"monitoring-without-screening", "monitoring-kept-long"}


def test_a_mapping_or_a_detail_is_no_finding() -> None:
    assert findings(noted(NoteKind.MAPPING)) == ()
    assert findings(noted(NoteKind.DETAIL)) == ()


def test_a_note_on_a_shared_fact_is_told_once_to_each_controller_that_it_touches() -> None:
    note = Note(kind=NoteKind.OPEN, text=Translated.same("which?"))
    found = findings(faultless(changed("org:police", notes=(note,))))
    assert [(one.controller, one.facts) for one in found] == [
        ("org:north", ("org:police",)),
        ("org:south", ("org:police",)),
    ]


def test_the_same_words_on_several_facts_are_one_finding_of_each_controller() -> None:
    note = Note(kind=NoteKind.OPEN, text=Translated.same("which?"))
    names = (of("disclosure.guards"), of("disclosure.police"))
    (found,) = findings(faultless(*(changed(name, notes=(note,)) for name in names)))
    assert (found.record, found.facts) == (RECORD, names)


def test_a_note_on_a_parent_is_a_finding_of_those_who_have_what_is_below_it() -> None:
    note = Note(kind=NoteKind.OPEN, text=Translated.same("which?"))
    whole = added("purpose:safety", "purpose:whole", notes=(note,))
    found = findings(faultless(whole, changed("purpose:safety", parent="purpose:whole")))
    assert [(one.controller, one.facts) for one in found] == [
        ("org:north", ("purpose:whole",)),
        ("org:south", ("purpose:whole",)),
    ]


def test_what_an_open_note_says_is_open_is_found_once() -> None:
    note = Note(kind=NoteKind.OPEN, text=Translated.same("which?"))
    silent = Stated[tuple[str, ...]]()
    for register in (
        faultless(changed(of("disclosure.guards"), sites=silent, notes=(note,))),
        faultless(changed(of("basis.number"), conditions=("condition:crime",), notes=(note,))),
        opposed(note),
    ):
        assert alone(register).rule == "note-open"


def test_a_basis_on_a_condition_that_its_disclosure_has_leaves_nothing_bare() -> None:
    given = {"covers_data": (), "covers_purposes": (), "conditions": ("condition:crime",)}
    police = (of("disclosure.police"),)
    only = added(of("basis.interest"), of("basis.police"), covers_disclosures=police, **given)
    interest = changed(of("basis.interest"), covers_disclosures=())
    assert findings(faultless(only, interest)) == ()


def test_a_note_on_a_fact_that_no_record_names_touches_nobody() -> None:
    note = Note(kind=NoteKind.OPEN, text=Translated.same("which?"))
    assert findings(faultless(changed("system:other-store", notes=(note,)))) == ()


def test_an_authority_is_no_supplier_told_by_its_function() -> None:
    tied = changed("org:police", named=False, possibly_same_as=("org:guards",))
    rules = {finding.rule for finding in findings(faultless(tied))}
    assert rules == {"supplier-possibly-same"}
