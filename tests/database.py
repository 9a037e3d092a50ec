"""What tests of the store share."""

from __future__ import annotations

from collections.abc import Callable

Sql = Callable[..., list[tuple[object, ...]]]
"""Runs SQL statements behind the store's back; returns the rows of all of them."""
