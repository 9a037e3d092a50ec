"""Which way a list is ordered."""

from __future__ import annotations

from enum import StrEnum


class OrderDirection(StrEnum):
    """Which way a list is ordered."""

    ASC = "asc"
    DESC = "desc"
