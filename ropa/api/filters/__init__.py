"""Filters: which nouns of a list a client asks for, field by field, by typed operators."""

from __future__ import annotations

from ropa.api.filters.compose import Filter, compose, filter_type

__all__ = ["Filter", "compose", "filter_type"]
