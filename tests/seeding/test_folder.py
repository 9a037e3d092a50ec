"""What a seed folder may hold, and what is refused rather than passed over in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from seed_folder import SMALL, only, problems, small, write

from ropa.seeding import load


def test_there_is_no_such_folder(tmp_path: Path) -> None:
    problem = only(tmp_path / "sed")
    assert (problem.code, problem.place.file) == ("seeding.no-folder", "sed")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "seed").write_text("", encoding="utf-8")
    assert only(tmp_path / "seed").code == "seeding.not-a-folder"


@pytest.mark.parametrize(
    "files",
    [{}, {"sites/sites.yaml": "# none\n"}, {"README.md": "x"}, {"expectations/a.yaml": "x"}],
)
def test_a_folder_with_no_facts(tmp_path: Path, files: dict[str, str | bytes]) -> None:
    (tmp_path / "seed").mkdir()
    assert only(write(tmp_path / "seed", files)).code == "seeding.no-facts"


@pytest.mark.parametrize(
    "path",
    [
        "expectations/site.yaml",
        "expectations/more/a.txt",
        "README.md",
        ".git/config",
        ".x",
        "sites/.sites.yaml.swp",
    ],
)
def test_what_is_no_fact_is_passed_over(tmp_path: Path, path: str) -> None:
    assert len(load(write(small(tmp_path), {path: "\x00: [ not: a seed"}))) == 9


@pytest.mark.parametrize(
    "path",
    [
        "sites.yaml",
        "notes.txt",
        "sites/more.yml",
        "sites/README.md",
        "sites/a.yaml~",
        "sites/more/sites.yaml",
        "sites/x.yaml/y.yaml",
    ],
)
def test_a_file_that_would_not_be_read_is_refused(tmp_path: Path, path: str) -> None:
    problem = only(write(small(tmp_path), {path: ""}))
    assert problem.code == "seeding.stray-file"
    assert problem.place.file == "seed/" + "/".join(path.split("/")[:2])


def test_a_misspelt_folder_names_the_nearest(tmp_path: Path) -> None:
    problem = only(write(small(tmp_path), {"organizations/x.yaml": ""}))
    assert problem.code == "seeding.unknown-folder"
    assert problem.place.file == "seed/organizations"
    assert "organisations" in problem.cure("sv")


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"x.yaml": "site:x:\n"})
    seed = small(tmp_path)
    (seed / "sites" / "link.yaml").symlink_to(outside / "x.yaml")
    (seed / "measures").symlink_to(outside)
    (seed / "sites" / "loop.yaml").symlink_to(seed / "sites" / "loop.yaml")
    (seed / "sites" / "gone.yaml").symlink_to(tmp_path / "gone.yaml")
    found = problems(seed)
    codes = {problem.place.file: problem.code for problem in found}
    assert codes.pop("seed/sites/loop.yaml") in ("seeding.symbolic-link", "seeding.stray-file")
    assert codes == dict.fromkeys(
        ("seed/measures", "seed/sites/gone.yaml", "seed/sites/link.yaml"), "seeding.symbolic-link"
    )


def test_a_link_within_the_folder_is_read(tmp_path: Path) -> None:
    seed = small(tmp_path)
    (seed / "sites" / "sites.yaml").rename(seed / "sites" / ".kept")
    (seed / "sites" / "sites.yaml").symlink_to(".kept")
    assert len(load(seed)) == 9


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(small(tmp_path))
    register = load(tmp_path / "link")
    assert str(register.origin("site:tegeluddsvagen")) == "seed/sites/sites.yaml:1"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    seed = small(tmp_path)
    os.mkfifo(seed / "sites" / "pipe.yaml")
    assert only(seed).code == "seeding.stray-file"


def test_a_folder_named_by_a_dot_tells_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small(tmp_path))
    assert str(load(Path()).origin("site:tegeluddsvagen")) == "seed/sites/sites.yaml:1"


def test_facts_may_be_spread_over_any_number_of_files(tmp_path: Path) -> None:
    first, second = SMALL["sites/sites.yaml"].split("site:telegrafgatan")
    files = {**SMALL, "sites/sites.yaml": first, "sites/z.yaml": f"site:telegrafgatan{second}"}
    register = load(write(tmp_path / "seed", {**files}))
    assert register == load(small(tmp_path / "whole"))
    assert str(register.origin("site:telegrafgatan")) == "seed/sites/z.yaml:1"
