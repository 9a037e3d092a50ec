"""Opening the register that the database holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ropa.model import Register

if TYPE_CHECKING:
    from ropa.access import Access


def open_register() -> Register:
    """Return the register in the database.

    Raises:
        StoreError: the database cannot be read, or nothing has been loaded into it.
    """
    from ropa.store import Store  # imported here: it brings the database libraries

    return Store().load()


def open_access() -> Access:
    """Return the law of access over the register in the database.

    Raises:
        StoreError: the database cannot be read, or nothing has been loaded into it.
    """
    from ropa.access import Access

    return Access(open_register())
