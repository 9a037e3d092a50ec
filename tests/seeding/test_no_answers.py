"""A word that is no answer is refused in every field, at its place, with the cure."""

from __future__ import annotations

from pathlib import Path

import pytest
from seed_folder import only, problems, under_caret, with_lines

from ropa.model import Document, Organisation, Record, System
from ropa.seeding import load

CITED = "  citations: [citation:scope.1]\n"
OF_RECORD = "  record: record:camera-surveillance.lf-ab\n"
RETENTION = f"retention:a:\n{OF_RECORD}  data: [data:camera-footage]\n"
COLLECTION = (
    f"collection:a:\n{OF_RECORD}  data: [data:camera-footage]\n  subjects: [subject:visitor]\n"
)
BASIS = f'basis:a:\n{OF_RECORD}  article: "6(1)(f)"\n  article_source: register\n'
DISCLOSURE = (
    f"disclosure:a:\n{OF_RECORD}  organisation: org:lf-ab\n  capacity: processor\n"
    "  modality: happens\n"
)
OBJECTION = f"objection:a:\n{OF_RECORD}  right: objection\n  right_source: source\n"
MEASURE = f"measure:a:\n{OF_RECORD}  kind: other\n"
ACTIVITY = "activity:a:\n  name: {sv: Besök, en: Visits}\n"
SUBJECT = f"subject:visitor:\n  name: {{sv: Besökare, en: Visitor}}\n{CITED}"

FIELDS = {
    "transfers of a record": ("records", "", "transfers"),
    "measures of a record": ("records", "", "security_measures"),
    "decisions of a record": ("records", "", "automated_decisions"),
    "storage of a record": ("records", "", "storage_location"),
    "assessment of a record": ("records", "", "impact_assessment"),
    "balance of a record": ("records", "", "legitimate_interest_assessment"),
    "owner of a record": ("records", "", "owner"),
    "contact of a company": ("organisations", "", "contact"),
    "officer of a company": ("organisations", "", "data_protection_officer"),
    "representative of a company": ("organisations", "", "representative"),
    "town of a site": ("sites", "", "town"),
    "street of a site": ("sites", "", "street_address"),
    "publisher of a document": ("documents", "", "publisher"),
    "date of a document": ("documents", "", "dated"),
    "monitoring of an activity": ("activities", "", "monitoring"),
    "start of a retention": ("retentions", f"{RETENTION}  duration: P1D\n", "starts_from"),
    "end of a retention": ("retentions", f"{RETENTION}  duration: P1D\n", "ends_with"),
    "origin of data": ("collections", COLLECTION, "origin"),
    "rule of a basis": ("bases", f"{BASIS}  ground: balance\n  need: safety\n", "national_rule"),
    "service of a processor": ("disclosures", DISCLOSURE, "service"),
    "contract of a processor": ("disclosures", DISCLOSURE, "contract"),
    "mechanism of a transfer": ("disclosures", DISCLOSURE, "transfer_mechanism"),
    "effect of an objection": ("objections", OBJECTION, "effect"),
    "rule of an objection": ("objections", OBJECTION, "rule"),
    "ground of an objection": ("objections", OBJECTION, "reason"),
}
"""Three-valued texts: the file, the fact that has one where the small seed does not, the field."""

WORDS = {
    "none": "seeding.says-none",
    "inga": "seeding.says-none",
    "Nej.": "seeding.says-none",
    "N/A": "seeding.says-neither",
    '"-"': "seeding.says-neither",
    "–": "seeding.says-neither",
    '"?"': "seeding.says-neither",
    "~": "seeding.says-neither",
    "TBD": "seeding.says-unknown",
    "okänt": "seeding.says-unknown",
    "ja": "seeding.says-yes",
    "on": "seeding.says-yes",
    "see DPIA": "seeding.points-elsewhere",
    "enligt policy": "seeding.points-elsewhere",
    "same as above": "seeding.says-nothing",
    "vid behov": "seeding.says-nothing",
}


def seed(folder: Path, noun: str, fact: str, line: str) -> Path:
    """Write the small seed with a line more, in a fact of its own where one is given."""
    lines = f"{fact}{line}" + (CITED if fact else "")
    if noun in ("sites", "documents", "organisations", "records", "activities"):
        return with_lines(folder, lines, noun)
    made = with_lines(folder, "")
    texts = {f"{noun}/more.yaml": lines, "subjects/subjects.yaml": SUBJECT}
    for path, text in texts.items():
        (made / path).parent.mkdir(exist_ok=True)
        (made / path).write_text(text, encoding="utf-8")
    return made


@pytest.mark.parametrize(("word", "code"), WORDS.items())
def test_it_is_refused_where_it_stands_and_the_cure_names_the_field(
    tmp_path: Path, word: str, code: str
) -> None:
    problem = only(seed(tmp_path, "records", "", f"  transfers: {word}\n"))
    assert problem.code == code
    assert under_caret(problem).startswith(word)
    assert problem.place.field == "transfers"
    assert problem.render("sv") != problem.render("en")
    if code == "seeding.says-none":
        assert "transfers: {none: {sv: skälet, en: the reason}}" in problem.cure("sv")


@pytest.mark.parametrize("word", ["none", "N/A", "okänt", "ja", "se avtal"])
@pytest.mark.parametrize(("noun", "fact", "field"), FIELDS.values(), ids=list(FIELDS))
def test_it_is_refused_in_every_three_valued_text(
    tmp_path: Path, noun: str, fact: str, field: str, word: str
) -> None:
    (problem,) = problems(seed(tmp_path, noun, fact, f"  {field}: {word}\n"))
    assert problem.code.startswith(("seeding.says-", "seeding.points-elsewhere"))
    assert problem.place.field == field


@pytest.mark.parametrize(("noun", "fact", "field"), FIELDS.values(), ids=list(FIELDS))
def test_content_that_holds_such_a_word_is_loaded(
    tmp_path: Path, noun: str, fact: str, field: str
) -> None:
    load(seed(tmp_path, noun, fact, f"  {field}: Ja, 010-588 00 00 vid frågor\n"))


@pytest.mark.parametrize(
    ("line", "under"),
    [
        ("  transfers: {sv: Till USA, en: none}\n", "none}"),
        ("  transfers: {sv: nej, en: To Norway}\n", "nej,"),
        ("  transfers: {none: none}\n", "none}"),
        ('  transfers: {none: "-"}\n', '"-"}'),
        ("  transfers: {none: ~}\n", "~}"),
        ("  transfers: {none: null}\n", "null}"),
        ("  transfers: {not_stated: TBD}\n", "TBD}"),
        ("  transfers: {none: {sv: ja, en: all stay in Sweden}}\n", "ja,"),
        ("  joint_controllers: {none: none}\n", "none}"),
        ("  reviewed_on: {not_stated: okänt}\n", "okänt}"),
    ],
)
def test_it_is_refused_in_each_language_and_in_a_reason(
    tmp_path: Path, line: str, under: str
) -> None:
    assert under_caret(only(seed(tmp_path, "records", "", line))) == under or under.endswith(",")


@pytest.mark.parametrize(
    ("noun", "fact", "line", "code"),
    [
        ("records", "", "  notes: [{mapping: N/A}]\n", "wants-words"),
        ("records", "", "  notes: [{open: see DPIA}]\n", "points-elsewhere"),
        ("sites", "", '  aliases: [HK, "-"]\n', "no-name"),
        ("sites", "site:a:\n", "  name: okänd\n", "no-name"),
        ("conditions", "condition:a:\n", "  name: ja\n", "no-name"),
        ("purposes", "purpose:a:\n", "  name: {sv: N/A, en: Safety}\n", "no-name"),
        ("retentions", RETENTION, "  until: okänt\n", "leave-out"),
        ("retentions", RETENTION, "  criteria: enligt policy\n", "points-elsewhere"),
        ("disclosures", DISCLOSURE, "  audience: none\n", "leave-out"),
        ("bases", f"{BASIS}  ground: balance\n", "  need: ja\n", "says-yes"),
        ("bases", f"{BASIS}  need: safety\n", "  ground: none\n", "wants-words"),
        ("objections", OBJECTION, "  against: se hemsidan\n", "points-elsewhere"),
        ("measures", MEASURE, "  name: inga\n", "no-name"),
        ("activities", "activity:a:\n", '  name: "..."\n', "no-name"),
    ],
)
def test_it_is_refused_in_notes_names_and_texts_that_are_no_three_valued_answer(
    tmp_path: Path, noun: str, fact: str, line: str, code: str
) -> None:
    assert only(seed(tmp_path, noun, fact, line)).code == f"seeding.{code}"


@pytest.mark.parametrize(
    ("noun", "fact", "field"),
    [
        ("records", "", "joint_controllers"),
        ("records", "", "reviewed_on"),
        ("organisations", "", "country"),
        ("organisations", "", "parent"),
        ("collections", COLLECTION, "system"),
        ("disclosures", DISCLOSURE, "data"),
        ("disclosures", DISCLOSURE, "sites"),
    ],
)
def test_where_a_key_a_date_or_a_list_is_to_be_the_cure_is_the_same(
    tmp_path: Path, noun: str, fact: str, field: str
) -> None:
    problem = only(seed(tmp_path, noun, fact, f"  {field}: none\n"))
    assert problem.code == "seeding.says-none"
    assert f"{field}: {{none:" in problem.cure("en")


def test_none_without_a_reason_and_none_with_one_are_loaded(tmp_path: Path) -> None:
    lines = "  transfers: {none: }\n  owner: {none: {sv: Ingen är utsedd., en: Nobody is named.}}\n"
    record = load(with_lines(tmp_path, lines, "records")).get(
        Record, "record:camera-surveillance.lf-ab"
    )
    assert (record.transfers.status, record.owner.status) == ("none", "none")


def test_names_that_are_such_words_are_names(tmp_path: Path) -> None:
    folder = with_lines(
        tmp_path,
        f"org:ja:\n  name: Ja AB\n  kind: company\n  named: true\n  aliases: [Ja, X]\n{CITED}",
        "organisations",
    )
    (folder / "systems").mkdir()
    (folder / "systems" / "a.yaml").write_text(f"system:na:\n  name: NA\n{CITED}")
    register = load(folder)
    assert register.get(Organisation, "org:ja").aliases == ("Ja", "X")
    assert register.get(System, "system:na").name.sv == "NA"


@pytest.mark.parametrize("code", ["no", "ja", "na"])
def test_a_document_may_be_in_norwegian_japanese_or_nauruan(tmp_path: Path, code: str) -> None:
    lines = f"document:a:\n  title: Notis\n  kind: notice\n  language: {code}\n"
    assert load(with_lines(tmp_path, lines, "documents")).get(Document, "document:a").language


@pytest.mark.parametrize("text", ["none", '"-"', "svenska", "SV", "okänt"])
def test_a_language_is_a_code(tmp_path: Path, text: str) -> None:
    lines = f"document:a:\n  title: Notis\n  kind: notice\n  language: {text}\n"
    assert only(with_lines(tmp_path, lines, "documents")).code == "seeding.language"
