"""A source line by line: each passage with the facts that rest on it, in the source's order."""

from __future__ import annotations

import pytest
from citing_notice import LINES, REGISTER

from ropa.citing import ChangeKind, cited_passages
from ropa.errors import UnknownKey

NOTICE = "document:notice"


def test_the_passages_are_in_the_order_of_the_source_each_with_its_facts() -> None:
    found = cited_passages(REGISTER, NOTICE)
    assert [(one.citation, one.facts) for one in found] == [
        ("citation:p.1", ()),
        ("citation:p.2", ("site:s2",)),
        ("citation:p.3", ("site:s3",)),
        ("citation:p.4", ("site:s3", "site:s4")),
        ("citation:p.5", ("site:s5",)),
    ]
    assert [one.is_covered for one in found] == [True] * 5, "the first is marked as a heading"
    assert all(one.text is None and one.is_unchanged for one in found), "no text was given"


def test_with_its_text_each_passage_has_its_words() -> None:
    found = cited_passages(REGISTER, NOTICE, "\n".join(LINES))
    assert [one.text for one in found] == list(LINES)
    assert all(one.is_unchanged for one in found)


def test_a_passage_that_is_new_has_words_and_no_facts() -> None:
    found = cited_passages(REGISTER, NOTICE, "\n".join([*LINES, "Vi spelar in samtal."]))
    new = found[-1]
    assert (new.kind, new.citation, new.facts) == (ChangeKind.NEW, None, ())
    assert new.text == "Vi spelar in samtal."
    assert not new.is_covered


def test_a_passage_that_is_gone_keeps_its_facts_and_has_no_words() -> None:
    found = cited_passages(REGISTER, NOTICE, "\n".join(LINES[:-1]))
    gone = found[-1]
    assert (gone.kind, gone.citation, gone.text) == (ChangeKind.GONE, "citation:p.5", None)
    assert gone.facts == ("site:s5",)
    assert not gone.is_unchanged


def test_a_document_that_is_not_in_the_register_is_named() -> None:
    with pytest.raises(UnknownKey):
        cited_passages(REGISTER, "document:none")
