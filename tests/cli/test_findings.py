"""Findings as Markdown: a table for each record, in which a name is text and never markup."""

from __future__ import annotations

from builders.faultless import changed, faultless

from ropa.cli.show.findings import markdown
from ropa.index import Index
from ropa.language import Language
from ropa.model import Translated
from ropa.review import review


def test_markdown_has_a_table_for_each_record_and_one_of_the_counts() -> None:
    tied = changed("org:north", named=False, contact={}, possibly_same_as=("org:south",))
    register = faultless(tied, changed("record:cameras.south", owner={}))
    text = markdown(register, review(Index(register)), Language.EN)
    assert text.count("\n## ") + 1 >= 2
    assert "It may be SOUTH, or another" in text


def test_a_hostile_name_is_text_in_markdown() -> None:
    hostile = changed("org:guards", named=False, name=Translated.same("a | b <script> [x](y)"))
    register = faultless(hostile)
    text = markdown(register, review(Index(register)), Language.EN)
    rows = [line for line in text.splitlines() if "a \\| b" in line and line.startswith("| ")]
    assert rows
    for row in rows:
        assert row.replace("\\|", "").count("|") == 6
        assert "<script>" not in row.replace("\\<", "")
        assert "](" not in row.replace("\\]", "")
