"""The program that lays out: Graphviz or, where its libraries lack something, its port."""

from __future__ import annotations

import re

import pytest
from heavy_work import work

from ropa.access import Access
from ropa.drawing import activity_view, dot, record_view
from ropa.drawing.layout import lay_out
from ropa.drawing.programs.lay_out import PROGRAM, _ported
from ropa.language import Language


def words(svg: str) -> list[str]:
    return sorted(re.findall(r"<text[^>]*>([^<]*)</text>", svg))


def test_the_port_is_installed_beside_python() -> None:
    assert PROGRAM.is_file()


@pytest.mark.parametrize("language", Language)
def test_the_port_draws_the_same_words_as_graphviz(access: Access, language: Language) -> None:
    record = record_view(access, "record:camera-surveillance.lf-ab")
    activity = activity_view(access, "activity:camera-surveillance")
    for source in (dot(record, language), dot(activity, language)):
        assert words(_ported(source)) == words(lay_out([source], work)[0])


def test_the_port_draws_in_our_font_and_leaves_a_text_that_names_it_alone() -> None:
    drawn = _ported('digraph {graph [fontname=Arimo] node [fontname=Arimo] a [label="Arimo"]}')
    assert 'font-family="Arimo"' in drawn
    assert ">Arimo</text>" in drawn
    assert "Arial" not in drawn


def test_what_the_port_cannot_draw_is_told() -> None:
    with pytest.raises(RuntimeError, match="syntax error"):
        _ported("digraph {")
