"""Revisions: which register the database holds, known by digests, one row a save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, column, insert, inspect, select, table

from ropa.model import Origin, Register
from ropa.store.shape import form

_REVISION = table("revision", column("number"), column("digest"), column("origins"), column("form"))


@dataclass(frozen=True, slots=True)
class Revision:
    """A save: its number, and the digests of the facts, of their origins and of the tables."""

    number: int
    digest: str
    origins: str
    form: str

    def __str__(self) -> str:
        return f"{self.number}-{self.digest[:16]}-{self.origins[:16]}"

    def holds(self, register: Register) -> bool:
        """Whether it is a save of this register, with these origins."""
        return self.digest == register.digest and self.origins == origins_digest(register)


def known_origins(register: Register) -> Mapping[str, Origin]:
    """Return where the facts of a register were read from, in the order of the facts."""
    return {fact.key: origin for fact in register if (origin := register.origin(fact.key))}


def origins_digest(register: Register) -> str:
    """Return a digest of where the facts were read from."""
    lines = [
        f"{key} {origin.line} {origin.file}" for key, origin in known_origins(register).items()
    ]
    return sha256("\n".join(lines).encode()).hexdigest()


def next_revision(present: Revision | None, register: Register) -> Revision:
    """Return the revision that a save of the register makes after the present one."""
    number = present.number + 1 if present else 1
    return Revision(number, register.digest, origins_digest(register), form())


def latest_revision(connection: Connection) -> Revision | None:
    """Return the present revision; None where nothing has been saved yet."""
    if not inspect(connection).has_table("revision"):
        return None
    newest = select(_REVISION).order_by(_REVISION.c.number.desc()).limit(1)
    row = connection.execute(newest).first()
    return None if row is None else Revision(*row)


def add_revision(connection: Connection, revision: Revision, written_at: str | None) -> None:
    """Add the revision that a save made.

    Args:
        connection: a connection within the transaction of the save.
        revision: the revision.
        written_at: when it was written (ISO 8601), where the writer says so.
    """
    row = {**asdict(revision), "written_at": written_at}
    names: list[Any] = [column(name) for name in row]
    connection.execute(insert(table("revision", *names)), row)
