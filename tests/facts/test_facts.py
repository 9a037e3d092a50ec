"""Any fact of any register is said in words, and nothing that it says is left out."""

from __future__ import annotations

import re

import pytest
from builders import made
from builders.registers import registers
from hypothesis import HealthCheck, given, settings
from seed_folder import SEED

from ropa.facts import noun_name, particulars, silent, title
from ropa.facts.particulars import APART, label
from ropa.facts.title import TITLED
from ropa.language import Language
from ropa.model import Disclosure, LegalBasis, Record, Register, Retention, Stated, Status, stated
from ropa.model.nouns import BY_PREFIX, NOUNS
from ropa.seeding import load

NOTICE = load(SEED)
KEY = re.compile(rf"\b({'|'.join(BY_PREFIX)}):[a-z0-9]")
BY_LANGUAGE = pytest.mark.parametrize("language", list(Language))


@BY_LANGUAGE
@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_and_each_of_its_fields_has_a_name(noun: type, language: Language) -> None:
    assert noun_name(noun).say(language)
    said = [
        label(field).say(language)
        for field in noun.model_fields  # type: ignore[attr-defined]
        if field not in APART and field not in TITLED.get(noun, ())
    ]
    assert all(said)
    assert len(set(said)) == len(said)


def _texts(register: Register, language: Language) -> list[str]:
    return [
        text.say(language)
        for fact in register
        for text in (
            title(fact, register),
            *(part for one in particulars(fact, register) for part in (one.label, one.value)),
            *silent(fact),
        )
    ]


@BY_LANGUAGE
def test_the_notices_facts_are_said_without_a_key(language: Language) -> None:
    assert [text for text in _texts(NOTICE, language) if KEY.search(text)] == []


@settings(max_examples=25, deadline=None, suppress_health_check=tuple(HealthCheck))
@given(register=registers())
def test_every_fact_of_any_register_can_be_said(register: Register) -> None:
    for language in Language:
        assert all(_texts(register, language))


@settings(max_examples=25, deadline=None, suppress_health_check=tuple(HealthCheck))
@given(register=registers())
def test_a_field_is_a_particular_or_silent_unless_it_is_as_it_always_is(register: Register) -> None:
    for fact in register:
        noun = type(fact)
        said = {one.field for one in particulars(fact, register)}
        for field, info in noun.model_fields.items():
            value = getattr(fact, field)
            untold = field in APART or field in TITLED.get(noun, ()) or value == info.default
            is_silent = value == () or (isinstance(value, Stated) and value == type(value)())
            assert (field in said) is not (untold or is_silent)


def test_a_disclosure_says_to_whom_in_which_capacity_and_in_which_record() -> None:
    fact = NOTICE.get(Disclosure, "disclosure:camera-surveillance.lf-ab.law-enforcement")
    assert title(fact, NOTICE).say("sv") == (
        "Åtkomst eller utlämnande: Brottsbekämpande myndigheter (mottagare) – "
        "Kamerabevakning – Länsförsäkringar AB"
    )
    said = {one.field: one.value.say("sv") for one in particulars(fact, NOTICE)}
    assert said["conditions"] == "brott misstänks"
    assert said["modality"] == "sker"
    left = [text.say("sv") for text in silent(fact)]
    assert "Land" in left
    assert "Avtal (artikel 28.3)" not in left, "only a processor has a contract"


def test_a_basis_whose_article_is_the_registers_says_so() -> None:
    fact = NOTICE.get(LegalBasis, "basis:camera-surveillance.lf-ab.legitimate-interest")
    assert "(artikel 6.1 f, registrets tolkning)" in title(fact, NOTICE).say("sv")


def test_all_data_in_the_systems_is_not_said_to_be_none() -> None:
    fact = NOTICE.get(Disclosure, "disclosure:visits.lf-ab.card-system-supplier")
    said = {one.field: one for one in particulars(fact, NOTICE)}
    assert said["data"].value.say("en").startswith("Whatever the systems hold")
    assert said["systems_allotted"].status is Status.NOT_STATED


def test_a_limit_that_is_no_duration_counts_from_nothing() -> None:
    until = made.fact(
        Retention,
        "until",
        record="record:a",
        data=("data:d",),
        until={"sv": "Ärendet är klart", "en": "The case is closed"},
    )
    days = until.model_copy(update={"until": None, "duration": "P14D"})
    start = label("starts_from").say()
    assert start not in [text.say() for text in silent(until)]
    assert start in [text.say() for text in silent(days)]


def test_a_reason_stands_with_what_is_none_or_not_stated() -> None:
    record = NOTICE.get(Record, "record:visits.lf-ab")
    none = record.model_copy(update={"transfers": made.none("Nothing leaves the EEA")})
    said = {one.field: one for one in particulars(none, NOTICE)}
    assert said["transfers"].status is Status.NONE
    assert "Nothing leaves the EEA" in said["transfers"].value.say("en")
    day = record.model_copy(update={"reviewed_on": stated("2026-01-31")})
    assert {one.field: one.value.say() for one in particulars(day, NOTICE)}[
        "reviewed_on"
    ] == "2026-01-31"
