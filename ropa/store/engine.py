"""The way to a database: which one, and how a transaction begins there.

SQLite: references are enforced on every connection; a transaction begins when it is told to, and
one that will write takes the file's write lock at once, so that of two writers one waits (five
seconds, or the URL's `timeout`) instead of failing half-way.
Other databases begin as SQLAlchemy lets them, reading one snapshot.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

VARIABLE = "ROPA_DATABASE_URL"
DEFAULT = "sqlite:///ropa.db"
WRITES = "ropa_writes"


def chosen_url(url: str | None) -> str:
    """Return the URL given, or that of the environment, or the file `ropa.db` here."""
    return url or os.environ.get(VARIABLE) or DEFAULT


def parse(url: str) -> URL:
    """Return the parts of a URL.

    Raises:
        ArgumentError: it cannot be read.
    """
    try:
        return make_url(url)
    except ValueError:  # as of a port that is no number
        raise ArgumentError("a URL that cannot be read") from None


def shown(url: str) -> str:
    """Return what may be said of a URL: no password, no options."""
    parsed = parse(url)
    if parsed.get_backend_name() == "sqlite":
        return parsed.database or "sqlite"
    return parsed.set(password=None, query={}).render_as_string()


def file_of(url: URL) -> Path | None:
    """Return the file of a SQLite database, or None where it is none."""
    plain = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Path(url.database or "") if plain and "uri" not in url.query else None


def open_engine(url: str) -> Engine:
    """Return an engine; nothing is connected yet.

    Raises:
        ArgumentError: the URL cannot be read.
        ImportError: the database's driver is not installed.
    """
    parsed = parse(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, isolation_level="REPEATABLE READ")
    engine = create_engine(parsed, **({"poolclass": NullPool} if file_of(parsed) else {}))
    event.listen(engine, "connect", _enforce_references)
    event.listen(engine, "begin", _begin)
    return engine


def _enforce_references(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def transaction(engine: Engine, *, writes: bool = False) -> Iterator[Connection]:
    """Hold a transaction: committed at the end, rolled back on an error."""
    with engine.connect() as connection:
        connection.execution_options(**{WRITES: writes})
        with connection.begin():
            yield connection
