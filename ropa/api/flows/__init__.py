"""Data flows: the diagrams of the register as data, in words and drawn."""

from __future__ import annotations

from ropa.api.flows.views import drawn, view_of

__all__ = ["drawn", "view_of"]
