"""Expectations: the whole answer, in words; what is wrong with a file is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import made

from ropa.access import Access
from ropa.errors import BadSeed
from ropa.expectations import Outcome, run
from ropa.language import Language
from ropa.model import Capacity

ACCESS = Access(
    made.register(
        made.data("whole"),
        made.data("d", "whole"),
        made.data("e", "whole"),
        made.plain("site", "u"),
        made.plain("condition", "unused"),
        made.record("r", "x", sites=["s", "t"]),
        made.collection("c", "r", ["d", "e"]),
        made.disclosure("y", "r", "y", ["d"], conditions=["p", "q"]),
        made.disclosure("y2", "r", "y", ["d"], conditions=["o"]),
        made.disclosure("z", "r", "z", ["d"], capacity=Capacity.PROCESSOR, sites=["s"]),
        made.retention("k", "r", ["d"], "P10D"),
    )
)
RIGHT = """\
- question: {data: d, site: s}
  accessors:
    x as controller: always
    y as recipient: when o, or when p and q
    z as processor: always
  retention: [P10D]
  excluded: []
"""


def run_text(text: str, folder: Path) -> list[Outcome]:
    (folder / "expectations").mkdir(exist_ok=True)
    (folder / "expectations" / "cases.yaml").write_text(text, encoding="utf-8")
    return run(ACCESS, folder / "expectations")


def differences(text: str, folder: Path) -> list[str]:
    return [reason.code for one in run_text(text, folder) for reason in one.differences]


def test_the_whole_answer_holds(tmp_path: Path) -> None:
    (outcome,) = run_text(RIGHT, tmp_path)
    assert outcome.holds


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    z as processor: always\n", "", "expect-unlisted"),
        ("    z as processor", "    z as recipient", "expect-missing"),
        ("x as controller: always", "x as controller: when p", "expect-access"),
        ("when o, or when p and q", "when p and q", "expect-access"),
        ("when o, or when p and q", "always", "expect-access"),
        ("excluded: []", "excluded: [z]", "expect-not-excluded"),
        ("site: s}", "site: t}", "expect-excluded"),
        ("retention: [P10D]", "retention: [P11D]", "expect-retention"),
        ("retention: [P10D]", "until: 2026-01-11", "expect-until"),
        ("retention: [P10D]", "reason: ruled-out", "expect-reason"),
        ("always", "{access: always, data: [e]}", "expect-data"),
    ],
)
def test_anything_else_fails_and_says_how(old: str, new: str, code: str, tmp_path: Path) -> None:
    assert f"access.{code}" in differences(RIGHT.replace(old, new, 1), tmp_path)


def test_a_failing_case_is_named_by_file_and_line_in_both_languages(tmp_path: Path) -> None:
    text = RIGHT + RIGHT.replace("z as processor: always", "z as processor: when p")
    right, wrong = run_text(text, tmp_path)
    assert right.holds and not wrong.holds
    for language in Language:
        place, difference = wrong.say(language, ACCESS.register)
        assert place == f"{tmp_path.name}/expectations/cases.yaml:8: data:d · site:s"
        assert "always" in difference and "when condition:p" in difference


def test_a_list_asks_each_combination(tmp_path: Path) -> None:
    text = (
        "- question: {data: [d, e], site: [s, t, u], controller: z}\n"
        "  accessors: {}\n"
        "  excluded: [x, y, z]\n"
    )
    outcomes = run_text(text, tmp_path)
    asked = [(one.expectation.question.data, one.expectation.question.site) for one in outcomes]
    assert asked == [(f"data:{d}", f"site:{s}") for d in "de" for s in "stu"]
    assert [one.holds for one in outcomes] == [True, True, True, False, False, False]


def test_an_expectation_may_be_of_one_party(tmp_path: Path) -> None:
    text = """\
- question: {data: d, site: t, party: [y, z]}
  accessors: {y as recipient: "when o, or when p and q"}
  excluded: []
"""
    of_y, of_z = run_text(text, tmp_path)
    assert of_y.holds
    assert {one.code for one in of_z.differences} == {
        "access.expect-missing",
        "access.expect-excluded",
    }


def test_parts_and_days_are_compared(tmp_path: Path) -> None:
    text = """\
- question: {data: whole, site: s, collected_on: 2026-01-01}
  accessors:
    x as controller: {access: always, data: [d, e]}
    y as recipient: {access: "when o, or when p and q", data: [d]}
    z as processor: {access: always, data: [d]}
  excluded: []
- question: {data: d, site: s, collected_on: 2026-01-01, on: 2026-01-12}
  accessors: {}
  excluded: [x, y, z]
  reason: retention-ended
- question: {data: d, site: s, given: [o], ruled_out: [p], collected_on: 2026-01-01}
  accessors: {x as controller: always, y as recipient: always, z as processor: always}
  until: 2026-01-11
  excluded: []
"""
    assert differences(text, tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("data: d", "data: f", "expect-unknown-key", 1),
        ("site: s", "site: nowhere", "expect-unknown-key", 1),
        ("site: s", "sight: s", "expect-unknown-field", 1),
        ("site: s", "given: [nothing]", "expect-unknown-key", 1),
        ("site: s", "on: 2026-13-01", "bad-day", 1),
        ("site: s", "on: soon", "bad-day", 1),
        ("site: s", "site: s, site: t", "expect-twice", 1),
        ("site: s", "given: [p], ruled_out: [p]", "given-and-ruled-out", 1),
        ("data: d, ", "", "expect-missing-field", 1),
        ("{data: d, site: s}", "d", "expect-wants-fields", 1),
        ("x as controller", "x", "expect-party", 3),
        ("x as controller", "x as owner", "expect-party", 3),
        ("x as controller", "nobody as controller", "expect-unknown-key", 3),
        ("x as controller: always", "x as controller: sometimes", "expect-access-form", 3),
        ("x as controller: always", "x as controller: [always]", "expect-wants-text", 3),
        ("x as controller: always", "x as controller: {data: [d]}", "expect-missing-field", 3),
        ("when o,", "when nothing,", "expect-unknown-key", 4),
        ("z as processor: always", "x as controller: always", "expect-twice", 5),
        ("  excluded: []\n", "", "expect-missing-field", 1),
        ("excluded: []", "excluded: [{}]", "expect-wants-text", 7),
        ("excluded: []", "exclude: []", "expect-unknown-field", 7),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place(
    old: str, new: str, code: str, line: int, tmp_path: Path
) -> None:
    with pytest.raises(BadSeed) as refused:
        run_text(RIGHT.replace(old, new, 1), tmp_path)
    found = {(problem.code, problem.place.line) for problem in refused.value.problems}
    assert (f"access.{code}", line) in found
    for language in Language:
        assert f"cases.yaml:{line}:" in refused.value.render(language)


def test_everything_that_is_wrong_with_a_case_is_told_each_at_its_own_text(tmp_path: Path) -> None:
    text = """\
- question: {data: f, site: s, on: soon}
  accessors:
    x as owner: always
    y as recipient: when o, or when nothing and p
    z as processor: {access: always, parts: [d]}
  excluded: [nobody, x]
  retention: {}
"""
    with pytest.raises(BadSeed) as refused:
        run_text(text, tmp_path)
    lines = text.split("\n")
    told = [
        (problem.code.removeprefix("access.expect-"), lines[place.line - 1][place.column - 1 :])
        for problem in refused.value.problems
        if (place := problem.place).line and place.column
    ]
    assert told == [
        ("unknown-key", "f, site: s, on: soon}"),
        ("access.bad-day", "soon}"),
        ("party", "x as owner: always"),
        ("unknown-key", "when o, or when nothing and p"),
        ("unknown-field", "parts: [d]}"),
        ("unknown-key", "nobody, x]"),
        ("wants-text", "{}"),
    ]
    assert all(problem.excerpt and problem.caret for problem in refused.value.problems)


def test_an_alias_is_refused_before_anything_is_built_of_it(tmp_path: Path) -> None:
    with pytest.raises(BadSeed) as refused:
        run_text(
            RIGHT.replace("{data: d, site: s}", "&a {data: d, site: s, given: [*a]}"), tmp_path
        )
    assert refused.value.code == "seeding.alias"


def test_a_case_that_asks_about_no_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSeed) as refused:
        run_text(RIGHT.replace("data: d", "data: []"), tmp_path)
    assert refused.value.code == "access.expect-wants-text"


def test_every_problem_of_every_file_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "expectations"
    folder.mkdir()
    (folder / "a.yaml").write_text("- question: {data: f}\n", encoding="utf-8")
    (folder / "b.yaml").write_text("a: [\n", encoding="utf-8")
    with pytest.raises(BadSeed) as refused:
        run(ACCESS, folder)
    assert {problem.place.file for problem in refused.value.problems} == {
        f"{tmp_path.name}/expectations/a.yaml",
        f"{tmp_path.name}/expectations/b.yaml",
    }


@pytest.mark.parametrize("text", ["question: {data: d}\n", "just a text\n"])
def test_a_file_that_is_no_list_of_cases_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(BadSeed) as refused:
        run_text(text, tmp_path)
    assert refused.value.code == "access.expect-wants-cases"


def test_a_folder_without_expectations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSeed) as refused:
        run(ACCESS, tmp_path)
    assert refused.value.code == "access.expect-none"
    assert tmp_path.name in refused.value.render("sv")
