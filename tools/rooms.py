"""Rooms: the picture of which room imports which, made from the imports of every module.

An arrow goes from a room to one that it imports. One that follows from others is left out: what a
room imports, those above it may import too. The picture bears the digest of what it was drawn from,
so that drift shows without drawing it again.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from hashlib import sha256

import networkx as nx

from ropa.drawing.layout import lay_out
from ropa.jobs import Work
from tools.source_code import imports, modules

SVG = "http://www.w3.org/2000/svg"
TITLE = "The rooms of ropa, and which room imports which"
STYLE = (
    "svg{font-family:Arimo,'Liberation Sans',Arial,Helvetica,sans-serif}"
    ".paper{fill:#ffffff}.node path{fill:#eef3f8;stroke:#57606a}.node text{fill:#1f2328}"
    ".edge path{stroke:#57606a}.edge polygon{fill:#57606a;stroke:#57606a}"
    "@media (prefers-color-scheme:dark){"
    ".paper{fill:#0d1117}.node path{fill:#1c2733;stroke:#8b949e}.node text{fill:#f0f6fc}"
    ".edge path{stroke:#8b949e}.edge polygon{fill:#8b949e;stroke:#8b949e}}"
)
"""Colours, in light and in dark; a contrast of 4.5:1 and more for text, 3:1 for lines."""

ET.register_namespace("", SVG)


def room_of(module: str) -> str:
    """Return the room of a module: `access` of `ropa.access.paths`, "" of the package itself."""
    return [*module.split("."), ""][1]


def imported_rooms() -> dict[str, set[str]]:
    """Return the rooms that each room imports."""
    found: dict[str, set[str]] = {room_of(module): set() for module in modules()}
    for module, path in modules().items():
        names = (name for name in imports(path) if name.split(".")[0] == "ropa")
        found[room_of(module)] |= {room_of(name) for name in names} - {room_of(module), ""}
    del found[""]
    return found


def arrows() -> list[tuple[str, str]]:
    """Return the imports that do not follow from others, as rooms that import and are imported."""
    graph: nx.DiGraph[str] = nx.DiGraph(imported_rooms())
    return sorted(nx.transitive_reduction(graph).edges)


def dot() -> str:
    """Return the picture as DOT."""
    lines = [
        "digraph rooms {",
        "graph [bgcolor=transparent, nodesep=0.09, ranksep=0.25, pad=0.12]",
        "node [shape=box, style=rounded, fontname=Arimo, fontsize=17]",
        'node [height=0.42, width=0.7, margin="0.09,0.045"]',
        "edge [arrowsize=0.7]",
        *(f'"{room}"' for room in sorted(imported_rooms())),
        *(f'"{room}" -> "{imported}"' for room, imported in arrows()),
        "}",
    ]
    return "\n".join(lines) + "\n"


def digest() -> str:
    """Return what the picture bears of its origin."""
    return sha256((dot() + STYLE).encode("utf-8")).hexdigest()


def picture(work: Work) -> str:
    """Return the picture as SVG.

    Args:
        work: what draws.

    Raises:
        RenderError: it cannot be drawn.
    """
    root = ET.fromstring(lay_out([dot()], work)[0])
    graph = root.find(f"{{{SVG}}}g")
    assert graph is not None
    for element in graph.iter():
        for name in ("fill", "stroke", "font-family"):
            if element.get(name) != "none":
                element.attrib.pop(name, None)
    drawn = ET.Element(
        f"{{{SVG}}}svg",
        {
            "viewBox": root.attrib["viewBox"],
            "width": root.attrib["width"],
            "height": root.attrib["height"],
            "role": "img",
            "aria-label": TITLE,
            "data-source": digest(),
        },
    )
    ET.SubElement(drawn, f"{{{SVG}}}title").text = TITLE
    ET.SubElement(drawn, f"{{{SVG}}}style").text = STYLE
    paper = {"class": "paper", "width": "100%", "height": "100%"}
    ET.SubElement(drawn, f"{{{SVG}}}rect", paper)
    drawn.append(graph)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(drawn, encoding="unicode")}\n'
