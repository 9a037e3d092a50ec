"""The set in `diagrams/` is what the facts give, and its drift shows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from heavy_work import work

from ropa.access import Access
from ropa.drawing.generated import drifted, generated, strays
from ropa.model import Activity, Record

SET = Path(__file__).parents[2] / "diagrams"


def test_the_set_of_this_repository_has_not_drifted(access: Access) -> None:
    assert drifted(access, SET) == [], "run `make regenerate`"


def test_it_holds_every_record_and_activity_and_the_question(access: Access) -> None:
    names = {path.name for path in SET.iterdir()}
    for language in ("sv", "en"):
        for noun in (Record, Activity):
            for fact in access.register.all(noun):
                name = f"{fact.key.replace(':', '.')}.{language}"
                assert {f"{name}.svg", f"{name}.1.svg"} & names
        assert f"question.camera-footage.tegeluddsvagen.{language}.svg" in names


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SET, tmp_path / "set"))


def test_a_missing_a_changed_and_a_stray_file_show(access: Access, copy: Path) -> None:
    (copy / "record.camera-surveillance.lf-ab.sv.dot").unlink()
    changed = copy / "activity.camera-surveillance.en.dot"
    changed.write_text(changed.read_text(encoding="utf-8") + " ", encoding="utf-8")
    (copy / "old.svg").write_text("<svg/>", encoding="utf-8")
    assert drifted(access, copy) == [
        "activity.camera-surveillance.en.dot",
        "old.svg",
        "record.camera-surveillance.lf-ab.sv.dot",
    ]


def test_an_svg_of_older_facts_shows(access: Access, copy: Path) -> None:
    name = "record.camera-surveillance.lf-ab"
    one, other = copy / f"{name}.sv.svg", copy / f"{name}.en.svg"
    one.write_bytes(other.read_bytes())
    assert drifted(access, copy) == [one.name]


def test_the_set_is_made_anew_as_it_is_here(access: Access, tmp_path: Path) -> None:
    (tmp_path / "stale.dot").write_text("digraph {}", encoding="utf-8")
    files = generated(access, work)
    names = list(files)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert strays(tmp_path, names) == [tmp_path / "stale.dot"]
    (tmp_path / "stale.dot").unlink()
    assert drifted(access, tmp_path) == []
    assert names == sorted(path.name for path in tmp_path.iterdir())
    assert [name for name in names if name.endswith(".dot")] == sorted(
        path.name for path in SET.glob("*.dot")
    )
    for name in names:
        if name.endswith(".dot"):
            assert (tmp_path / name).read_bytes() == (SET / name).read_bytes()
