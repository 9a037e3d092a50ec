"""How facts are written: for a lawyer to read, and so that no reader mistakes a text."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from builders.registers import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from ropa.model import Note, NoteKind, Record, Stated, Status, Translated, stated
from ropa.seeding.entry_text import WIDTH, entry, quoted, written


def _lines(text: str) -> str:
    return "\n".join(written("name:", text, 2))


def _record(**fields: object) -> Record:
    return Record.model_validate(
        {
            "key": "record:a",
            "name": Translated(sv="Besök", en="Visits"),
            "activity": "activity:visits",
            "controller": "org:lf-ab",
            "purposes": ("purpose:security",),
            "citations": ("citation:a.1",),
            **fields,
        }
    )


def test_what_is_left_at_its_default_is_left_out() -> None:
    assert entry(_record()) == (
        "record:a:\n"
        "  name:\n"
        "    sv: Besök\n"
        "    en: Visits\n"
        "  activity: activity:visits\n"
        "  controller: org:lf-ab\n"
        "  purposes:\n"
        "    - purpose:security\n"
        "  citations:\n"
        "    - citation:a.1\n"
    )


def test_answers_notes_and_dates_are_written_as_a_person_would() -> None:
    text = entry(
        _record(
            purposes=(),
            joint_controllers=Stated(
                status=Status.NONE, reason=Translated(sv="no. 5 är ensam", en="it is alone")
            ),
            owner=stated(Translated.same("Juristerna")),
            transfers=Stated(status=Status.NOT_STATED, reason=Translated.same("1.5")),
            storage_location=Stated(status=Status.NONE),
            reviewed_on=stated(date(2026, 1, 31)),
            notes=(Note(kind=NoteKind.OPEN, text=Translated.same("Vem?")),),
        )
    )
    assert text.partition("org:lf-ab\n")[2] == (
        "  joint_controllers:\n"
        "    none:\n"
        "      sv: no. 5 är ensam\n"
        "      en: it is alone\n"
        "  purposes: []\n"
        "  transfers:\n"
        '    not_stated: "1.5"\n'
        "  storage_location:\n"
        "    none:\n"
        "  owner: Juristerna\n"
        "  reviewed_on: 2026-01-31\n"
        "  citations:\n"
        "    - citation:a.1\n"
        "  notes:\n"
        "    - open: Vem?\n"
    )


@pytest.mark.parametrize("text", ["Tegeluddsvägen 11-13", "a:b", "P14D", "6(1)(f)"])
def test_a_short_plain_text_stands_as_it_is(text: str) -> None:
    assert _lines(text) == f"name: {text}"


@pytest.mark.parametrize(
    "text",
    ["no", "On", "1.0", "10", "2026-01-01", "null", "~", "a: b", "a #b", "- a", "a:", "'x'", "=1"],
)
def test_a_text_that_could_be_misread_is_quoted(text: str) -> None:
    assert _lines(text) == f'name: "{text}"'


def test_a_long_text_is_folded_between_words() -> None:
    text = " ".join(["personuppgiftsansvarig"] * 20)
    first, *rest = _lines(text).split("\n")
    assert first == "name: >-"
    assert len(rest) > 1
    assert all(line.startswith("  p") and len(line) <= WIDTH for line in rest)


def test_a_text_of_several_lines_stands_as_a_block() -> None:
    assert _lines("Första\n\nåttonde: #") == "name: |-\n  Första\n\n  åttonde: #"
    assert _lines("a\nb\n") == "name: |\n  a\n  b"


def test_what_does_not_show_is_written_out() -> None:
    assert quoted('a\u00a0b\u202e"\\\t🕵\U000e0001') == '"a\\u00A0b\\u202E\\"\\\\\\t🕵\\U000E0001"'


@given(
    st.one_of(
        st.sampled_from(HOSTILE),
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1),
        st.text("ab \n\t#:-'\"", min_size=1, max_size=150),
    )
)
def test_every_text_is_read_back_as_it_was(text: str) -> None:
    assert yaml.safe_load(f"{_lines(text)}\n") == {"name": text}
