"""SVG that people and machines can read: text, roles, words, links, and nothing from elsewhere."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from heavy_work import work

from ropa.access import Access
from ropa.drawing import View, activity_view, in_words, record_view, render
from ropa.language import Language

SVG = "{http://www.w3.org/2000/svg}"
RECORD = "record:camera-surveillance.lf-ab"


def drawn(view: View, language: Language = Language.SV, **options: bool) -> ET.Element:
    return ET.fromstring(render(view, "svg", language, work, **options))


@pytest.mark.parametrize("language", Language)
def test_it_has_title_description_role_and_language(access: Access, language: Language) -> None:
    view = record_view(access, RECORD)
    root = drawn(view, language)
    assert root.get("role") == "img"
    assert root.get("lang") == language
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None and description is not None
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert title.text == view.title.say(language)
    assert description.text == in_words(view, language)


def test_every_part_bears_its_identifier_and_says_what_it_is(access: Access) -> None:
    view = activity_view(access, "activity:camera-surveillance")
    groups = {group.get("id"): group for group in drawn(view).iter(f"{SVG}g")}
    identifiers = [*(e.id for e in view.elements), *(f.id for f in view.flows)]
    for identifier in [*identifiers, *(b.id for b in view.boundaries)]:
        name = groups[identifier].find(f"{SVG}title")
        assert name is not None and (name.text or "").startswith(identifier)


def test_a_process_links_to_its_records_page(access: Access) -> None:
    view = record_view(access, RECORD)
    links = {anchor.get("href") for anchor in drawn(view).iter(f"{SVG}a")}
    assert links == {f"/records/{RECORD}"}
    assert not [*drawn(view, links=False).iter(f"{SVG}a")]


def test_text_is_text_in_fonts_of_the_same_width(access: Access) -> None:
    root = drawn(record_view(access, RECORD))
    assert (root.get("font-family") or "").startswith("Arimo, 'Liberation Sans', Arial")
    words = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
    assert "Kameraleverantören" in words and "30\u00a0dagar" in words


def test_nothing_runs_and_nothing_comes_from_elsewhere(access: Access) -> None:
    text = render(record_view(access, RECORD), "svg", "sv", work).decode()
    assert not re.search(r"<script|<image|<foreignObject|\son\w+=|@import|url\(", text)
    hosts = set(re.findall(r"https?://[^\"'<\s]+", text))
    assert hosts <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


def test_it_follows_the_readers_choice_of_dark(access: Access) -> None:
    style = drawn(record_view(access, RECORD)).find(f"{SVG}style")
    assert style is not None and "prefers-color-scheme:dark" in (style.text or "")


def test_bare_it_has_no_title_legend_or_list(access: Access) -> None:
    view = record_view(access, RECORD)
    whole = {text.text for text in drawn(view).iter(f"{SVG}text")}
    bare = {text.text for text in drawn(view, annotated=False).iter(f"{SVG}text")}
    assert bare < whole
    assert "Villkor" in whole and "Villkor" not in bare
    assert view.title.say("sv") not in bare


def test_it_is_the_same_to_the_byte_when_drawn_again(access: Access) -> None:
    view = record_view(access, RECORD)
    assert render(view, "svg", "sv", work) == render(view, "svg", "sv", work)
