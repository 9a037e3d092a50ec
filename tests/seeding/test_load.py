"""All problems of a load are told at once, in the order of the files, and none is an echo."""

from __future__ import annotations

from pathlib import Path

from seed_folder import SMALL, only, problems, small, under_caret, with_lines, write

CITED = "  citations: [citation:scope.1]\n"


def _codes(folder: Path) -> list[str]:
    return [problem.code.partition(".")[2] for problem in problems(folder)]


def test_problems_of_many_files_are_told_in_file_order(tmp_path: Path) -> None:
    seed = write(
        small(tmp_path),
        {
            "sites/broken.yaml": "site:x:\n  name: a: b\n",
            "purposes/latin.yaml": "purpose:x: f\xf6r\n".encode("latin-1"),
            "retentions/limits.yaml": "retention:x:\n  record: record:gone\n  data: []\n"
            f"  duration: 3 days\n{CITED}retention:y:\n",
            "sties/sites.yaml": "",
        },
    )
    told = [(problem.place.file, problem.place.line or 0) for problem in problems(seed)]
    assert told == sorted(told, key=lambda place: (place[0] or "", place[1]))
    assert _codes(seed) == [
        "not-utf8",
        "dangling",
        "duration",
        "wants-fields",
        "stray-colon",
        "unknown-folder",
    ]


def test_every_problem_of_one_fact_is_told(tmp_path: Path) -> None:
    lines = (
        "site:x:\n  nme: X\n  town: [a]\n  country: Norge\n"
        "  citations: [scope.1, citation:gone, {a: b}]\n  notes: [{opn: a}]\n"
    )
    assert _codes(with_lines(tmp_path, lines)) == [
        "missing-field",
        "unknown-field",
        "wants-text",
        "country",
        "not-a-key",
        "dangling",
        "wants-text",
        "choice",
    ]


def test_a_refused_fact_is_not_missed_by_those_that_name_it(tmp_path: Path) -> None:
    seed = small(tmp_path, activities=f"activity:camera-surveillance:\n{CITED}")
    assert _codes(seed) == ["missing-field"]


def test_the_nearest_of_a_misspelt_key_may_itself_be_refused(tmp_path: Path) -> None:
    lines = f"  conditions: [condition:incident-occured]\ncondition:x:\n{CITED}"
    seed = with_lines(tmp_path, lines, "records")
    dangling = next(problem for problem in problems(seed) if problem.code == "model.dangling")
    assert dangling.values["nearest"] == "condition:incident-occurred"
    assert under_caret(dangling).startswith("condition:incident-occured]")


def test_a_key_that_is_there_twice_names_both_places(tmp_path: Path) -> None:
    seed = write(small(tmp_path), {"sites/again.yaml": f"site:telegrafgatan:\n  name: X\n{CITED}"})
    problem = only(seed)
    assert str(problem.place) == "seed/sites/sites.yaml:4:1"
    assert problem.values["first"] == "seed/sites/again.yaml:1"
    assert "seed/sites/again.yaml:1" in problem.render("sv")


def test_a_misspelt_field_names_the_nearest(tmp_path: Path) -> None:
    problem = only(with_lines(tmp_path, "  streetaddress: Gatan 1\n"))
    assert problem.cure("en") == "did you mean: street_address"
    assert problem.subject == "site:telegrafgatan"


def test_one_misspelt_reference_of_several_is_the_one_pointed_to(tmp_path: Path) -> None:
    text = SMALL["records/records.yaml"].replace(
        "[site:tegeluddsvagen]", "\n    - site:tegeluddsvagen\n    - site:telegrafgatn\n"
    )
    problem = only(small(tmp_path, records=text))
    assert (problem.code, problem.place.line, problem.place.column) == ("model.dangling", 7, 7)
    assert under_caret(problem) == "site:telegrafgatn"
    assert problem.values["nearest"] == "site:telegrafgatan, site:tegeluddsvagen"


def test_a_reference_in_an_answer_is_checked_too(tmp_path: Path) -> None:
    problem = only(with_lines(tmp_path, "  parent: org:lf-a\n", "organisations"))
    assert (problem.code, under_caret(problem)) == ("model.dangling", "org:lf-a")


def test_rendering_shows_file_line_column_caret_and_cure(tmp_path: Path) -> None:
    problem = only(with_lines(tmp_path, "  parent: org:lf-a\n", "organisations"))
    assert problem.render("en") == (
        "seed/organisations/organisations.yaml:6:11 parent: org:lf-ab: the field parent refers "
        "to org:lf-a, which is not in the register\n"
        "      parent: org:lf-a\n"
        "              ^\n"
        "  → correct the key or add it; nearest: org:lf-ab"
    )
