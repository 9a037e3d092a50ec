"""Dossier: what the register knows for a DPIA, section by section, as GraphQL has it."""

from __future__ import annotations

from ropa.api.dossier.query import DOSSIER

__all__ = ["DOSSIER"]
