"""The field table is Article 30: its items in order, with the law's obligation, each once."""

from __future__ import annotations

from itertools import groupby

import pytest

from ropa.article30 import CONTROLLER_FIELDS, PROCESSOR_FIELDS, Level, Role
from ropa.language import Language

REQUIRED, APPLICABLE, POSSIBLE = Level.REQUIRED, Level.WHERE_APPLICABLE, Level.WHERE_POSSIBLE

ARTICLE_30_1 = {
    "a": {REQUIRED, APPLICABLE},
    "b": {REQUIRED},
    "c": {REQUIRED},
    "d": {REQUIRED},
    "e": {APPLICABLE},
    "f": {POSSIBLE},
    "g": {POSSIBLE},
}
ARTICLE_30_2 = {"a": {REQUIRED, APPLICABLE}, "b": {REQUIRED}, "c": {APPLICABLE}, "d": {POSSIBLE}}

SWEDISH = {
    "a": "Namn och kontaktuppgifter för den personuppgiftsansvarige, samt i tillämpliga fall "
    "gemensamt personuppgiftsansvariga, företrädare och dataskyddsombud",
    "b": "Ändamålen med behandlingen",
    "c": "Kategorier av registrerade och av personuppgifter",
    "d": "Kategorier av mottagare",
    "e": "Överföringar till tredjeland eller internationell organisation",
    "f": "Tidsfrister för radering av de olika kategorierna av uppgifter",
    "g": "Tekniska och organisatoriska säkerhetsåtgärder",
}


def test_a_controllers_record_has_all_seven_items_in_order_then_accountability() -> None:
    letters = [letter for letter, _fields in groupby(f.letter for f in CONTROLLER_FIELDS)]
    assert letters == [*ARTICLE_30_1, ""]


def test_a_processors_record_has_only_the_four_items_of_30_2() -> None:
    letters = [letter for letter, _fields in groupby(f.letter for f in PROCESSOR_FIELDS)]
    assert letters == [*ARTICLE_30_2]
    assert all(field.paragraph == "30(2)" for field in PROCESSOR_FIELDS)


def test_a_processors_record_tells_no_purpose_no_person_no_data_and_no_time_limit() -> None:
    names = {field.name for field in PROCESSOR_FIELDS}
    assert names.isdisjoint({"purposes", "data-subjects", "personal-data", "time-limits"})


@pytest.mark.parametrize("letter", ARTICLE_30_1)
def test_each_item_of_30_1_is_obliged_as_the_law_obliges_it(letter: str) -> None:
    levels = {field.level for field in CONTROLLER_FIELDS if field.letter == letter}
    assert levels == ARTICLE_30_1[letter]


@pytest.mark.parametrize("letter", ARTICLE_30_2)
def test_each_item_of_30_2_is_obliged_as_the_law_obliges_it(letter: str) -> None:
    levels = {field.level for field in PROCESSOR_FIELDS if field.letter == letter}
    assert levels == ARTICLE_30_2[letter]


def test_what_article_30_does_not_have_is_accountability_and_only_that() -> None:
    for field in CONTROLLER_FIELDS:
        assert (field.level is Level.ACCOUNTABILITY) == (field.letter == "")


def test_the_items_bear_their_statutory_labels_in_swedish() -> None:
    found = {field.letter: field.item.say("sv") for field in CONTROLLER_FIELDS if field.letter}
    assert found == SWEDISH


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("role", Role)
def test_no_two_fields_of_a_record_share_a_name_or_a_label(role: Role, language: Language) -> None:
    names = [field.name for field in role.fields]
    labels = [field.label.say(language) for field in role.fields]
    assert len(set(names)) == len(names)
    assert len(set(labels)) == len(labels)


def test_an_item_is_cited_as_each_language_cites_it() -> None:
    field = next(field for field in CONTROLLER_FIELDS if field.name == "purposes")
    assert (field.reference.say("sv"), field.reference.say("en")) == ("30.1 b", "30(1)(b)")
