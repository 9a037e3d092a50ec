"""A large register is exported record by record: what it takes is far less than what it writes."""

from __future__ import annotations

import tracemalloc

import pytest
from heavy_work import work
from read_exports import DAY

from benchmarks.registers import register
from ropa.access import Access
from ropa.article30 import Facts, Role, controllers
from ropa.exports import export
from ropa.language import Language

RECORDS = 150


@pytest.fixture(scope="module")
def many() -> Access:
    access = Access(register(RECORDS))
    assert access.register.digest  # made once for a register, and no part of what is measured
    return access


def _peak(access: Access, form: str) -> tuple[int, int]:
    """The most bytes that an export takes besides the register, and those that it writes."""
    tracemalloc.start()
    told = export(access, None, Role.CONTROLLER, form, Language.SV, DAY, work)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak, len(told.content)


def test_a_workbook_of_many_records_takes_little_memory(many: Access) -> None:
    taken, _written = _peak(many, "xlsx")
    _taken, written = _peak(many, "csv")
    assert taken < 5 * written


def test_every_controller_of_many_is_in_the_workbook(many: Access) -> None:
    facts = Facts(many.index)
    assert len(controllers(facts)) > 10
    assert sum(len(facts.index.by_controller.get(one, ())) for one in controllers(facts)) == RECORDS


def test_the_processors_of_many_are_told_for_each_controller(many: Access) -> None:
    facts = Facts(many.index)
    told = [one for key in facts.index.processors for one in facts.index.mandates(key)]
    assert len({(one.processor.key, one.controller.key) for one in told}) == len(told)
    assert all(one.disclosures for one in told)
