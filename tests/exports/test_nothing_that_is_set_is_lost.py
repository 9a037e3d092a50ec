"""Every field of every noun, set to a text of its own, is found in every format."""

from __future__ import annotations

from io import BytesIO

import pytest
from builders.complete import NOT_OF_THE_RECORD, complete_facts, complete_register, token
from made_exports import Exports
from pypdf import PdfReader
from read_exports import READERS, Book

from ropa.article30 import CONTROLLER_FIELDS, Role
from ropa.language import Language
from ropa.model import NOUNS, NoteKind, Noun, Stated, Translated

TOLD_ELSEWHERE = {
    ("citation", "heading"),
    ("citation", "section"),
    ("document", "covers"),
    ("document", "kind"),
    ("document", "language"),
    ("document", "stated_by"),
    ("document", "title"),
    ("record", "name"),
}
"""What the list of sources or the heading of an entry tells, rather than a line of it."""

OF_OTHERS = {
    ("org:joint", "data_protection_officer"),
    ("org:joint", "representative"),
    ("org:processor", "data_protection_officer"),
    ("org:processor", "representative"),
    ("org:recipient", "contact"),
    ("org:recipient", "data_protection_officer"),
    ("org:recipient", "representative"),
    ("org:parent", "legal_name"),
    ("org:tied", "legal_name"),
    ("org:parent", "contact"),
    ("org:parent", "data_protection_officer"),
    ("org:parent", "representative"),
    ("org:parent", "notes"),
    ("org:tied", "contact"),
    ("org:tied", "data_protection_officer"),
    ("org:tied", "representative"),
    ("org:tied", "notes"),
    ("system:tied", "notes"),
    ("site:tied", "notes"),
    ("site:tied", "street_address"),
    ("site:tied", "town"),
    ("disclosure:controller", "contract"),
    ("disclosure:controller", "service"),
    ("disclosure:recipient", "contract"),
    ("disclosure:recipient", "service"),
}
"""Officers of somebody else than the controller, a service where nobody is a processor, and notes
on what a line names only in passing: those are told where the thing itself is."""


def _texts() -> list[tuple[Noun, str, Translated]]:
    found = []
    for fact in complete_facts():
        for field in type(fact).model_fields:
            value = getattr(fact, field)
            text = value.value if isinstance(value, Stated) else value
            if field == "notes":
                for kind in NoteKind:
                    found.append((fact, field, token(fact.key, f"{field}-{kind}")))
            elif text in (
                token(fact.key, field),
                token(fact.key, field).sv,
            ):
                found.append((fact, field, token(fact.key, field)))
    return [
        (fact, field, text)
        for fact, field, text in found
        if (fact.prefix, field) not in TOLD_ELSEWHERE and (fact.key, field) not in OF_OTHERS
    ]


def _written(said: Book) -> str:
    parts = ([line.statement, *(value for _label, value in line.pairs)] for line in said)
    return "\n".join(text for part in parts for text in part)


def _lost(written: str, language: Language) -> list[str]:
    plain = "".join(written.split())
    return [
        f"{fact.key} {field}"
        for fact, field, text in _texts()
        if text.say(language) not in plain and text.sv not in plain
    ]


def test_the_register_of_the_test_has_every_noun_of_an_article_30_record() -> None:
    made = {type(fact) for fact in complete_register()}
    assert made == set(NOUNS) - NOT_OF_THE_RECORD


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("form", READERS)
def test_every_text_that_is_set_is_found_in_every_format(
    exported_complete: Exports, form: str, language: Language
) -> None:
    told = exported_complete("org:controller", Role.CONTROLLER, form, language)
    assert _lost(_written(READERS[form](told.content, Role.CONTROLLER, language)), language) == []


@pytest.mark.parametrize("language", Language)
def test_every_text_that_is_set_is_found_in_the_pdf(
    exported_complete: Exports, language: Language
) -> None:
    told = exported_complete("org:controller", Role.CONTROLLER, "pdf", language)
    pages = PdfReader(BytesIO(told.content)).pages
    assert _lost("".join(page.extract_text() for page in pages), language) == []


@pytest.mark.parametrize("form", READERS)
def test_every_field_of_the_table_is_found_in_every_format(
    exported_complete: Exports, form: str
) -> None:
    told = exported_complete("org:controller", Role.CONTROLLER, form, Language.SV)
    found = READERS[form](told.content, Role.CONTROLLER, Language.SV)
    assert {line.field for line in found} == {field.name for field in CONTROLLER_FIELDS}


@pytest.mark.parametrize("form", READERS)
def test_countries_days_articles_and_durations_are_found_in_every_format(
    exported_complete: Exports, form: str
) -> None:
    told = exported_complete("org:controller", Role.CONTROLLER, form, Language.SV)
    written = _written(READERS[form](told.content, Role.CONTROLLER, Language.SV))
    for text in ("USA (US)", "Sverige (SE)", "2026-01-02", "2027-01-02", "Artikel 6.1 f", "14 dag"):
        assert text in written


def test_a_processors_record_loses_no_service_country_mechanism_or_measure(
    exported_complete: Exports,
) -> None:
    for form, read in READERS.items():
        told = exported_complete("org:processor", Role.PROCESSOR, form, Language.SV)
        written = _written(read(told.content, Role.PROCESSOR, Language.SV))
        for text in (
            "sv-disclosure-processor-service",
            "sv-disclosure-processor-transfer-mechanism",
            "sv-org-processor-contact",
            "sv-org-processor-data-protection-officer",
            "sv-org-controller-representative",
            "sv-measure-system-name",
            "USA (US)",
        ):
            assert text in written, form
