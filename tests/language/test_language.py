"""What people read: said in both languages, or an error at once."""

from __future__ import annotations

import pytest

from ropa.language import (
    Language,
    any_language,
    asked_in,
    either,
    join,
    messages_of,
    rooms,
    say,
)


def test_a_message_is_said_in_the_language_asked_for() -> None:
    assert say("common.and", Language.SV) == say("common.and", "sv") == "och"
    assert say("common.and", Language.EN) == say("common.and") == "and"


@pytest.mark.parametrize(
    ("key", "language", "values"),
    [
        ("common.nothing-such", "en", {}),
        ("common.and", "de", {}),
        ("model.unknown-key", "en", {"argument": "x"}),
        ("", "en", {}),
    ],
)
def test_a_message_that_cannot_be_said_is_an_error_at_once(
    key: str, language: str, values: dict[str, object]
) -> None:
    with pytest.raises((KeyError, ValueError)):
        say(key, language, **values)


def test_a_room_without_a_catalogue_is_an_error_at_once() -> None:
    with pytest.raises(KeyError):
        say("nowhere.and")


@pytest.mark.parametrize("value", ["{0}", "{argument}", "%s", "{", "}", "{key.__class__}", "å\n"])
def test_text_in_a_placeholder_is_never_interpreted(value: str) -> None:
    said = say("model.unknown-key", "en", argument="--site", key=value)
    assert said == f"--site: {value} is not in the register"


@pytest.mark.parametrize(
    ("parts", "sv", "en"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a och b", "a and b"),
        (["a", "b", "c"], "a, b och c", "a, b and c"),
    ],
)
def test_a_list_in_words(parts: list[str], sv: str, en: str) -> None:
    assert (join(parts, "sv"), join(parts, "en")) == (sv, en)


def test_a_list_of_which_any_one_is_meant() -> None:
    assert either(["a", "b", "c"], "sv") == "a, b eller c"
    assert either(["a", "b"], "en") == "a or b"
    assert either(["a"], "en") == "a"


def test_the_rooms_of_the_catalogue_are_sorted_and_each_has_messages() -> None:
    assert rooms() == sorted(rooms())
    assert all(messages_of(room) for room in rooms())


def test_languages_are_named_as_each_language_names_them() -> None:
    assert any_language(Language, "en") == "Swedish or English"
    assert any_language(Language, "sv") == "svenska eller engelska"


def test_questions_can_be_put_in_every_language_of_the_package() -> None:
    assert asked_in() == tuple(Language)
