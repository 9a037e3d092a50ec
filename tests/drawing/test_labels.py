"""Text stays text: nothing that anyone wrote is read as DOT or as markup."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.drawing.labels import LONGEST, LONGEST_WORD, cut, paragraph, rows, safe, wrapped

HOSTILE = [
    r"\N \G \L \n \\",
    '"quoted" and "',
    "<b>bold</b> & <BR/> <TABLE>",
    "]]> <!-- --> <![CDATA[",
    "line\nbreak\r\nand\ttab",
    "&amp; &lt; &#60; &nbsp;",
    "å ä ö Å Ä Ö é ﷽ 🙂",
    "x" * 10_000,
    "word " * 2_000,
    "}; node [label=<x>]; {",
]


@given(st.text())
def test_a_text_is_safe_in_a_label_and_comes_back_as_written(text: str) -> None:
    root = ET.fromstring(f"<x>{safe(text)}</x>")
    assert not [*root]
    written = root.text or ""
    seen = [char for char in text if ord(char) >= 32]
    assert [c for c in written if c != " "] == [
        c
        for c in seen
        if c != " "
        and not (
            "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff" or c in "\u2028\u2029\ufffe\uffff"
        )
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_one_block_of_lines(text: str) -> None:
    label = rows(paragraph(text, 20, size=9, colour="#000000", style="B"))
    root = ET.fromstring(f"<x>{label}</x>")
    assert {element.tag for element in root.iter()} <= {"x", "FONT", "B", "BR"}


@given(st.text(), st.integers(10, 60))
def test_no_line_is_longer_than_its_width_or_the_longest_word(text: str, width: int) -> None:
    for line in wrapped(text, width):
        said = ET.fromstring(f"<x>{line}</x>").text or ""
        assert len(said) <= max(width, LONGEST_WORD)


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert len(cut("x" * 10_000)) == LONGEST
    assert cut("x" * 10_000).endswith("…")
    assert cut("short") == "short"


def test_a_word_is_kept_whole_where_it_can_be() -> None:
    assert wrapped("Fordonets registreringsnummer", 12) == ["Fordonets", "registreringsnummer"]
    assert wrapped("14\u00a0dagar och mer", 9) == ["14\u00a0dagar", "och mer"]
