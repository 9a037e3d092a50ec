"""Store: the register in a database, SQLite in one file or another that a URL names.

What holds: a save is one transaction, all of it or none of it; a save of what is already there
changes nothing; a key is stored once, and the database itself refuses a key that names nothing;
what is read is proved to be what was saved. Nothing above this room uses SQL.
"""

from __future__ import annotations

from ropa.store.store import Store

__all__ = ["Store"]
