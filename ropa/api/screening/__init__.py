"""Screening: whether a DPIA is needed, as GraphQL has it."""

from __future__ import annotations

from ropa.api.screening.query import SCREENING

__all__ = ["SCREENING"]
