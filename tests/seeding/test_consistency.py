"""Facts that do not fit together are refused at the very text that says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from seed_folder import SMALL, only, problems, small, under_caret, with_lines, write

CITED = "  citations: [citation:scope.1]\n"
RECORD = "  record: record:camera-surveillance.lf-ab\n  data: [data:camera-footage]\n"


def test_a_category_that_is_above_itself(tmp_path: Path) -> None:
    above = f"data:a:\n  name: A\n  parent: data:b\n{CITED}"
    below = f"data:b:\n  name: B\n  parent: data:a\n{CITED}"
    problem = only(with_lines(tmp_path, above + below, "data"))
    assert problem.code == "model.cycle"
    assert problem.values["loop"] == "data:a → data:b → data:a"
    assert (problem.place.line, under_caret(problem)) == (6, "data:b")


def test_a_company_that_is_its_own_parent(tmp_path: Path) -> None:
    problem = only(with_lines(tmp_path, "  parent: org:lf-ab\n", "organisations"))
    assert (problem.code, under_caret(problem)) == ("model.cycle", "org:lf-ab")


def test_a_fact_that_rests_on_nothing(tmp_path: Path) -> None:
    problem = only(with_lines(tmp_path, "site:x:\n  name: X\n  citations: []\n"))
    assert (problem.code, under_caret(problem)) == ("model.uncited", "[]")


def test_a_retention_at_a_site_of_another_record(tmp_path: Path) -> None:
    limit = f"retention:x:\n{RECORD}  sites: [site:telegrafgatan]\n  duration: P1D\n{CITED}"
    problem = only(write(small(tmp_path), {"retentions/x.yaml": limit}))
    assert problem.code == "model.foreign-site"
    assert under_caret(problem) == "site:telegrafgatan]"


UNREPLACED = (
    f"retention:x:\n{RECORD}  unless: [condition:incident-occurred]\n  duration: P1D\n{CITED}"
)


def test_a_limit_that_nothing_replaces(tmp_path: Path) -> None:
    problem = only(write(small(tmp_path), {"retentions/x.yaml": UNREPLACED}))
    assert problem.code == "model.unreplaced"
    assert under_caret(problem) == "condition:incident-occurred]"


@pytest.mark.parametrize(
    "other", [f"retention:y:\n{RECORD}  duration: 1 day\n{CITED}", "retention:y:\n  until: a: b\n"]
)
def test_it_is_not_said_while_the_limit_that_may_replace_it_is_refused(
    tmp_path: Path, other: str
) -> None:
    seed = write(small(tmp_path), {"retentions/x.yaml": UNREPLACED, "retentions/y.yaml": other})
    assert "model.unreplaced" not in {problem.code for problem in problems(seed)}


def test_a_basis_that_covers_a_disclosure_of_another_record(tmp_path: Path) -> None:
    other = SMALL["records/records.yaml"].replace("record:camera", "record:other-camera")
    basis = (
        "basis:x:\n  record: record:other-camera-surveillance.lf-ab\n  article: 6(1)(f)\n"
        "  article_source: register\n  ground: g\n  need: n\n"
        f"  covers_disclosures: [disclosure:x]\n{CITED}"
    )
    disclosure = (
        f"disclosure:x:\n{RECORD}  organisation: org:lf-ab\n  capacity: controller\n"
        f"  modality: happens\n{CITED}"
    )
    files: dict[str, str | bytes] = {
        "records/other.yaml": other,
        "bases/x.yaml": basis,
        "disclosures/x.yaml": disclosure,
    }
    problem = only(write(small(tmp_path), files))
    assert problem.code == "model.foreign-disclosure"
    assert under_caret(problem) == "disclosure:x]"


def test_two_paragraphs_in_one_place(tmp_path: Path) -> None:
    again = SMALL["citations/notice.yaml"].replace("scope.1", "scope.2")
    found = problems(with_lines(tmp_path, again, "citations"))
    assert [problem.code for problem in found] == ["model.shared-place"] * 2
    assert [under_caret(problem) for problem in found] == ["1", "1"]
    assert [problem.place.line for problem in found] == [10, 13]


def test_an_organisation_that_is_possibly_itself(tmp_path: Path) -> None:
    problem = only(with_lines(tmp_path, "  possibly_same_as: [org:lf-ab]\n", "organisations"))
    assert (problem.code, under_caret(problem)) == ("model.self-tie", "org:lf-ab]")


def test_a_digest_that_is_typed_in_to_have_one(tmp_path: Path) -> None:
    passage = f"citation:x:\n  document: document:notice\n  position: 2\n  digest: '{'0' * 64}'\n"
    problem = only(with_lines(tmp_path, passage, "citations"))
    assert (problem.code, under_caret(problem)) == ("model.digest-of-nothing", f"'{'0' * 64}'")
    assert "unverified" in problem.cure("en")


@pytest.mark.parametrize("dated", ["", "  dated: in spring\n"])
def test_a_statement_without_the_day_when_it_was_made(tmp_path: Path, dated: str) -> None:
    said = (
        "document:talk:\n  title: Talk\n  kind: Interview\n  language: en\n  stated_by: The owner\n"
    )
    problem = only(with_lines(tmp_path, said + dated, "documents"))
    assert (problem.code, under_caret(problem)) == ("model.undated", "The owner")


def test_a_right_under_another_law_that_is_not_named(tmp_path: Path) -> None:
    right = (
        "objection:x:\n  record: record:camera-surveillance.lf-ab\n  right: other_law\n"
        f"  right_source: source\n{CITED}"
    )
    problem = only(write(small(tmp_path), {"objections/x.yaml": right}))
    assert (problem.code, under_caret(problem)) == ("model.law-not-named", "other_law")
