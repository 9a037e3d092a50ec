"""Load and dump lose nothing, and what is dumped depends on the facts alone."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from builders.registers import facts, registers
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_folder import SEED, small, with_lines

from ropa.model import Noun, Organisation, Register, Status
from ropa.seeding import dump, layout, load


@settings(deadline=None, max_examples=60)
@given(registers(most=3))
def test_every_register_is_the_same_after_a_dump_and_a_load(register: Register) -> None:
    with TemporaryDirectory() as folder:
        dump(register, Path(folder) / "seed")
        again = load(Path(folder) / "seed")
    assert again == register
    assert again.digest == register.digest
    assert layout(again) == layout(register)


@settings(deadline=None, max_examples=30)
@given(st.data(), facts())
def test_the_order_in_which_facts_came_does_not_show(
    data: st.DataObject, given: list[Noun]
) -> None:
    other = data.draw(st.permutations(given))
    assert layout(Register(other)) == layout(Register(given))


@settings(deadline=None, max_examples=30)
@given(registers())
def test_every_fact_has_the_line_of_its_key_as_origin(register: Register) -> None:
    with TemporaryDirectory() as folder:
        seed = Path(folder) / "seed"
        dump(register, seed)
        again = load(seed)
        for fact in again:
            origin = again.origin(fact.key)
            assert origin is not None
            lines = (Path(folder) / origin.file).read_text(encoding="utf-8").split("\n")
            assert lines[origin.line - 1] == f"{fact.key}:"


@settings(deadline=None, max_examples=30)
@given(registers())
def test_any_other_yaml_reader_reads_the_same_texts(register: Register) -> None:
    """Nothing that is written is retyped by a reader that retypes: no `no`, `1.0` or date."""
    for text in layout(register).values():
        for key, body in yaml.safe_load(text).items():
            assert isinstance(key, str)
            for field, value in body.items():
                if field in ("title", "section", "heading", "digest", "kind", "dpv_term"):
                    assert isinstance(value, str | dict)
                if field in ("citations", "aliases", "sites", "data"):
                    assert all(isinstance(item, str) for item in value)


def test_the_notice_is_the_same_after_a_dump_and_a_load(tmp_path: Path) -> None:
    notice = load(SEED)
    dump(notice, tmp_path / "again")
    assert load(tmp_path / "again") == notice


def test_the_small_seed_loads_with_its_origins(tmp_path: Path) -> None:
    register = load(small(tmp_path))
    assert len(register) == 9
    assert str(register.origin("site:telegrafgatan")) == "seed/sites/sites.yaml:4"
    assert set(register.origins) == {fact.key for fact in register}


def test_an_answer_is_stated_none_or_not_stated(tmp_path: Path) -> None:
    fields = """
  contact: {sv: Box 1, en: PO Box 1}
  representative: {none: {sv: behövs inte, en: not needed}}
  country:
    not_stated: Oklart i källan
  data_protection_officer: {none: }
"""
    organisation = load(with_lines(tmp_path, fields[1:], "organisations")).get(
        Organisation, "org:lf-ab"
    )
    assert organisation.contact.value is not None
    assert organisation.contact.value.en == "PO Box 1"
    assert organisation.representative.status is Status.NONE
    assert organisation.representative.why("sv") == "behövs inte"
    assert organisation.country.status is Status.NOT_STATED
    assert organisation.country.why("en") == "Oklart i källan"
    assert organisation.data_protection_officer.status is Status.NONE
    assert organisation.data_protection_officer.reason is None
    assert organisation.parent.status is Status.NOT_STATED
    assert organisation.parent.reason is None
