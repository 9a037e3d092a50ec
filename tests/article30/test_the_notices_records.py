"""What the notice's records say under Article 30: scope and conditions kept, silence told."""

from __future__ import annotations

import pytest
from read_exports import DAY, records

from ropa.access import Access
from ropa.article30 import (
    Entry,
    Facts,
    Line,
    Role,
    controller_record,
    controllers,
    processor_record,
    processors,
)
from ropa.article30.record import Article30Record
from ropa.language import Language
from ropa.model import Status


def _entry(record: Article30Record, key: str) -> Entry:
    return next(entry for entry in record.entries() if entry.key == key)


def _lines(entry: Entry, field: str) -> tuple[Line, ...]:
    return next(value.lines for value in entry.values if value.field.name == field)


def _said(lines: tuple[Line, ...]) -> list[str]:
    return [line.statement.say("en") for line in lines]


@pytest.fixture
def lf_ab(notice: Access) -> Article30Record:
    record: Article30Record = records(notice.register, "org:lf-ab")
    return record


@pytest.fixture
def lf_stockholm(notice: Access) -> Article30Record:
    record: Article30Record = records(notice.register, "org:lf-stockholm")
    return record


def test_each_controller_has_a_record_of_its_own(notice: Access) -> None:
    assert controllers(Facts(notice.index)) == (
        "org:asking-company",
        "org:lf-ab",
        "org:lf-bank",
        "org:lf-stockholm",
    )


def test_the_unnamed_companys_record_is_shown_with_each_that_it_may_be(notice: Access) -> None:
    survey = "record:satisfaction-survey.asking-company"
    for controller in ("org:lf-ab", "org:lf-bank", "org:lf-stockholm"):
        entry = _entry(records(notice.register, controller), survey)
        assert entry.possibly is not None
        assert "does not name the controller" in entry.possibly.say("en")


def test_a_controllers_own_records_are_not_marked_as_possible(lf_ab: Article30Record) -> None:
    own = [entry for entry in lf_ab.entries() if entry.key.endswith(".lf-ab")]
    assert len(own) == 2
    assert not [entry for entry in own if entry.possibly]


def test_the_name_of_a_controller_that_is_only_described_is_not_stated(notice: Access) -> None:
    record = records(notice.register, "org:asking-company")
    (line,) = _lines(next(record.entries()), "controller")
    assert line.status is Status.NOT_STATED
    assert line.statement.say("en").startswith("The company that asks for feedback: Not stated.")


def test_footage_is_kept_for_thirty_days_at_tegeluddsvagen(lf_ab: Article30Record) -> None:
    entry = _entry(lf_ab, "record:camera-surveillance.lf-ab")
    lines = _lines(entry, "time-limits")
    assert _said(lines) == ["Camera footage: 30 days", "Data on criminal offences: 30 days"]
    assert all(line.sites == ("site:tegeluddsvagen",) for line in lines)


def test_footage_is_kept_for_fourteen_days_elsewhere(lf_stockholm: Article30Record) -> None:
    entry = _entry(lf_stockholm, "record:camera-surveillance.lf-stockholm")
    line = _lines(entry, "time-limits")[0]
    assert line.statement.say("sv") == "Bildmaterial från kameror: 14 dagar"
    assert line.statement.say("en") == "Camera footage: 14 days"
    assert "site:tegeluddsvagen" not in line.sites


def test_law_enforcement_is_a_recipient_only_if_a_crime_is_suspected(
    lf_ab: Article30Record,
) -> None:
    entry = _entry(lf_ab, "record:camera-surveillance.lf-ab")
    supplier, police = _lines(entry, "recipients")
    assert police.statement.say("sv") == "Brottsbekämpande myndigheter"
    assert police.conditions == ("condition:crime-suspected",)
    assert supplier.conditions == ()


def test_the_guard_company_is_no_recipient_of_lf_ab(lf_ab: Article30Record) -> None:
    named = [key for e in lf_ab.entries() for line in _lines(e, "recipients") for key in line.keys]
    assert "org:guard-company" not in named


def test_a_threats_limit_and_the_one_that_replaces_it_are_both_told(
    lf_stockholm: Article30Record,
) -> None:
    entry = _entry(lf_stockholm, "record:threat-recording.lf-stockholm")
    recording = [
        line for line in _lines(entry, "time-limits") if "data:interaction-recording" in line.keys
    ]
    days, claims = recording
    assert days.unless == claims.conditions == ("condition:police-report-filed",)
    assert days.statement.say("en").endswith(": 30 days")


def test_how_long_contact_details_of_a_survey_are_kept_is_not_stated(notice: Access) -> None:
    record = records(notice.register, "org:asking-company")
    silent = [
        line
        for line in _lines(next(record.entries()), "time-limits")
        if line.status is Status.NOT_STATED
    ]
    assert {line.keys[1] for line in silent} >= {"data:phone-number", "data:email-address"}


def test_comments_are_kept_for_twelve_months_on_their_condition(notice: Access) -> None:
    record = records(notice.register, "org:asking-company")
    (line,) = (
        line
        for line in _lines(next(record.entries()), "time-limits")
        if "data:survey-comments" in line.keys
    )
    assert line.statement.say("sv").endswith(": 12 månader")
    assert line.conditions == ("condition:comments-left",)


@pytest.mark.parametrize("field", ["transfers", "measures", "contact", "data-protection-officer"])
def test_what_the_notice_does_not_say_is_printed_as_not_stated(
    lf_ab: Article30Record, field: str
) -> None:
    for entry in lf_ab.entries():
        (line,) = _lines(entry, field)
        assert line.status is Status.NOT_STATED
        assert line.statement.say("sv") == "Ej angivet. Källan anger det inte."
        assert line.citations == ()


def test_an_article_that_the_register_maps_is_marked_so(lf_ab: Article30Record) -> None:
    entry = _entry(lf_ab, "record:camera-surveillance.lf-ab")
    for line in _lines(entry, "legal-bases"):
        (mark,) = (detail for detail in line.details if detail.name == "article-source")
        assert mark.text.say("en").startswith("the register's interpretation")


def test_the_parking_contradiction_is_printed_with_the_basis(lf_stockholm: Article30Record) -> None:
    entry = _entry(lf_stockholm, "record:visits.lf-stockholm")
    notes = [note.text.en for line in _lines(entry, "legal-bases") for note in line.notes]
    assert any("no parking" in note for note in notes)


def test_a_purpose_is_cited_in_the_sections_of_the_record_that_has_it(
    lf_ab: Article30Record,
) -> None:
    entry = _entry(lf_ab, "record:camera-surveillance.lf-ab")
    cited = {key for line in _lines(entry, "purposes") for key in line.citations}
    assert cited == {"citation:camera.purpose.1", "citation:camera.basis.1.2"}


def test_an_employee_of_a_survey_is_a_data_subject_only_if_it_was_answered(notice: Access) -> None:
    record = records(notice.register, "org:asking-company")
    lines = _lines(next(record.entries()), "data-subjects")
    told = {(line.keys[0], line.conditions) for line in lines}
    answered, in_matter = ("condition:survey-answered",), ("condition:contact-in-matter",)
    assert told == {
        ("subject:customer", answered),
        ("subject:customer", in_matter),
        ("subject:employee", answered),
        ("subject:stakeholder", answered),
        ("subject:stakeholder", in_matter),
    }


def test_each_processor_of_the_notice_has_a_record(notice: Access) -> None:
    found = processors(Facts(notice.index))
    assert len(found) == 9
    assert "org:guard-company" in found


def test_a_processors_record_names_each_controller_that_it_acts_for(notice: Access) -> None:
    supplier = "org:recording-system-supplier-quality"
    record = processor_record(Facts(notice.index), supplier, DAY)
    assert [entry.key for entry in record.entries()] == ["org:lf-bank", "org:lf-stockholm"]


def test_the_guard_company_guards_for_lf_stockholm_only(notice: Access) -> None:
    record = processor_record(Facts(notice.index), "org:guard-company", DAY)
    (entry,) = record.entries()
    assert entry.key == "org:lf-stockholm"
    assert set(_said(_lines(entry, "categories-of-processing"))) == {
        "Camera surveillance: Guarding"
    }


def test_a_services_conditions_include_those_of_the_record(notice: Access) -> None:
    supplier = "org:recording-system-supplier-threat"
    record = processor_record(Facts(notice.index), supplier, DAY)
    (line,) = _lines(next(record.entries()), "categories-of-processing")
    assert line.conditions == ("condition:threat-perceived",)


def test_the_cover_bears_the_day_the_digest_and_no_authority_unless_given(notice: Access) -> None:
    facts = Facts(notice.index)
    silent = controller_record(facts, "org:lf-ab", DAY).cover
    assert (silent.dated, silent.digest) == (DAY, notice.register.digest)
    assert silent.authority.status is Status.NOT_STATED
    given = controller_record(facts, "org:lf-ab", DAY, "Integritetsskyddsmyndigheten").cover
    assert given.authority.statement.say("sv") == "Integritetsskyddsmyndigheten"


@pytest.mark.parametrize("language", Language)
def test_every_field_of_every_record_says_something(notice: Access, language: Language) -> None:
    facts = Facts(notice.index)
    made = [controller_record(facts, key, DAY) for key in controllers(facts)]
    made += [processor_record(facts, key, DAY) for key in processors(facts)]
    for record in made:
        for entry in record.entries():
            assert tuple(value.field for value in entry.values) == record.role.fields
            lines = [line for value in entry.values for line in value.lines]
            assert all(line.statement.say(language) for line in lines)


def test_both_roles_have_a_title() -> None:
    assert len({role.heading for role in Role}) == 2


def test_data_that_the_source_does_not_class_is_not_told_as_none_by_the_source(
    notice: Access,
) -> None:
    told: list[Line] = []
    for controller in controllers(Facts(notice.index)):
        for entry in records(notice.register, controller).entries():
            told += _lines(entry, "special-categories")
    assert {line.status for line in told} == {Status.STATED, Status.NOT_STATED}
    for line in told:
        for language in Language:
            said = line.statement.say(language).casefold()
            assert "according to the source" not in said
            assert "enligt källan" not in said


def test_the_legal_bases_stand_in_the_order_of_their_articles(lf_ab: Article30Record) -> None:
    entry = _entry(lf_ab, "record:camera-surveillance.lf-ab")
    said = _said(_lines(entry, "legal-bases"))
    assert [one.split(":")[0] for one in said] == ["Article 6(1)(f)", "Article 10"]
