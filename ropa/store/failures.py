"""What a database's failure means to a person: one message and its cure for each kind.

A database's own words are not passed on: they may quote an address or a row.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from ropa.errors import StoreError
from ropa.store.engine import shown

UNKNOWN = "store.failed"
SQLITE = {
    "SQLITE_BUSY": "store.locked",
    "SQLITE_LOCKED": "store.locked",
    "SQLITE_READONLY": "store.read-only",
    "SQLITE_CANTOPEN": "store.unreachable",
    "SQLITE_PERM": "store.unreachable",
    "SQLITE_AUTH": "store.unreachable",
    "SQLITE_IOERR": "store.unreachable",
    "SQLITE_NOTADB": "store.not-a-database",
    "SQLITE_CORRUPT": "store.not-a-database",
    "SQLITE_FULL": "store.full",
    "SQLITE_CONSTRAINT": "store.refused",
    "SQLITE_ERROR": "store.other-form",
}
"""SQLite's result codes (https://sqlite.org/rescode.html); an extended code begins with its own."""
SQLSTATE = {
    "08": "store.unreachable",
    "23": "store.refused",
    "25": "store.read-only",
    "28": "store.unreachable",
    "3D": "store.unreachable",
    "40": "store.locked",
    "42": "store.other-form",
    "53": "store.full",
    "55": "store.locked",
}
"""Classes of the SQL standard's error codes."""


def code_of(error: DBAPIError) -> str:
    """Return the message that a driver's error means."""
    if isinstance(error.orig, sqlite3.Error):
        name = getattr(
            error.orig, "sqlite_errorname", "SQLITE_CORRUPT"
        )  # none: text that is no text
        return next((code for start, code in SQLITE.items() if name.startswith(start)), UNKNOWN)
    state = getattr(error.orig, "sqlstate", None)
    return SQLSTATE.get(state[:2], UNKNOWN) if state else "store.unreachable"


@contextmanager
def told(url: str) -> Iterator[None]:
    """Turn a failure of the database at `url` into a `StoreError`."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError.of(code_of(error), database=shown(url)) from error
    except (ImportError, NoSuchModuleError):
        raise StoreError.of("store.no-driver", database=shown(url)) from None
    except ArgumentError:
        raise StoreError.of("store.bad-url") from None
    except SQLAlchemyError as error:
        raise StoreError.of(UNKNOWN, database=shown(url)) from error
