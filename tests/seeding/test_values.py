"""A plain text is never retyped; only a yes-or-no field, a number or a date is what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from seed_folder import only, small, under_caret, with_lines

from ropa.model import Organisation, Site
from ropa.seeding import load

LOOKS_LIKE_MORE = (
    "no",
    "on",
    "yes",
    "null",
    "1.0",
    "007",
    "1e3",
    "0x10",
    "2026-01-01",
    "12:30:45",
    ".inf",
)


@pytest.mark.parametrize("text", LOOKS_LIKE_MORE)
def test_a_name_that_looks_like_a_value_stays_a_name(tmp_path: Path, text: str) -> None:
    lines = f"site:x:\n  name: {text}\n  citations: [citation:scope.1]\n"
    site = load(with_lines(tmp_path, lines)).get(Site, "site:x")
    assert site.name.sv == site.name.en == text


@pytest.mark.parametrize("key", ["site:no", "site:1.0", "site:2026-01-01", "site:null", "site:1e3"])
def test_a_key_that_looks_like_a_value_stays_a_key(tmp_path: Path, key: str) -> None:
    lines = f"{key}:\n  name: x\n  citations: [citation:scope.1]\n"
    assert key in load(with_lines(tmp_path, lines))


def test_norway_is_a_country(tmp_path: Path) -> None:
    lines = "site:oslo:\n  name: Oslo\n  country: NO\n  citations: [citation:scope.1]\n"
    assert load(with_lines(tmp_path, lines)).get(Site, "site:oslo").country.value == "NO"


@pytest.mark.parametrize("text", ["yes", "True", "TRUE", "1", "on", "ja", '""'])
def test_yes_or_no_is_true_or_false_and_nothing_else(tmp_path: Path, text: str) -> None:
    lines = (
        f"org:x:\n  name: X\n  kind: company\n  named: {text}\n  citations: [citation:scope.1]\n"
    )
    problem = only(with_lines(tmp_path, lines, "organisations"))
    assert problem.code == "seeding.boolean"
    assert under_caret(problem) == text


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False), ('"true"', True)])
def test_true_and_false_are_read(tmp_path: Path, text: str, value: bool) -> None:
    lines = (
        f"org:x:\n  name: X\n  kind: company\n  named: {text}\n  citations: [citation:scope.1]\n"
    )
    found = load(with_lines(tmp_path, lines, "organisations")).get(Organisation, "org:x")
    assert found.named is value


def _citation(position: str) -> str:
    return (
        f"citation:x:\n  document: document:notice\n  position: {position}\n  section: s\n"
        f"  heading: h\n  paragraph: 2\n  digest: {'0123456789abcdef' * 4}\n"
    )


@pytest.mark.parametrize("text", ["1.0", "1_0", "+3", "0x10", "tre", "٣", "9999999999"])
def test_a_number_is_written_in_digits(tmp_path: Path, text: str) -> None:
    problem = only(with_lines(tmp_path, _citation(text), "citations"))
    assert (problem.code, under_caret(problem)) == ("seeding.number", text)


@pytest.mark.parametrize("text", ["0", "-3", "1000001"])
def test_paragraphs_are_counted_from_one(tmp_path: Path, text: str) -> None:
    found = with_lines(tmp_path, _citation(text), "citations")
    if text == "0":
        assert "citation:x" in load(found)
    else:
        assert only(found).code == "seeding.number-range"


@pytest.mark.parametrize(
    "text", ["2026-02-30", "20260101", "2026-1-1", "2026-01-01T00:00", "0", "1767225600"]
)
def test_a_date_is_a_day_of_the_calendar(tmp_path: Path, text: str) -> None:
    seed = with_lines(tmp_path, f"  reviewed_on: {text}\n", "records")
    problem = only(seed)
    assert (problem.code, under_caret(problem)) == ("seeding.date", text)


def test_a_text_in_one_language_serves_for_both(tmp_path: Path) -> None:
    site = load(small(tmp_path)).get(Site, "site:tegeluddsvagen")
    assert site.name.sv == site.name.en == "Tegeluddsvägen"
