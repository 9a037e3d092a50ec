"""Mermaid that Markdown pages draw: one node an element, one arrow a flow, text as text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.access import Access
from ropa.drawing import activity_view, record_view
from ropa.drawing.mermaid import mermaid, quoted
from ropa.language import Language
from ropa.model import Record


@pytest.mark.parametrize("language", Language)
def test_it_has_every_element_flow_and_boundary(access: Access, language: Language) -> None:
    for record in access.register.all(Record):
        view = record_view(access, record.key)
        text = mermaid(view, language)
        for element in view.elements:
            assert re.search(rf"^\s*{element.id}[\[(]", text, re.MULTILINE)
        for boundary in view.boundaries:
            assert f"subgraph {boundary.id}[" in text
        for flow in view.flows:
            arrow = "-.->" if flow.is_conditional else "-->"
            assert f"  {flow.source} {arrow}|" in text
        assert text.count("subgraph ") == text.count("  end\n")


def test_a_tie_is_a_line_without_an_arrow(access: Access) -> None:
    text = mermaid(activity_view(access, "activity:camera-surveillance"))
    assert "  S1 -.- S2\n" in text


@given(st.text())
def test_no_text_ends_its_quotes_or_its_line(text: str) -> None:
    label = quoted(text)
    assert label.startswith('"') and label.endswith('"')
    assert not set(label[1:-1]) & set('"`[]{}|<>&\\\n\r')
