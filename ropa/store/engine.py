"""The connection to a database: which one, how a transaction begins there, and how it may fail.

SQLite: references are enforced on every connection. A transaction that will write takes the file's
write lock at once, so that of two writers one waits (`WAIT_SECONDS`, or the URL's `timeout`)
instead of failing half-way. The file has a write-ahead log (WAL), so that readers never wait for a
writer, nor a writer for readers; each commit is flushed to the disk, so that a save that was
reported is still there after a power failure.
Other databases begin as SQLAlchemy lets them, reading one snapshot.

A failure is one message and its cure for each kind. A database's own words are not passed on: they
may quote an address or a row.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from ropa.errors import StoreError

VARIABLE = "ROPA_DATABASE_URL"
DEFAULT = "sqlite:///ropa.db"
WRITES = "ropa_writes"
WAIT_SECONDS = 60
"""How long a writer of a SQLite file waits for its turn: longer than the largest save takes."""
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


def chosen_url(url: str | None) -> str:
    """Return the URL given, or that of the environment, or the file `ropa.db` here."""
    return url or os.environ.get(VARIABLE) or DEFAULT


def parse_url(url: str) -> URL:
    """Return the parts of a URL.

    Raises:
        ArgumentError: it cannot be read.
    """
    try:
        return make_url(url)
    except ValueError:  # as of a port that is no number
        raise ArgumentError("a URL that cannot be read") from None


def display_name(url: str) -> str:
    """Return what an error may call a database: its URL without password and options."""
    parsed = parse_url(url)
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
    parsed = parse_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, isolation_level="REPEATABLE READ")
    waiting = {} if "timeout" in parsed.query else {"timeout": WAIT_SECONDS}
    pooling: dict[str, Any] = {"poolclass": NullPool} if file_of(parsed) else {}
    engine = create_engine(_readable(parsed), connect_args=waiting, **pooling)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _readable(url: URL) -> URL:
    """Return a URL by which a file can be read in a folder that cannot be written.

    To read a file with a write-ahead log, SQLite writes an index of the log beside it. Where it
    cannot, and no log is there, nobody is writing, and the file is read as one that stays as it is.
    """
    file = file_of(url)
    if file is None or not file.is_file() or os.access(file.parent, os.W_OK):
        return url
    if file.with_name(f"{file.name}-wal").exists():
        return url
    name = quote(str(file.resolve()))
    query = {**url.query, "immutable": "1", "mode": "ro", "uri": "true"}
    return url.set(database=f"file:{name}", query=query)


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def use_write_ahead_log(engine: Engine) -> None:
    """Give a SQLite file a write-ahead log, if it has none yet.

    It is done after a save and not before it, so that a file of another program, which a save
    refuses, stays as it was. Where somebody else has the file open, the next save does it.
    """
    if engine.dialect.name != "sqlite" or file_of(engine.url) is None:
        return
    with closing(engine.raw_connection()) as connection, suppress(sqlite3.OperationalError):
        driver: Any = connection.driver_connection
        if driver.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            driver.execute("PRAGMA busy_timeout = 0")
            driver.execute("PRAGMA journal_mode = WAL")


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


def code_of(error: DBAPIError) -> str:
    """Return the message that a driver's error means."""
    if isinstance(error.orig, sqlite3.Error):
        # An error without a name is of a text that is no text.
        name = getattr(error.orig, "sqlite_errorname", "SQLITE_CORRUPT")
        return next((code for start, code in SQLITE.items() if name.startswith(start)), UNKNOWN)
    state = getattr(error.orig, "sqlstate", None)
    return SQLSTATE.get(state[:2], UNKNOWN) if state else "store.unreachable"


@contextmanager
def store_errors(url: str) -> Iterator[None]:
    """Turn a failure of the database at `url` into a `StoreError`."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError.of(code_of(error), database=display_name(url)) from error
    except (ImportError, NoSuchModuleError):
        raise StoreError.of("store.no-driver", database=display_name(url)) from None
    except ArgumentError:
        raise StoreError.of("store.bad-url") from None
    except SQLAlchemyError as error:
        raise StoreError.of(UNKNOWN, database=display_name(url)) from error
