"""Opening the register that the database holds."""

from __future__ import annotations

from ropa.access import Access


def open_access() -> Access:
    """Return the law of access over the register in the database.

    Raises:
        StoreError: the database cannot be read, or nothing has been loaded into it.
    """
    from ropa.store import Store

    return Access(Store().load())
