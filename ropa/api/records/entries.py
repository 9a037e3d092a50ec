"""Entries of an Article 30 record: listed by key, and read only for the page that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from ropa.api.connections import Arguments, Page, page
from ropa.api.connections.order import Keyed, Order
from ropa.article30 import Article30Record, Entry, Facts, Role
from ropa.article30.record import entry, unnamed
from ropa.model import Organisation


@dataclass(frozen=True, slots=True)
class Unread:
    """An entry that has not been read yet: its key, and how it is read."""

    key: str
    read: Callable[[], Entry]


class EntryPage(Page):
    """A page of entries, each read when it is looked at."""

    @cached_property
    def nodes(self) -> Sequence[Keyed]:
        """The entries of the page."""
        unread: Sequence[Any] = self.part
        return [one.read() for one in unread]


def _of_controller(facts: Facts, key: str) -> Iterator[Unread]:
    organisation = facts.register.get(Organisation, key)
    for record in facts.index.by_controller.get(key, ()):
        yield Unread(record.key, partial(entry, facts, record))
    for other in unnamed(facts, organisation):
        for record in facts.index.by_controller.get(other.key, ()):
            yield Unread(record.key, partial(entry, facts, record, organisation))


def _unread(record: Article30Record) -> Iterator[Unread]:
    if record.role is Role.CONTROLLER:
        return _of_controller(record.facts, record.subject)
    return (Unread(one.key, partial(lambda read: read, one)) for one in record.entries())


def entries(record: Article30Record, arguments: Arguments) -> Page:
    """Return a page of a record's entries, sorted by key.

    Raises:
        BadInput: a bound or a cursor that cannot be understood.
    """
    whole = tuple(sorted(_unread(record), key=lambda one: one.key))
    return page(whole, Order(), arguments, EntryPage)
