"""Files that mean harm, or come from another age: refused with a reason, and never built."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_folder import SMALL, only, problems, small, under_caret, write

from ropa.errors import BadSeed
from ropa.model import Register
from ropa.seeding import LIMITS, load

BOMB = "site:a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"site:{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def _more(tmp_path: Path, content: str | bytes) -> Path:
    return write(small(tmp_path), {"sites/more.yaml": content})


def test_an_alias_bomb_is_refused_at_its_first_anchor(tmp_path: Path) -> None:
    found = problems(_more(tmp_path, BOMB))
    assert found[0].code == "seeding.alias"
    assert under_caret(found[0]).startswith("&a")
    assert {problem.code for problem in found} == {"seeding.alias", "seeding.wants-fields"}


def test_a_pit_of_brackets_is_refused(tmp_path: Path) -> None:
    problem = only(_more(tmp_path, "site:x: " + "[" * 100_000))
    assert problem.code == "seeding.too-deep"
    assert problem.values["limit"] == LIMITS.depth


def test_a_file_of_too_many_parts_is_refused(tmp_path: Path) -> None:
    seed = _more(tmp_path, f"site:x:\n  aliases: [{'a, ' * 1000}]\n")
    assert only(seed, replace(LIMITS, nodes=500)).code == "seeding.too-many-nodes"


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    seed = _more(tmp_path, "#" * (LIMITS.file_bytes + 1))
    problem = only(seed)
    assert problem.code == "seeding.file-too-large"
    assert problem.place.file == "seed/sites/more.yaml"


def test_a_file_just_within_the_limit_is_read(tmp_path: Path) -> None:
    assert len(load(_more(tmp_path, "#" * LIMITS.file_bytes))) == 9


def test_files_that_are_too_much_together_are_refused(tmp_path: Path) -> None:
    size = sum(len(text.encode()) for text in SMALL.values())
    assert len(load(small(tmp_path), replace(LIMITS, all_bytes=size))) == 9
    assert only(tmp_path / "seed", replace(LIMITS, all_bytes=size - 1)).code == "seeding.too-much"


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    seed = small(tmp_path)
    assert len(load(seed, replace(LIMITS, files=len(SMALL)))) == 9
    problem = only(seed, replace(LIMITS, files=len(SMALL) - 1))
    assert problem.code == "seeding.too-many-files"


def test_more_problems_than_the_limit_are_counted(tmp_path: Path) -> None:
    seed = _more(tmp_path, "".join(f"site:X{number}:\n" for number in range(20)))
    found = problems(seed, replace(LIMITS, problems=5))
    assert [problem.code for problem in found] == [
        *["seeding.wrong-key"] * 5,
        "seeding.more-problems",
    ]
    assert found[-1].values["left"] == 15


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        ("site:x:\n  name: Tegeludsvägen\n".encode("latin-1"), "not-utf8", 2, 18),
        ("site:x:\n".encode("utf-16"), "not-utf8", 1, 1),
        ("site:x:\n".encode("utf-8-sig"), "byte-order-mark", 1, 1),
        (b"site:x:\n  name: a\x00b\n", "control-character", 2, 10),
        (b"site:x:\r\n  name: a\x1bb\r\n", "control-character", 2, 10),
        ("site:å:\n  name: å\x85\ufffe\n".encode(), "control-character", 3, 1),
    ],
    ids=["latin-1", "utf-16", "a byte-order mark", "NUL", "an escape sequence", "no character"],
)
def test_a_file_that_is_not_clean_text_is_refused(
    tmp_path: Path, content: bytes, code: str, line: int, column: int
) -> None:
    problem = only(_more(tmp_path, content))
    assert problem.code == f"seeding.{code}"
    assert (problem.place.line, problem.place.column) == (line, column)


def test_what_an_error_shows_of_a_file_is_short_and_printable(tmp_path: Path) -> None:
    content = "site:\u202e\u2066" + "x" * 500 + ":\n  name: \u202ey\n"
    rendered = only(_more(tmp_path, content)).render("sv")
    assert "\u202e" not in rendered
    assert max(len(line) for line in rendered.split("\n")) < 200


def test_a_column_counts_characters_not_bytes(tmp_path: Path) -> None:
    content = 'site:x: {name: "🕵️ åäö", town: [1], citations: [citation:scope.1]}\n'
    problem = only(_more(tmp_path, content))
    assert problem.place.column == content.index("[1]") + 1
    assert under_caret(problem).startswith("[1]")


ALPHABET = "aå1:-[]{}#&*!|>'\"%@`,?~ \t\n\\.<="


@settings(deadline=None, max_examples=300)
@given(st.text(ALPHABET, max_size=60))
def test_any_text_at_all_is_either_a_seed_or_a_list_of_problems(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    seed = _more(tmp_path_factory.mktemp("any"), text)
    try:
        assert isinstance(load(seed), Register)
    except BadSeed as error:
        assert "seeding.invalid" not in {problem.code for problem in error.problems}
        assert error.render("sv")
        assert error.render("en")


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_seed_with_one_character_changed_never_fails_in_another_way(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(sorted(SMALL)))
    text = SMALL[path]
    index = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from(["", *ALPHABET]))
    changed = {**SMALL, path: text[:index] + letter + text[index + 1 :]}
    seed = write(tmp_path_factory.mktemp("one") / "seed", {**changed})
    try:
        load(seed)
    except BadSeed as error:
        assert all(problem.render("sv") for problem in error.problems)
        assert "seeding.invalid" not in {problem.code for problem in error.problems}
