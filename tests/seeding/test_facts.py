"""Each thing that can be wrong with a fact: its message, its place, and where the caret stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from seed_folder import only, under_caret, with_lines

CITED = "  citations: [citation:scope.1]\n"
RECORD = "  record: record:camera-surveillance.lf-ab\n"


@dataclass(frozen=True)
class Case:
    noun: str
    lines: str
    code: str
    caret: str
    cure: str = ""
    """What the English cure must hold."""


def site(line: str) -> str:
    return f"site:x:\n  name: X\n{line}{CITED}"


def retention(lines: str) -> str:
    return f"retention:x:\n{RECORD}  data: [data:camera-footage]\n{lines}{CITED}"


def disclosure(lines: str) -> str:
    return f"disclosure:x:\n{RECORD}  organisation: org:lf-ab\n{lines}  modality: happens\n{CITED}"


CASES = {
    "a misspelt field": Case(
        "sites", site("  adress: y\n"), "seeding.unknown-field", "adress: y", "street_address"
    ),
    "the key as a field": Case(
        "sites", site("  key: site:y\n"), "seeding.unknown-field", "key: site:y"
    ),
    "a field twice": Case("sites", site("  name: Y\n"), "seeding.duplicate-field", "name: Y"),
    "a field missing": Case(
        "sites", f"site:x:\n{CITED}", "seeding.missing-field", "site:x:", "add name"
    ),
    "a field without value": Case("sites", site("  town:\n"), "seeding.empty", ""),
    "a fact without fields": Case("sites", "site:x:\n", "seeding.wants-fields", ""),
    "a list for a fact": Case("sites", "site:x: [a]\n", "seeding.wants-fields", "[a]"),
    "a list for a text": Case("sites", site("  town: [a, b]\n"), "seeding.wants-text", "[a, b]"),
    "a text for a list": Case(
        "sites", site("  aliases: a\n"), "seeding.wants-list", "a", "aliases: [first, second]"
    ),
    "a mapping for a list": Case(
        "sites", site("  aliases: {a: b}\n"), "seeding.wants-list", "{a: b}"
    ),
    "a mapping for a key": Case(
        "sites", "site:x:\n  name: X\n  citations: [{a: b}]\n", "seeding.wants-text", "{a: b}]"
    ),
    "a list for a key of a mapping": Case(
        "sites", site("  ? [a]\n  : b\n"), "seeding.key-not-text", "[a]"
    ),
    "a misspelt language": Case(
        "sites",
        "site:x:\n  name: {sv: a, en: b, eng: c}\n" + CITED,
        "seeding.unknown-language",
        "eng: c}",
    ),
    "a language missing": Case(
        "sites",
        "site:x:\n  name: {sv: a}\n" + CITED,
        "seeding.missing-language",
        "{sv: a}",
        "both sv and en",
    ),
    "a language twice": Case(
        "sites",
        "site:x:\n  name: {sv: a, en: b, sv: c}\n" + CITED,
        "seeding.duplicate-field",
        "sv: c}",
    ),
    "a comma in braces": Case(
        "sites",
        "site:x:\n  name: {sv: Ja, tack, en: Yes}\n" + CITED,
        "seeding.stray-comma",
        "tack, en: Yes}",
        "quotation marks",
    ),
    "a mapping for an answer": Case(
        "sites",
        site("  town: {sv: a, en: b}\n"),
        "seeding.wrong-answer",
        "{sv: a, en: b}",
        "{not_stated: reason}",
    ),
    "two answers at once": Case(
        "sites", site("  town: {none: a, not_stated: b}\n"), "seeding.wrong-answer", "{none: a"
    ),
    "a note that is a text": Case("sites", site("  notes: [a]\n"), "seeding.wrong-note", "a]"),
    "two notes in one": Case(
        "sites", site("  notes: [{open: a, detail: b}]\n"), "seeding.wrong-note", "{open"
    ),
    "a misspelt note": Case(
        "sites",
        site("  notes: [{opn: a}]\n"),
        "seeding.choice",
        "opn: a}]",
        "contradiction, open, mapping, detail",
    ),
    "a misspelt kind": Case(
        "organisations",
        f"org:x:\n  name: X\n  kind: compny\n  named: true\n{CITED}",
        "seeding.choice",
        "compny",
        "company, supplier, authority",
    ),
    "a country in words": Case(
        "sites", site("  country: Sverige\n"), "seeding.country", "Sverige", "SE"
    ),
    "a blank text": Case("sites", site('  town: "  "\n'), "seeding.blank", '"  "'),
    "an empty text": Case("sites", site('  town: ""\n'), "seeding.blank", '""'),
    "a text too long": Case(
        "sites", site(f"  town: {'a' * 10_001}\n"), "seeding.too-long", "a" * 50
    ),
    "a control character": Case(
        "sites", site('  town: "a\\0b"\n'), "seeding.unwritable-character", '"a'
    ),
    "a term that is none": Case(
        "data", f"data:x:\n  name: X\n  dpv_term: Name\n{CITED}", "seeding.term", "Name", "pd:Name"
    ),
    "a digest that is none": Case(
        "citations",
        "citation:x:\n  document: document:notice\n  position: 2\n  section: s\n  heading: h\n"
        "  paragraph: 2\n  digest: abc\n",
        "seeding.digest",
        "abc",
    ),
    "a reference without prefix": Case(
        "sites",
        "site:x:\n  name: X\n  citations: [scope.1]\n",
        "seeding.not-a-key",
        "scope.1]",
        "citation:scope.1",
    ),
    "a reference to another noun": Case(
        "records",
        "  conditions: [site:tegeluddsvagen]\n",
        "seeding.not-a-key",
        "site:tegeluddsvagen]",
        "condition:incident-occurred",
    ),
    "a misspelt reference": Case(
        "records",
        "  conditions: [condition:incident-occured]\n",
        "model.dangling",
        "condition:incident-occured]",
        "condition:incident-occurred",
    ),
    "a key with a capital": Case(
        "sites", f"site:Xy:\n  name: X\n{CITED}", "seeding.wrong-key", "site:Xy:", "lower-case"
    ),
    "a key without prefix": Case(
        "sites", f"x:\n  name: X\n{CITED}", "seeding.wrong-key", "x:", "site:"
    ),
    "a key in the wrong folder": Case(
        "sites", f"org:x:\n  name: X\n{CITED}", "seeding.wrong-prefix", "org:x:", "organisations"
    ),
    "a key twice": Case(
        "sites",
        f"site:telegrafgatan:\n  name: X\n{CITED}",
        "seeding.duplicate-key",
        "site:telegrafgatan:",
    ),
    "a duration in words": Case(
        "retentions", retention("  duration: 14 dagar\n"), "seeding.duration", "14 dagar", "P14D"
    ),
    "a duration in hours": Case(
        "retentions", retention("  duration: PT72H\n"), "seeding.duration-in-days", "PT72H"
    ),
    "a duration of nothing": Case(
        "retentions", retention("  duration: P0D\n"), "seeding.no-duration", "P0D"
    ),
    "two limits": Case(
        "retentions",
        retention("  duration: P1D\n  until: judgment\n"),
        "seeding.one-limit",
        "retention:x:",
    ),
    "no limit": Case("retentions", retention(""), "seeding.one-limit", "retention:x:"),
    "access to nothing": Case(
        "disclosures",
        disclosure("  capacity: controller\n  data: {none: }\n  systems: {none: }\n"),
        "seeding.gives-nothing",
        "disclosure:x:",
    ),
    "a limit on another": Case(
        "disclosures",
        disclosure(
            "  capacity: recipient\n  limits_controller: true\n  data: [data:camera-footage]\n"
        ),
        "seeding.limits-others",
        "disclosure:x:",
    ),
    "a measure of nothing": Case(
        "measures",
        f"measure:x:\n  name: X\n  kind: other\n{CITED}",
        "seeding.protects-one",
        "measure:x:",
    ),
}


@pytest.fixture(params=CASES, ids=list(CASES))
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


def test_it_is_refused_at_its_place_with_the_cure(tmp_path: Path, case: Case) -> None:
    seed = _seed(tmp_path, case)
    problem = only(seed)
    assert problem.code == case.code
    assert under_caret(problem).startswith(case.caret)
    assert case.cure in problem.cure("en")
    assert problem.place.file is not None
    line = (seed.parent / problem.place.file).read_text(encoding="utf-8").split("\n")
    assert problem.place.line is not None
    assert problem.place.column is not None
    assert line[problem.place.line - 1][problem.place.column - 1 :].startswith(case.caret)


def test_it_is_told_in_both_languages(tmp_path: Path, case: Case) -> None:
    problem = only(_seed(tmp_path, case))
    assert problem.render("sv") != problem.render("en")
    for language in ("sv", "en"):
        assert "{" not in problem.message(language).replace(case.caret, "")
        assert "None" not in problem.render(language)


def _seed(tmp_path: Path, case: Case) -> Path:
    if case.noun in ("retentions", "disclosures", "measures"):
        seed = with_lines(tmp_path, "")
        file = seed / case.noun / "more.yaml"
        file.parent.mkdir()
        file.write_text(case.lines, encoding="utf-8")
        return seed
    return with_lines(tmp_path, case.lines, case.noun)
