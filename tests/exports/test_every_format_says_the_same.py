"""What the register says comes out of every format, the same in each: nothing lost or added."""

from __future__ import annotations

import pytest
from builders.registers import registers
from heavy_work import work_here
from hypothesis import HealthCheck, given, settings
from made_exports import Exports
from read_exports import DAY, READERS, expected

from ropa.access import Access
from ropa.article30 import Facts, Role, controllers, processors
from ropa.exports import FORMATS, export
from ropa.exports.dpv.terms import known
from ropa.language import Language
from ropa.model import DataCategory, DataSubject, Register

SLOW = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))


def test_every_format_but_the_pdf_can_be_read_back() -> None:
    assert set(FORMATS) - set(READERS) == {"pdf"}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("subject", ["org:asking-company", "org:lf-ab", "org:lf-stockholm"])
def test_the_notices_controllers_come_out_of_every_format(
    notice: Access, exported: Exports, subject: str, form: str, language: Language
) -> None:
    told = exported(subject, Role.CONTROLLER, form, language)
    found = READERS[form](told.content, Role.CONTROLLER, language)
    assert found == expected(notice.register, subject, Role.CONTROLLER, language)


@pytest.mark.parametrize("form", READERS)
def test_the_notices_processors_come_out_of_every_format(
    notice: Access, exported: Exports, form: str
) -> None:
    for subject in processors(Facts(notice.index)):
        told = exported(subject, Role.PROCESSOR, form, Language.SV)
        found = READERS[form](told.content, Role.PROCESSOR, Language.SV)
        assert found == expected(notice.register, subject, Role.PROCESSOR, Language.SV)


def _in_the_vocabulary(register: Register) -> Register:
    """The register without the terms that DPV does not have, which are refused in a graph."""
    return Register(
        fact.model_copy(update={"dpv_term": None})
        if isinstance(fact, DataCategory | DataSubject)
        and fact.dpv_term
        and not known(*fact.dpv_term.split(":"))
        else fact
        for fact in register
    )


@pytest.mark.parametrize("form", READERS)
@SLOW
@given(register=registers())
def test_any_register_comes_out_of_every_format(form: str, register: Register) -> None:
    access = Access(_in_the_vocabulary(register))
    for role, subjects in ((Role.CONTROLLER, controllers), (Role.PROCESSOR, processors)):
        for subject in subjects(Facts(access.index))[:1]:
            for language in Language:
                told = export(access, subject, role, form, language, DAY, work_here)
                found = READERS[form](told.content, role, language)
                assert found == expected(access.register, subject, role, language)
