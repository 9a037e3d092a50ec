"""The dossier of a DPIA over GraphQL: every section and block, and nothing that it does not say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest

from ropa.access import Access
from ropa.dpia import dossier, dossier_to_json
from ropa.dpia.blocks import Figure, numbered, walk
from ropa.drawing import walk_through
from ropa.language import Language
from ropa.model import Activity, Record, Register

Ask = Callable[..., Any]
DAY = date(2026, 1, 31)
TOLD = "name label lines { statement status pairs { label value status } }"
WHOLE = f"""query D($key: ID!, $lang: Language!, $dated: Date!) {{
    dossier(key: $key, lang: $lang, dated: $dated) {{
        subject records language dated digest kind title cover {{ __typename kind {TOLD} }}
        sections {{ number depth name title blocks {{ __typename kind
            ... on DossierParagraph {{ text tone }}
            ... on DossierBlank {{ prompt }}
            ... on DossierTold {{ {TOLD} }}
            ... on DossierTable {{ caption header rows {{ text tone }} }}
            ... on DossierFigure {{ caption alternative }} }} }} }} }}"""
NAMED = {"tone", "status"}
"""Fields whose values are of closed sets, which GraphQL writes in capitals."""


def seen(value: Any, field: str = "") -> Any:
    """What a client sees of a value of the dossier's JSON."""
    if isinstance(value, dict):
        block = {"__typename": f"Dossier{value['kind'].title()}"} if value.get("kind") else {}
        kept = {name: seen(one, name) for name, one in value.items() if name != "widths"}
        return {**kept, **block}
    if isinstance(value, list):
        return [seen(one) for one in value]
    return value.upper() if field in NAMED else value


def subjects(register: Register) -> list[str]:
    return [noun.key for noun in (*register.all(Activity), *register.all(Record))]


@pytest.mark.parametrize("lang", list(Language))
def test_a_dossier_says_what_its_json_says_section_by_section(
    ask: Ask, notice: Register, lang: Language
) -> None:
    for key in subjects(notice):
        made = dossier(Access(notice), key, lang, DAY)
        plain = dossier_to_json(made)
        found = ask(WHOLE, key=key, lang=lang.name, dated=DAY.isoformat())["dossier"]
        for field in ("subject", "records", "dated", "digest", "kind", "title"):
            assert found[field] == plain[field]
        assert found["language"] == lang.name
        assert found["cover"] == [seen(told) for told in plain["cover"]]
        assert_sections(found["sections"], plain["sections"])
        assert [one["number"] for one in found["sections"]] == [
            number for number, _ in numbered(made.sections)
        ]


def assert_sections(found: list[dict[str, Any]], plain: list[dict[str, Any]]) -> None:
    """Every section is there in reading order, with its blocks, and with those within it below."""
    read = iter(found)

    def follow(sections: list[dict[str, Any]], depth: int) -> None:
        for wanted in sections:
            one = next(read)
            assert (one["name"], one["title"]) == (wanted["name"], wanted["title"])
            assert one["depth"] == depth
            assert one["blocks"] == [seen(block) for block in wanted["blocks"]]
            follow(wanted["sections"], depth + 1)

    follow(plain, 1)
    assert next(read, None) is None


def test_what_only_people_judge_is_a_blank_with_a_prompt(ask: Ask) -> None:
    given = {"key": "activity:camera-surveillance", "lang": "EN", "dated": DAY.isoformat()}
    sections = ask(WHOLE, **given)["dossier"]["sections"]
    blanks = [b for one in sections for b in one["blocks"] if b["__typename"] == "DossierBlank"]
    assert blanks
    assert all(set(blank) == {"__typename", "kind", "prompt"} for blank in blanks)


@pytest.mark.parametrize("lang", list(Language))
def test_its_diagrams_are_drawn_and_told_in_its_language(
    ask: Ask, notice: Register, lang: Language
) -> None:
    key = "record:visits.lf-ab"
    found = ask(
        """query F($key: ID!, $lang: Language!, $dated: Date!) {
            dossier(key: $key, lang: $lang, dated: $dated) { sections { blocks {
                ... on DossierFigure { walkThrough svg } } } } }""",
        key=key,
        lang=lang.name,
        dated=DAY.isoformat(),
    )["dossier"]
    figures = [block for one in found["sections"] for block in one["blocks"] if block]
    made = dossier(Access(notice), key, lang, DAY)
    views = [b.view for one in walk(made.sections) for b in one.blocks if isinstance(b, Figure)]
    assert views
    for one, view in zip(figures, views, strict=True):
        assert one["walkThrough"] == [str(step) for step in walk_through(view, lang)]
        assert ElementTree.fromstring(one["svg"]).attrib["lang"] == lang


def test_a_particular_bears_a_name_that_is_the_same_in_every_language(
    ask: Ask, notice: Register
) -> None:
    text = """query C($lang: Language!) { dossier(key: "activity:visits", dated: "2026-01-31",
        lang: $lang) { cover { lines { pairs { name } } } } }"""
    made = dossier(Access(notice), "activity:visits", Language.SV, DAY)
    wanted = [pair.name for told in made.cover for line in told.lines for pair in line.pairs]
    for lang in Language:
        cover = ask(text, lang=lang.name)["dossier"]["cover"]
        found = [pair["name"] for told in cover for one in told["lines"] for pair in one["pairs"]]
        assert found == wanted != []


def test_a_dossier_leads_to_its_subject_and_its_records(ask: Ask) -> None:
    found = ask("""{ dossier(key: "activity:visits", dated: "2026-01-31") {
        language records recordNodes { id } subject subjectNode { id } } }""")["dossier"]
    assert found["language"] == "EN"
    assert found["subjectNode"] == {"id": found["subject"]}
    assert [node["id"] for node in found["recordNodes"]] == found["records"] != []


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("org:lf-ab", "dpia.subject"),
        ("record:nobody", "model.unknown-key"),
        ("activity:nothing", "model.unknown-key"),
        ("visits.lf-ab", "api.bad-key"),
    ],
)
def test_only_a_record_or_an_activity_has_a_dossier(refused: Ask, key: str, reason: str) -> None:
    asked = 'query D($key: ID!) { dossier(key: $key, dated: "2026-01-31") { title } }'
    (error,) = refused(asked, key=key)
    assert error["extensions"]["reason"] == reason


def test_a_dossier_bears_the_day_that_is_given_and_no_other(refused: Ask) -> None:
    (error,) = refused('{ dossier(key: "activity:visits") { title } }')
    assert "dated" in error["message"]
