"""Store: the one object through which a register is read from a database and saved to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection, Engine, inspect

from ropa.errors import StoreError
from ropa.model import Register
from ropa.store.engine import (
    chosen_url,
    display_name,
    file_of,
    open_engine,
    parse_url,
    store_errors,
    transaction,
    use_write_ahead_log,
)
from ropa.store.revisions import Revision, add_revision, latest_revision, next_revision
from ropa.store.rows import changed, read_register, write_register
from ropa.store.shape import form


class Store:
    """A register in a database. Every method is one transaction."""

    def __init__(self, url: str | None = None) -> None:
        """Choose the database; nothing is opened yet.

        Args:
            url: where it is, as `sqlite:///ropa.db`; without one, `ROPA_DATABASE_URL` says, or
                it is the file `ropa.db` in the current directory.
        """
        self._url = chosen_url(url)

    @cached_property
    def _engine(self) -> Engine:
        return open_engine(self._url)

    def load(self) -> Register:
        """Return the register, proved to be the one that was saved.

        Raises:
            StoreError: nothing has been saved yet, or the database cannot be read, or somebody
                changed its rows.
        """
        with store_errors(self._url), self._reading() as connection:
            revision = self._present(connection)
            register = read_register(connection, display_name(self._url))
        if not revision.holds(register):
            raise changed(display_name(self._url), f"revision {revision.number}")
        return register

    def save(self, register: Register, written_at: datetime | None = None) -> bool:
        """Make the database hold exactly this register: all of it, or nothing is changed.

        Args:
            register: what to hold; facts that it lacks are removed.
            written_at: the present moment, if it is to be saved with the revision.

        Returns:
            Whether anything changed.

        Raises:
            StoreError: the database cannot be written; it holds what it held before.
        """
        # imported here: making the tables' classes takes time that reading saves
        from ropa.store.tables import TABLES, make_tables

        with store_errors(self._url), transaction(self._engine, writes=True) as connection:
            present = self._known(connection)
            if present is None:
                self._refuse_other_tables(connection, frozenset(TABLES))
                make_tables(connection)
            altered = write_register(connection, TABLES, register)
            if present is not None and present.holds(register) and not altered:
                return False
            moment = written_at.isoformat() if written_at else None
            add_revision(connection, next_revision(present, register), moment)
        with store_errors(self._url):
            use_write_ahead_log(self._engine)
        return True

    def revision(self) -> str:
        """Return which revision the database holds: one short read.

        Raises:
            StoreError: nothing has been saved yet, or the database cannot be read.
        """
        with store_errors(self._url), self._reading() as connection:
            return str(self._present(connection))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Hold a transaction for reading; a file that is not there is not made."""
        file = file_of(parse_url(self._url))
        if file is not None and not file.exists():
            raise self._error("store.empty")
        with transaction(self._engine) as connection:
            yield connection

    def _known(self, connection: Connection) -> Revision | None:
        revision = latest_revision(connection)
        if revision is not None and revision.form != form():
            raise self._error("store.other-form")
        return revision

    def _present(self, connection: Connection) -> Revision:
        revision = self._known(connection)
        if revision is None:
            raise self._error("store.empty")
        return revision

    def _refuse_other_tables(self, connection: Connection, ours: frozenset[str]) -> None:
        """Leave a database alone that belongs to another program."""
        clash = sorted(ours.intersection(inspect(connection).get_table_names()))
        if clash:
            raise self._error("store.other-program", table=clash[0])

    def _error(self, code: str, table: str = "") -> StoreError:
        return StoreError.of(code, database=display_name(self._url), table=table)
