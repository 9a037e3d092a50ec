"""The dossier says what the register knows, whole, and leaves open what is people's to judge."""

from __future__ import annotations

from datetime import date

import pytest
from builders.faultless import added, faultless
from builders.registers import registers
from hypothesis import given, settings

from ropa.access import Access, Question
from ropa.dpia import Dossier, dossier
from ropa.dpia.blocks import Blank, Block, Cell, FieldLines, Figure, Table, Tone, walk
from ropa.dpia.sections.judgements import JUDGED, RISKS
from ropa.drawing.view import ElementKind
from ropa.drawing.views.records import record_view
from ropa.errors import BadInput, UnknownKey
from ropa.model import Criterion, Holds, Record, Register, ScreeningAnswer, Translated
from ropa.model.keys import name_of
from ropa.review import of_record, review

DAY = date(2026, 11, 24)
CAMERAS = "activity:camera-surveillance"
PARTS = (
    "need",
    "a-description",
    "b-necessity",
    "c-risks",
    "d-measures",
    "findings",
    "opinions",
    "sources",
)


def blocks(found: Dossier, name: str | None = None) -> list[Block]:
    sections = (found.section(name),) if name else found.sections
    return [block for section in walk(sections) for block in section.blocks]


def tables(found: Dossier, name: str) -> list[Table]:
    return [block for block in blocks(found, name) if isinstance(block, Table)]


def cells(found: Dossier) -> list[Cell]:
    every = [block for block in blocks(found) if isinstance(block, Table)]
    return [cell for table in every for row in table.rows for cell in row]


def test_it_has_the_four_parts_of_article_35_7_in_order(cameras: Dossier) -> None:
    assert tuple(section.name for section in cameras.sections) == PARTS


def test_it_bears_its_day_and_the_digest_of_its_register(cameras: Dossier, notice: Access) -> None:
    assert (cameras.dated, cameras.digest) == (DAY, notice.register.digest)


def test_nothing_stands_in_a_place_that_is_peoples(cameras: Dossier) -> None:
    assert [cell.text for cell in cells(cameras) if cell.tone is Tone.BLANK and cell.text] == []


def test_every_question_and_every_view_has_an_open_place(cameras: Dossier) -> None:
    for name in ("b-necessity", "opinions"):
        for section in cameras.section(name).sections:
            assert [block for block in section.blocks if isinstance(block, Blank)]
    assert len([one for one in blocks(cameras, "d-measures") if isinstance(one, Blank)]) == 2


def test_every_store_and_flow_has_a_row_for_each_risk_and_no_judgement(
    cameras: Dossier, notice: Access
) -> None:
    for record in cameras.records:
        view = record_view(notice, record)
        stores = [one.id for one in view.elements if one.kind is ElementKind.STORE]
        expected = [part for part in (*stores, *(flow.id for flow in view.flows)) for _ in RISKS]
        (table,) = tables(cameras, f"c-risks-{name_of(record)}")
        assert [row[0].text for row in table.rows] == expected
        for row in table.rows:
            assert [cell.tone for cell in row[-len(JUDGED) :]] == [Tone.BLANK] * len(JUDGED)


def test_every_record_has_its_diagram_and_every_flow_in_words(
    cameras: Dossier, notice: Access
) -> None:
    for record in cameras.records:
        name = f"a-flows-{name_of(record)}"
        (figure,) = [one for one in blocks(cameras, name) if isinstance(one, Figure)]
        (table,) = tables(cameras, name)
        assert figure.view == record_view(notice, record)
        assert [row[0].text for row in table.rows] == [flow.id for flow in figure.view.flows]


def test_a_diagram_too_large_for_a_page_is_split_and_loses_no_flow() -> None:
    many = [
        added("disclosure:cameras.north.police", f"disclosure:cameras.north.police-{n}")
        for n in range(60)
    ]
    found = dossier(Access(faultless(*many)), "record:cameras.north", "en", DAY)
    figures = [one for one in blocks(found, "a-flows") if isinstance(one, Figure)]
    (table,) = tables(found, "a-flows")
    assert len(figures) > 1
    assert figures[0].caption.endswith(f"(1 of {len(figures)})")
    drawn = {flow.id for figure in figures for flow in figure.view.flows}
    assert drawn == {row[0].text for row in table.rows}


def test_who_can_see_what_is_the_whole_answer_of_access_at_every_site(
    cameras: Dossier, notice: Access
) -> None:
    register = notice.register
    for key in cameras.records:
        record = register.get(Record, key)
        seen = tables(cameras, "a-seeing")
        for site in record.sites:
            scope = Question(site=site, activity=record.activity, controller=record.controller)
            titled = [t for t in seen if register_name(notice, site, cameras) in t.caption]
            answer = notice.who_can_see(scope.about(data="data:camera-footage"))
            expected = {register_name(notice, one.party, cameras) for one in answer.accessors}
            footage = register_name(notice, "data:camera-footage", cameras)
            shown = {
                row[0].text.partition(" (")[0]
                for row in titled[0].rows
                if footage in row[2].text.split("; ")
            }
            assert shown == expected


def register_name(access: Access, key: str, found: Dossier) -> str:
    noun = next(fact for fact in access.register if fact.key == key)
    text = noun.name  # type: ignore[attr-defined]
    assert isinstance(text, Translated)
    return text.say(found.language)


def test_the_guard_company_is_not_among_those_who_see_tegeluddsvagen(notice: Access) -> None:
    found = dossier(notice, CAMERAS, "en", DAY)
    seen, left_out = tables(found, "a-seeing-camera-surveillance.lf-ab-1")
    assert [row[0].text for row in seen.rows] == [
        "Law enforcement authorities (may be authorities)",
        "Law enforcement authorities (may be authorities)",
        "Länsförsäkringar AB",
        "Länsförsäkringar AB",
        "The camera supplier",
        "The camera supplier",
    ]
    assert {row[4].text for row in seen.rows} == {"30 days"}
    why = {row[0].text: row[1].text for row in left_out.rows}
    assert why["The guard company"].endswith("not at Tegeluddsvägen")


def test_sites_with_the_same_answer_share_a_table_that_names_them(notice: Access) -> None:
    found = dossier(notice, CAMERAS, "sv", DAY)
    section = found.section("a-seeing-camera-surveillance.lf-stockholm-1")
    assert section.title == (
        "Humlegårdsgatan, Stora Brogatan och Telegrafgatan (Länsförsäkringar Stockholm)"
    )
    assert not any(
        one.name == "a-seeing-camera-surveillance.lf-stockholm-2" for one in walk(found.sections)
    )


def test_the_reviews_findings_are_all_there(cameras: Dossier, notice: Access) -> None:
    found = review(notice.index, DAY)
    for record in cameras.records:
        own = of_record(notice.index, found, record)
        (table,) = tables(cameras, f"findings-{name_of(record)}")
        assert sorted(row[2].text for row in table.rows) == sorted(
            one.message.say(cameras.language) for one in own
        )


def test_findings_of_what_the_record_does_not_name_stay_out(notice: Access) -> None:
    own = of_record(notice.index, review(notice.index, DAY), "record:camera-surveillance.lf-ab")
    named = {fact for one in own for fact in one.facts if fact.startswith("org:")}
    assert named == {"org:lf-ab", "org:camera-supplier"}


def test_every_passage_that_is_cited_is_listed_with_its_place(
    cameras: Dossier, notice: Access
) -> None:
    (table,) = tables(cameras, "sources")
    listed = {row[0].text for row in table.rows}
    assert notice.register.passage_number("citation:camera.parties.2.1") in listed
    cited = {
        name
        for block in blocks(cameras)
        if isinstance(block, FieldLines)
        for line in block.lines
        for name in line.only("source").split(", ")
        if name
    }
    assert cited <= listed


def test_what_is_not_stated_is_said_to_be_so(notice: Access) -> None:
    found = dossier(notice, "record:camera-surveillance.lf-ab", "sv", DAY)
    silent = [
        block.name
        for block in blocks(found, "a-description")
        if isinstance(block, FieldLines)
        for line in block.lines
        if line.status == "not_stated"
    ]
    assert {"transfers", "storage-location", "automated-decisions"} <= set(silent)


def test_rights_are_told_under_the_question_that_they_are_about(notice: Access) -> None:
    found = dossier(notice, "record:quality-recording.lf-bank", "en", DAY)
    (told,) = [one for one in blocks(found, "b-objection") if isinstance(one, FieldLines)]
    said = " ".join(pair.value for pair in told.lines[0].pairs)
    assert "By telling the customer service agent" in said
    (silent,) = [one for one in blocks(found, "b-access") if isinstance(one, FieldLines)]
    assert [line.status for line in silent.lines] == ["not_stated"]


def test_both_languages_have_the_same_sections_blocks_and_rows(notice: Access) -> None:
    def shape(language: str) -> list[object]:
        found = dossier(notice, CAMERAS, language, DAY)
        return [
            (section.name, [(type(one), len(getattr(one, "rows", ()))) for one in section.blocks])
            for section in walk(found.sections)
        ]

    assert shape("sv") == shape("en")


def test_the_same_register_gives_the_same_dossier(notice: Access) -> None:
    again = Access(Register(reversed(list(notice.register))))
    assert dossier(notice, CAMERAS, "sv", DAY) == dossier(again, CAMERAS, "sv", DAY)


def test_a_record_tied_to_no_place_has_one_table_with_what_changes_the_time(
    notice: Access,
) -> None:
    found = dossier(notice, "record:threat-recording.lf-stockholm", "en", DAY)
    seen, _left_out = tables(found, "a-seeing")
    recordings = [row for row in seen.rows if "Recorded and stored" in row[2].text]
    claims = (
        "for as long as the data are needed to handle the company's legal claims, "
        "if a police report is filed"
    )
    long = {row[0].text.partition(" (")[0]: row[4].text for row in recordings}
    assert (
        long["Länsförsäkringar Stockholm"] == f"30 days, unless a police report is filed; {claims}"
    )
    assert long["Law enforcement authorities"] == claims


def test_alternatives_of_conditions_are_told_apart(notice: Access) -> None:
    found = dossier(notice, "record:visits.lf-ab", "en", DAY)
    (seen, _left_out) = tables(found, "a-seeing-visits.lf-ab-1")
    said = {row[3].text for row in seen.rows if row[0].text.startswith("Authorities")}
    assert (
        "a police report is filed; or a preliminary investigation is ongoing; "
        "or supervision is ongoing (the data may be disclosed; "
        "which of the purposes of the record it serves is not stated)"
    ) in said


def test_a_flow_that_the_source_leaves_open_is_said_to_be_open(notice: Access) -> None:
    found = dossier(notice, "record:quality-recording.lf-bank", "en", DAY)
    (figure, *_) = [one for one in blocks(found, "a-flows") if isinstance(one, Figure)]
    (table,) = tables(found, "a-flows")
    said = {row[0].text: row[3].text for row in table.rows}
    left_open = {flow.id for flow in figure.view.flows if flow.is_open}
    assert left_open
    assert left_open == {one for one, why in said.items() if why.startswith("left open by the")}


def test_what_the_source_leaves_open_is_no_access_without_a_condition(notice: Access) -> None:
    found = dossier(notice, "record:visits.lf-ab", "en", DAY)
    (seen, _left_out) = tables(found, "a-seeing-visits.lf-ab-1")
    (said,) = {
        row[3].text
        for row in seen.rows
        if row[0].text.startswith("The card system supplier") and "Visitor's name" in row[2].text
    }
    assert said == (
        "has the possibility of access; Left open by the source: several organisations share the "
        "card system for entry (Länsförsäkringar AB) and the visitor system (Länsförsäkringar AB), "
        "and which of them the card system supplier has access to is not stated; "
        "which of the purposes of the record it serves is not stated"
    )


def test_silence_on_internal_access_is_said_with_it(notice: Access) -> None:
    found = dossier(notice, "record:visits.lf-ab", "en", DAY)
    (seen, _left_out) = tables(found, "a-seeing-visits.lf-ab-1")
    own = [row[3].text for row in seen.rows if row[0].text == "Länsförsäkringar AB"]
    silences = (
        "who within the controller has access is not stated",
        "whether others within the controller have access is not stated",
    )
    assert own and all(any(silence in one for silence in silences) for one in own)
    told = [one for one in own if "within it: the person whom the visitor is to meet" in one]
    assert told and all(silences[1] in one and silences[0] not in one for one in told)


@pytest.mark.parametrize("key", ["site:tegeluddsvagen", "nothing"])
def test_a_key_of_another_noun_is_refused(key: str, notice: Access) -> None:
    with pytest.raises(BadInput):
        dossier(notice, key, "sv", DAY)


def test_an_unknown_record_is_refused_with_the_nearest(notice: Access) -> None:
    with pytest.raises(UnknownKey) as refused:
        dossier(notice, "record:visits.lf-abb", "sv", DAY)
    assert "record:visits.lf-ab" in refused.value.render("sv")


def test_a_persons_answer_stands_in_the_need_with_its_author() -> None:
    answer = ScreeningAnswer(
        key="screening:scale",
        activity="activity:cameras",
        criterion=Criterion.LARGE_SCALE,
        answer=Holds.NO,
        reason=Translated.same("Two cameras."),
        author="A Lawyer",
        stated_on=DAY,
    )
    found = dossier(Access(faultless(answer)), "activity:cameras", "en", DAY)
    row = tables(found, "need")[0].rows[4]
    assert row[2].text == "No"
    assert row[3].text == "Two cameras. (A Lawyer, 2026-11-24)"


@settings(max_examples=25, deadline=None)
@given(registers())
def test_every_record_of_every_register_has_a_dossier(register: Register) -> None:
    access = Access(register)
    for record in register.all(Record):
        found = dossier(access, record.key, "sv", DAY)
        assert tuple(section.name for section in found.sections) == PARTS
        assert not [cell for cell in cells(found) if cell.tone is Tone.BLANK and cell.text]


def test_each_flow_says_its_purpose_or_that_it_is_not_stated_which(notice: Access) -> None:
    found = dossier(notice, "record:visits.lf-ab", "en", DAY)
    (table,) = tables(found, "a-flows")
    said = {row[2].text: row[5].text for row in table.rows}
    assert said["Vehicle registration number"] == "Administering any parking"
    assert said["Door passages"].startswith("which of these is not stated: Administering visits;")
    assert "parking" not in said["Door passages"]
    assert "Producing an evacuation list" in {row[5].text for row in table.rows}
    assert all(row[5].text for row in table.rows)
