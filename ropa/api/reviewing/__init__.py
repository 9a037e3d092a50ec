"""Review: what records lack or contradict, as GraphQL has it."""

from __future__ import annotations

from ropa.api.reviewing.query import FINDINGS

__all__ = ["FINDINGS"]
