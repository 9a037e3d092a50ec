"""A dump takes the place of a folder as a whole, or leaves it as it was."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest
from seed_folder import SEED, SMALL, small, write

from ropa.errors import BadInput, LimitExceeded
from ropa.model import Citation, Document, Organisation, Register, Site, Translated
from ropa.seeding import LIMITS, dump, layout, load


def _all(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return load(small(tmp_path / "source"))


def test_it_writes_a_new_folder_and_those_above_it(tmp_path: Path, register: Register) -> None:
    dump(register, tmp_path / "a" / "b" / "seed")
    assert load(tmp_path / "a" / "b" / "seed") == register


def test_it_writes_into_an_empty_folder(tmp_path: Path, register: Register) -> None:
    (tmp_path / "seed").mkdir()
    dump(register, tmp_path / "seed")
    assert load(tmp_path / "seed") == register


def test_it_leaves_nothing_of_what_was_dumped_before(tmp_path: Path, register: Register) -> None:
    dump(register, tmp_path / "seed")
    fewer = Register(fact for fact in register if fact.key != "site:telegrafgatan")
    dump(fewer, tmp_path / "seed")
    assert _all(tmp_path / "seed") == {k: v.encode() for k, v in layout(fewer).items()}
    assert [path.name for path in tmp_path.iterdir() if path.name != "source"] == ["seed"]


def test_it_keeps_what_is_no_fact(tmp_path: Path, register: Register) -> None:
    kept: dict[str, str | bytes] = {
        "expectations/footage.yaml": "x",
        "README.md": "y",
        ".hidden/z": "z",
    }
    seed = write(small(tmp_path), kept)
    dump(register, seed)
    assert {path: (seed / path).read_text(encoding="utf-8") for path in kept} == kept
    assert load(seed) == register


@pytest.mark.parametrize(
    "files",
    [
        {"letter.txt": "x"},
        {"README.md": "only a text"},
        {".profile": "hidden"},
        {"data/data.csv": "x"},
        {"data/data.yaml": "rows: [1, 2]\n"},
        {"data/data.yaml": "- data:x\n"},
        {"sites/sites.yaml": "site:x:\n", "photos/a.jpg": "x"},
    ],
)
def test_it_refuses_a_folder_that_is_not_a_seed_folder(
    tmp_path: Path, register: Register, files: dict[str, str | bytes]
) -> None:
    target = write(tmp_path / "target", files)
    before = _all(target)
    with pytest.raises(BadInput) as caught:
        dump(register, target)
    assert caught.value.code == "seeding.not-a-seed-folder"
    assert _all(target) == before


def test_it_refuses_a_file(tmp_path: Path, register: Register) -> None:
    (tmp_path / "seed").write_text("x", encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        dump(register, tmp_path / "seed")
    assert caught.value.code == "seeding.not-a-seed-folder"


def test_it_writes_over_a_seed_folder_whose_facts_are_wrong(
    tmp_path: Path, register: Register
) -> None:
    seed = write(small(tmp_path), {"sites/wrong.yaml": "site:x:\n  nme: X\n"})
    dump(register, seed)
    assert load(seed) == register


@pytest.mark.parametrize("failing", [1, 2])
def test_a_failure_leaves_the_old_folder_intact(
    tmp_path: Path, register: Register, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    """Whether the old folder cannot be moved away, or the new one not into its place."""
    seed = small(tmp_path)
    before = _all(seed)
    calls = []
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        calls.append(path)
        if len(calls) == failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(BadInput) as caught:
        dump(register, seed)
    assert caught.value.code == "seeding.unwritable"
    assert "No space left" in caught.value.render("sv")
    assert _all(seed) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["seed", "source"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, register: Register) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        dump(register, tmp_path / "file" / "seed")
    assert caught.value.code == "seeding.unwritable"


def test_facts_are_grouped_by_what_they_belong_to(register: Register) -> None:
    assert set(layout(register)) == {
        "activities/activities.yaml",
        "citations/notice.yaml",
        "conditions/conditions.yaml",
        "data/data.yaml",
        "documents/documents.yaml",
        "organisations/organisations.yaml",
        "records/camera-surveillance.yaml",
        "sites/sites.yaml",
    }
    assert {path.split("/")[1] for path in layout(load(SEED)) if "disclosures" in path} == {
        f"{fact}.yaml"
        for fact in (
            "camera-surveillance.lf-ab",
            "camera-surveillance.lf-stockholm",
            "quality-recording.lf-bank",
            "quality-recording.lf-stockholm",
            "satisfaction-survey.asking-company",
            "threat-recording.lf-stockholm",
            "visits.lf-ab",
            "visits.lf-stockholm",
        )
    }


def _sites(number: int, name: str = "x") -> Register:
    document = Document(key="document:d", title="d", kind=Translated.same("k"), language="sv")
    citation = Citation(
        key="citation:c",
        document="document:d",
        position=1,
        section="s",
        heading="h",
        paragraph=1,
        digest="0123456789abcdef" * 4,
    )
    sites = (
        Site(key=f"site:s{i}", name=Translated.same(name), citations=("citation:c",))
        for i in range(number)
    )
    return Register([document, citation, *sites])


def test_a_file_that_would_be_too_large_to_load_is_split(tmp_path: Path) -> None:
    limits = replace(LIMITS, file_bytes=1_000)
    register = _sites(100)
    files = layout(register, limits)
    assert {"sites/sites.yaml", "sites/sites_2.yaml"} <= set(files)
    assert max(len(text.encode()) for text in files.values()) <= 1_000
    dump(register, tmp_path / "seed", limits)
    assert load(tmp_path / "seed", limits) == register


def test_a_fact_that_is_too_large_to_load_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LimitExceeded) as caught:
        dump(_sites(1, "x" * 2_000), tmp_path / "seed", replace(LIMITS, file_bytes=1_000))
    assert caught.value.code == "seeding.fact-too-large"
    assert not (tmp_path / "seed").exists()


@pytest.mark.parametrize("limits", [replace(LIMITS, files=2), replace(LIMITS, all_bytes=500)])
def test_a_register_that_is_too_large_to_load_is_refused(tmp_path: Path, limits: object) -> None:
    with pytest.raises(LimitExceeded) as caught:
        dump(_sites(10), tmp_path / "seed", limits)  # type: ignore[arg-type]
    assert caught.value.code == "seeding.register-too-large"
    assert not (tmp_path / "seed").exists()


def test_a_folder_of_many_groups_becomes_few_files() -> None:
    base = load(SEED)
    document = base.all(Document)[0]
    many = [document.model_copy(update={"key": f"document:d{n}"}) for n in range(501)]
    citations = [
        base.all(Citation)[0].model_copy(update={"key": f"citation:c{n}", "document": each.key})
        for n, each in enumerate(many)
    ]
    files = layout(Register([*base, *many, *citations]))
    assert [path for path in files if path.startswith("citations/")] == ["citations/citations.yaml"]


def test_an_organisation_reads_from_name_to_citations(register: Register) -> None:
    organisation = register.get(Organisation, "org:lf-ab")
    assert layout(Register(register))["organisations/organisations.yaml"] == (
        f"{organisation.key}:\n"
        "  name: Länsförsäkringar AB\n"
        "  kind: company\n"
        "  named: true\n"
        "  citations:\n"
        "    - citation:scope.1\n"
    )
    assert SMALL["organisations/organisations.yaml"].count("name:") == 1
