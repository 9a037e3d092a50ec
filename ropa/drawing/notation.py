"""Notation: how each kind of element, flow and boundary looks, after Yourdon, DeMarco and Gane.

An external entity is a rectangle, a process a rounded box, a store an open-ended box, a flow a
one-way arrow, a trust boundary a dotted line. What colour shows is always shown by form as well, so
that the diagram reads in grey and by colour-blind readers; text has a contrast of at least 4.5:1.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

FONT = "Arimo"
"""Bundled with the package; as wide as Arial and Liberation Sans, which may stand in for it."""

NAME, TEXT, SMALL, TITLE = 10, 9, 9, 16
"""Sizes of text in points; Graphviz takes whole points only."""
LINE = 11
"""Height of a line of text in points."""
ELEMENT_WIDTH, SUBJECT_WIDTH, PROCESS_WIDTH, SITE_WIDTH, FRAME_WIDTH = 19, 17, 16, 15, 60
"""Characters on a line: of an entity or store, of data subjects, a process, a site, a boundary."""
TABLE_WIDTHS, NOTE_WIDTH = (6, 56, 76, 54), 190
"""Characters on a line of each column of the list of flows, and of a note."""
FLOW_WIDTH, KEPT_WIDTH, ACCESS_WIDTH = 19, 14, 21
"""Characters on a line of a flow, of a flow to a store, and of access."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, as #rrggbb; no two roles of a palette share one, save where told."""

    paper: str
    ink: str
    quiet: str
    entity: str
    entity_line: str
    process: str
    process_line: str
    store: str
    store_line: str
    flow: str
    condition: str
    open: str
    boundary: str
    inside: str
    site: str
    place: str
    unstated: str
    unstated_line: str
    excluded: str
    excluded_ink: str
    tie: str
    rule: str


LIGHT = Palette(
    paper="#ffffff",
    ink="#16202c",
    quiet="#4f5b69",
    entity="#fefefe",
    entity_line="#2b3947",
    process="#dbe9f6",
    process_line="#1d4f7c",
    store="#fbefd5",
    store_line="#7c5605",
    flow="#33414f",
    condition="#8f3a00",
    open="#8a1245",
    boundary="#5d6a78",
    inside="#f6f8fa",
    site="#2f6f5e",
    place="#eaf4f0",
    unstated="#ededee",
    unstated_line="#6a6a70",
    excluded="#f1f1f2",
    excluded_ink="#65656c",
    tie="#6b4a8c",
    rule="#c9d0d8",
)
DARK = Palette(
    paper="#14181d",
    ink="#eef2f6",
    quiet="#a9b4c0",
    entity="#222932",
    entity_line="#b9c4cf",
    process="#1f3a54",
    process_line="#8ec1ee",
    store="#453a1f",
    store_line="#e3bd6b",
    flow="#c3ccd6",
    condition="#ffb27a",
    open="#ff9ac4",
    boundary="#93a0ae",
    inside="#1a2027",
    site="#7fc8b1",
    place="#1d2f2a",
    unstated="#33353a",
    unstated_line="#a9a9b0",
    excluded="#26282c",
    excluded_ink="#9d9da5",
    tie="#c6a6e6",
    rule="#3b444e",
)


def pairs() -> tuple[tuple[str, str], ...]:
    """Return each light colour with the dark one that stands in for it."""
    return tuple((getattr(LIGHT, f.name), getattr(DARK, f.name)) for f in fields(Palette))
