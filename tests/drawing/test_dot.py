"""DOT is the same to the byte for the same facts, in whatever order they come."""

from __future__ import annotations

import random

import pytest
from builders.registers import registers
from hypothesis import HealthCheck, given, settings

from ropa.access import Access
from ropa.drawing import activity_view, dot, record_view
from ropa.drawing.notation import DARK, LIGHT
from ropa.language import Language
from ropa.model import Activity, Record, Register

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)


@pytest.mark.parametrize("language", Language)
def test_the_order_of_facts_never_shows(access: Access, language: Language) -> None:
    facts = list(access.register)
    random.Random(7).shuffle(facts)
    other = Access(Register(facts))
    for activity in access.register.all(Activity):
        one, two = activity_view(access, activity.key), activity_view(other, activity.key)
        assert dot(one, language) == dot(two, language)


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(register=registers())
def test_any_register_is_drawn_the_same_twice(register: Register) -> None:
    facts = list(register)[::-1]
    for record in register.all(Record):
        one = dot(record_view(Access(register), record.key))
        assert one == dot(record_view(Access(Register(facts)), record.key))


def test_a_conditional_flow_is_dashed_and_another_is_not(access: Access) -> None:
    view = record_view(access, "record:camera-surveillance.lf-ab")
    lines = {
        line.split("id=")[1].split()[0]: line for line in dot(view).splitlines() if "->" in line
    }
    for flow in view.flows:
        assert ("style=dashed" in lines[flow.id]) is flow.is_conditional
        for label in flow.conditions:
            words = lines[flow.id].replace("</B>", "").replace("<B>", "")
            assert label.name.say("en").split()[-1] in words


def test_a_flow_to_the_own_staff_points_at_the_own_staff(access: Access) -> None:
    view = record_view(access, "record:camera-surveillance.lf-ab")
    staff = next(e.id for e in view.elements if e.key == "org:lf-ab")
    (line,) = [line for line in dot(view).splitlines() if line.strip().startswith(f"{staff}:")]
    assert "dir=back" in line


def test_dark_has_other_colours_and_the_same_words(access: Access) -> None:
    view = record_view(access, "record:visits.lf-ab")
    light, dark = dot(view, colours=LIGHT), dot(view, colours=DARK)
    assert light != dark
    assert LIGHT.process in light and LIGHT.process not in dark
    assert len(light) == len(dark)


def test_no_name_of_the_machine_or_day_is_in_it(access: Access) -> None:
    text = dot(record_view(access, "record:visits.lf-ab"))
    assert "/" not in text.replace("/>", "").replace("</", "")
