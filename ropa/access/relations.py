"""Relations: the words of a proof for how the source puts a disclosure."""

from __future__ import annotations

from ropa.model.disclosure import Modality

DISCLOSES = {
    Modality.HAPPENS: "discloses_to",
    Modality.MAY_HAPPEN: "may_disclose_to",
    Modality.POSSIBLE: "gives_access_to",
}
"""Relation of a disclosure to somebody else, by how the source puts it."""
SEES = {
    Modality.HAPPENS: "sees",
    Modality.MAY_HAPPEN: "may_see",
    Modality.POSSIBLE: "can_see",
}
"""Relation of a disclosure to the controller's own staff."""
