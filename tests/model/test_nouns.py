"""The nouns: each declared once, each field described in both languages, each value frozen."""

from __future__ import annotations

import re
from enum import StrEnum
from types import NoneType
from typing import Any, get_args

import pytest
from builders import made
from builders.registers import registers
from hypothesis import given, settings
from pydantic import ValidationError

from ropa.model import (
    NOUNS,
    Capacity,
    Disclosure,
    Fact,
    Measure,
    MeasureKind,
    Named,
    Noun,
    Register,
    Retention,
    Stated,
)
from ropa.model.field import description
from ropa.model.references import references

FIELDS = [(noun, field) for noun in NOUNS for field in noun.model_fields]
IDS = [f"{noun.__name__}.{field}" for noun, field in FIELDS]


@pytest.mark.parametrize(("noun", "field"), FIELDS, ids=IDS)
def test_every_field_is_described_in_both_languages(noun: type[Noun], field: str) -> None:
    english, swedish = (description(noun, field, language) for language in ("en", "sv"))
    assert english != swedish
    for text in (english, swedish):
        assert re.fullmatch(r"[A-ZÅÄÖ].*\.", text)
    assert not re.search("[åäöÅÄÖ]", english)


def test_every_noun_has_a_prefix_and_a_folder_of_its_own() -> None:
    for one in ("prefix", "folder"):
        assert len({getattr(noun, one) for noun in NOUNS}) == len(NOUNS)
    assert all(noun.__doc__ for noun in NOUNS)


def test_what_a_source_states_cites_it_and_what_it_does_not_state_is_known() -> None:
    assert [noun.__name__ for noun in NOUNS if not issubclass(noun, Fact)] == [
        "Document",
        "Citation",
        "ScreeningAnswer",
    ]


def test_the_nouns_are_those_of_the_design() -> None:
    """A noun that is added is written here, in DESIGN and in the changelog."""
    assert len(NOUNS) == 19


@settings(deadline=None, max_examples=20)
@given(registers())
def test_a_noun_is_frozen_equal_to_its_copy_and_has_no_other_fields(register: Register) -> None:
    for fact in register:
        assert type(fact).model_validate(fact.model_dump()) == fact
        assert type(fact).model_validate_json(fact.model_dump_json()) == fact
        assert hash(fact) == hash(type(fact).model_validate(fact.model_dump()))
        with pytest.raises(ValidationError):
            fact.key = "site:other"
        with pytest.raises(ValidationError):
            type(fact).model_validate({**fact.model_dump(), "colour": "red"})


@settings(deadline=None, max_examples=20)
@given(registers())
def test_a_named_fact_is_labelled_in_both_languages(register: Register) -> None:
    for fact in register:
        if isinstance(fact, Named):
            assert (fact.label("sv"), fact.label("en")) == (fact.name.sv, fact.name.en)


@pytest.mark.parametrize(("noun", "field"), FIELDS, ids=IDS)
def test_a_field_that_a_source_may_leave_out_is_a_value_with_a_reason(
    noun: type[Noun], field: str
) -> None:
    """An optional field is one of these: of the register's own making, or one of alternatives."""
    own = {"parent", "dpv_term", "audience", "holds_no_fact", "record", "system"}
    passage = {"section", "heading", "digest", "stated_by"}
    alternatives = {"duration", "until", "criteria"}
    annotation: Any = noun.model_fields[field].annotation
    if NoneType in get_args(annotation):
        assert field in own | alternatives | passage


def test_every_choice_is_a_word_in_small_letters_or_an_article() -> None:
    for noun, field in FIELDS:
        annotation: Any = noun.model_fields[field].annotation
        if isinstance(annotation, type) and issubclass(annotation, StrEnum):
            assert annotation.__doc__
            assert all(
                re.fullmatch(r"[a-z_]+|\d+(\(\d\))?(\([a-z]\))?", word) for word in annotation
            )


NONE = {"status": "none"}


@pytest.mark.parametrize(
    ("noun", "body", "kind"),
    [
        (Disclosure, {"data": NONE, "systems": NONE}, "gives_nothing"),
        (Disclosure, {"systems": NONE, "systems_allotted": False}, "allots_nothing"),
        (Retention, {"starts_at_collection": True}, "start_not_stated"),
        (Disclosure, {"capacity": Capacity.PROCESSOR, "limits_controller": True}, "limits_others"),
        (Retention, {"duration": None}, "one_limit"),
        (Retention, {"until": {"sv": "domen", "en": "judgment"}}, "one_limit"),
        (Retention, {"criteria": {"sv": "domen", "en": "judgment"}}, "one_limit"),
        (Measure, {"record": None}, "protects_one"),
        (Measure, {"system": "system:a"}, "protects_one"),
    ],
)
def test_a_fact_that_says_nothing_or_two_things_is_refused(
    noun: type[Noun], body: dict[str, Any], kind: str
) -> None:
    right: dict[type[Noun], Noun] = {
        Disclosure: made.disclosure("d", of="r", to="x", data=["film"]),
        Retention: made.retention("r", of="r", data=["film"], duration="P14D"),
        Measure: Measure(
            key="measure:m",
            name={"sv": "x", "en": "x"},  # type: ignore[arg-type]
            record="record:r",
            kind=MeasureKind.OTHER,
            citations=made.CITED,
        ),
    }
    with pytest.raises(ValidationError) as refusal:
        noun.model_validate({**right[noun].model_dump(), **body})
    assert [error["type"] for error in refusal.value.errors()] == [kind]


def test_a_reference_is_found_wherever_the_type_holds_a_key() -> None:
    found = {
        (noun.__name__, ref.field, ref.prefix, ref.many)
        for noun in NOUNS
        for ref in references(noun)
    }
    assert ("Site", "citations", "citation", True) in found
    assert ("Record", "controller", "org", False) in found
    assert ("DataCategory", "parent", "data", False) in found
    assert ("Organisation", "parent", "org", False) in found
    assert ("Record", "joint_controllers", "org", True) in found
    assert ("Collection", "system", "system", False) in found
    assert len({(noun, field) for noun, field, _, _ in found}) == len(found)


def test_every_field_that_could_hold_a_key_is_a_reference() -> None:
    """A field that holds a key without saying so would escape every check of references."""
    for noun, field in FIELDS:
        annotation: Any = noun.model_fields[field].annotation
        name = str(annotation)
        if isinstance(annotation, type) and issubclass(annotation, Stated):
            name = str(annotation.__pydantic_generic_metadata__["args"])
        referring = field in {reference.field for reference in references(noun)}
        assert referring == ("Refers" in name + str(noun.model_fields[field].metadata))
