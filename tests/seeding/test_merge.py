"""A dump into a folder that holds seed files keeps their comments and their order."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from builders.registers import registers
from hypothesis import HealthCheck, given, settings
from seed_folder import SEED, small, write

from ropa.model import Condition, Noun, Register, Site, Translated
from ropa.seeding import dump, load

SITES = """\
# Sites of the notice.
# In the order of the notice.

# The head office.
site:telegrafgatan:
  citations: [citation:scope.1]  # all in one line
  name: Telegrafgatan

site:tegeluddsvagen:   # where the cameras are
  # said in the notice
  name:
    en: Tegelu
    sv: 'Tegeluddsvägen'  # its Swedish name
  citations:
    # the first paragraph
    - citation:scope.1
# the end
"""
SITES_FILE = "sites/sites.yaml"


def texts(folder: Path) -> dict[str, str]:
    files = sorted(folder.glob("*/*.yaml"))
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in files}


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    return write(small(tmp_path), {SITES_FILE: SITES})


def changed(register: Register, key: str, **fields: object) -> Register:
    facts: list[Noun] = []
    for fact in register:
        facts.append(fact.model_copy(update=fields) if fact.key == key else fact)
    return Register(facts)


def test_the_notice_dumped_into_its_own_folder_is_the_same_letter_by_letter(tmp_path: Path) -> None:
    copytree(SEED, tmp_path / "seed")
    before = texts(tmp_path / "seed")
    assert any("\n# " in f"\n{text}" for text in before.values())
    dump(load(tmp_path / "seed"), tmp_path / "seed")
    assert texts(tmp_path / "seed") == before


def test_the_same_register_leaves_every_letter(seed: Path) -> None:
    dump(load(seed), seed)
    assert texts(seed)[SITES_FILE] == SITES


def test_a_field_that_differs_is_all_that_is_rewritten(seed: Path) -> None:
    name = Translated(sv="Tegeluddsvägen 11", en="Tegelu")
    register = changed(load(seed), "site:tegeluddsvagen", name=name)
    dump(register, seed)
    expected = SITES.replace("'Tegeluddsvägen'", "'Tegeluddsvägen 11'")
    assert texts(seed)[SITES_FILE].split() == expected.split()
    assert load(seed) == register


def test_a_field_that_is_new_comes_after_those_before_it(seed: Path) -> None:
    register = changed(load(seed), "site:tegeluddsvagen", aliases=("Tegel",))
    dump(register, seed)
    text = texts(seed)[SITES_FILE]
    assert text.index("its Swedish name") < text.index("- Tegel") < text.index("first paragraph")
    assert load(seed) == register


def test_a_fact_that_is_new_is_written_among_the_others(seed: Path) -> None:
    register = load(seed)
    site = register.get(Site, "site:tegeluddsvagen").model_copy(update={"key": "site:uppsala"})
    dump(Register([*register, site]), seed)
    text = texts(seed)[SITES_FILE]
    assert text.startswith(SITES.removesuffix("# the end\n"))
    assert text.endswith("# the end\n")
    assert "\n\nsite:uppsala:\n" in text
    assert load(seed) == Register([*register, site])


def test_a_fact_that_is_gone_takes_its_lines_along(seed: Path) -> None:
    register = Register(fact for fact in load(seed) if fact.key != "site:telegrafgatan")
    dump(register, seed)
    text = texts(seed)[SITES_FILE]
    assert text.startswith("# Sites of the notice.")
    assert "Telegrafgatan" not in text
    assert text[text.index("site:tegel") :] == SITES[SITES.index("site:tegel") :]
    assert load(seed) == register


def test_a_file_that_holds_no_fact_any_more_is_gone(seed: Path) -> None:
    register = Register(fact for fact in load(seed) if not isinstance(fact, Condition))
    dump(register, seed)
    assert "conditions/conditions.yaml" not in texts(seed)
    assert load(seed) == register


def test_a_file_of_another_name_is_kept_where_it_is(seed: Path) -> None:
    (seed / SITES_FILE).rename(seed / "sites" / "mine.yaml")
    before = texts(seed)
    dump(load(seed), seed)
    assert texts(seed) == before


@pytest.mark.parametrize(
    "text",
    [
        SITES.replace("\n", "\r\n"),
        SITES.removesuffix("\n# the end\n"),
        SITES.replace("\n  name: T", "\n  nme: T"),
        SITES + SITES,
    ],
    ids=["Windows", "no last line end", "wrong", "twice"],
)
def test_whatever_the_folder_held_it_holds_the_register_afterwards(seed: Path, text: str) -> None:
    register = load(seed)
    (seed / SITES_FILE).write_bytes(text.encode())
    dump(register, seed)
    assert load(seed) == register


@given(registers(), registers())
@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_a_register_dumped_over_another_is_the_register(
    tmp_path: Path, one: Register, two: Register
) -> None:
    dump(one, tmp_path / "seed")
    dump(two, tmp_path / "seed")
    assert load(tmp_path / "seed") == two
