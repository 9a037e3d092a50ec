"""SVG: what Graphviz drew, made fit to be read by people and by machines.

What holds here: text stays text, in a font of which every system has one as wide; title,
description (the walk-through), role and language are there; parts have the view's identifiers and
say in words what they are; a process links to its record's page. It holds no script, no image and
nothing from elsewhere, and follows the reader's choice of light or dark.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from ropa.drawing.notation import LIGHT, pairs
from ropa.drawing.view import View
from ropa.drawing.walkthrough import called, headline, in_words, way
from ropa.language import Language

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FAMILY = "Arimo, 'Liberation Sans', Arial, Helvetica, sans-serif"
"""Fonts of the same widths: the bundled one, and those of Linux, Windows and macOS."""
RECORDS = "/records/"
"""Path of the pages of records."""

ET.register_namespace("", SVG)
ET.register_namespace("xlink", XLINK)


@dataclass(frozen=True, slots=True)
class Piece:
    """A drawing of Graphviz: its size in points and its graph."""

    width: float
    height: float
    graph: ET.Element


def finished(
    drawn: Sequence[str],
    sources: Sequence[str],
    view: View,
    language: Language,
    *,
    links: bool = True,
) -> tuple[str, float, float]:
    """Return drawings one under the other as one SVG, with its width and height in points.

    Args:
        drawn: SVG as Graphviz made it.
        sources: the DOT that each was made from.
        view: what it is a drawing of.
        language: language of the texts in it.
        links: whether processes link to their records' pages.
    """
    pieces = [_piece(text) for text in drawn]
    width = max(piece.width for piece in pieces)
    height = sum(piece.height for piece in pieces)
    words = in_words(view, language)
    root = _root(language, width, height, stamp(sources, words))
    _describe(root, view, language, words)
    below = 0.0
    for piece in pieces:
        spot = ET.SubElement(root, _tag("g"), {"transform": f"translate(0 {below:g})"})
        spot.append(piece.graph)
        below += piece.height
    _tell(root, view, language, links=links)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n', width, height


def stamp(sources: Sequence[str], words: str) -> str:
    """Return what an SVG states of its origin: the digest of all that is drawn and said in it."""
    return sha256("\n".join([*sources, words]).encode("utf-8")).hexdigest()


def _tag(name: str) -> str:
    return f"{{{SVG}}}{name}"


def _piece(text: str) -> Piece:
    root = ET.fromstring(text)
    graph = root.find(_tag("g"))
    assert graph is not None
    for child in [*graph]:
        if child.tag in (_tag("title"), _tag("polygon")) and child.get("fill") in (
            None,
            LIGHT.paper,
        ):
            graph.remove(child)
    del graph.attrib["id"]
    for parent in root.iter():
        for child in [*parent]:
            if child.tag == _tag("text"):
                _read(parent, child)
    return Piece(_points(root.get("width")), _points(root.get("height")), graph)


def _points(length: str | None) -> float:
    assert length is not None
    return float(length.removesuffix("pt"))


def _read(parent: ET.Element, text: ET.Element) -> None:
    if not (text.text or "").strip():
        parent.remove(text)
        return
    text.attrib.pop(SPACE, None)
    text.attrib.pop("font-family", None)


def _root(language: Language, width: float, height: float, source: str) -> ET.Element:
    mark = source[:8]
    return ET.Element(
        _tag("svg"),
        {
            "width": f"{width:g}pt",
            "height": f"{height:g}pt",
            "viewBox": f"0 0 {width:g} {height:g}",
            "role": "img",
            "aria-labelledby": f"title-{mark}",
            "aria-describedby": f"desc-{mark}",
            "lang": str(language),
            LANG: str(language),
            "font-family": FAMILY,
            "data-source": source,
        },
    )


def _describe(root: ET.Element, view: View, language: Language, words: str) -> None:
    title = ET.SubElement(root, _tag("title"), {"id": root.attrib["aria-labelledby"]})
    title.text = headline(view, language)
    described = ET.SubElement(root, _tag("desc"), {"id": root.attrib["aria-describedby"]})
    described.text = words
    ET.SubElement(root, _tag("style")).text = dark()
    paper = {"width": "100%", "height": "100%", "fill": LIGHT.paper}
    ET.SubElement(root, _tag("rect"), paper)


def dark() -> str:
    """Return the style that puts dark colours for light where the reader wants it."""
    rules = "".join(
        f'[fill="{light}"]{{fill:{shade}}}[stroke="{light}"]{{stroke:{shade}}}'
        for light, shade in pairs()
    )
    return f"text{{white-space:pre}}@media (prefers-color-scheme:dark){{{rules}}}"


def _tell(root: ET.Element, view: View, language: Language, *, links: bool) -> None:
    said = dict(_said(view, language))
    pages = {e.id: f"{RECORDS}{e.record}" for e in view.elements if e.record is not None}
    for group in root.iter(_tag("g")):
        name = group.find(_tag("title"))
        identifier = group.get("id", "")
        if name is None:
            continue
        if identifier in said:
            name.text = said[identifier]
        else:
            group.remove(name)
        if links and identifier in pages:
            _link(group, pages[identifier])


def _said(view: View, language: Language) -> Iterator[tuple[str, str]]:
    for element in view.elements:
        yield element.id, called(element).say(language)
    for flow in view.flows:
        yield flow.id, f"{flow.id} {way(view, flow, language)}"
    for boundary in view.boundaries:
        yield boundary.id, f"{boundary.id} {boundary.name.say(language)}"


def _link(group: ET.Element, page: str) -> None:
    inner = [child for child in group if child.tag != _tag("title")]
    anchor = ET.Element(_tag("a"), {"href": page, "tabindex": "-1"})
    for child in inner:
        group.remove(child)
        anchor.append(child)
    group.append(anchor)
