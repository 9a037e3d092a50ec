"""Speech: keys, conditions and limits of the register in words of one language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ropa.access import Accessor, Limit, Reason
from ropa.asking.query import Query
from ropa.language import Language, join, say
from ropa.language.retention import retention
from ropa.model import Named, Organisation, Record, Register, Retention


@dataclass(frozen=True, slots=True)
class Speech:
    """Says what keys stand for."""

    register: Register
    language: Language

    def say(self, name: str, /, **values: object) -> str:
        """Return a message of this room."""
        return say(f"asking.{name}", self.language, **values)

    def name(self, key: str) -> str:
        """Return the name of a noun."""
        return self.register.get(Named, key).label(self.language)

    def names(self, keys: Iterable[str]) -> str:
        """Return names as a list in words."""
        return join([self.name(key) for key in keys], self.language)

    def either(self, keys: Iterable[str]) -> str:
        """Return names of which any one may be the one."""
        names = [self.name(key) for key in keys]
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {say('common.or', self.language)} {names[-1]}"

    def reason(self, reason: Reason) -> str:
        """Return a reason of access."""
        return reason.say(self.language, self.register)

    def where(self, query: Query) -> str:
        """Return where a question looks: ` at Tegeluddsvägen`; nothing for everywhere."""
        parts = [
            self.say(f"where-{name}", name=self.name(key))
            for name in ("site", "activity", "controller")
            if (key := getattr(query.question, name)) is not None
        ]
        return "".join(f" {part}" for part in parts)

    def conditions(self, alternatives: Sequence[Sequence[str]]) -> str:
        """Return open conditions: `, if a crime is suspected`; nothing where there are none."""
        clauses = [self.names(keys) for keys in alternatives if keys]
        if not clauses:
            return ""
        either = self.say("or-if").join(clauses)
        return self.say("if", conditions=either)

    def limit(self, limit: Limit) -> str:
        """Return a limit: `30 days`, with its start, its conditions and its last day."""
        found = self.register.get(Retention, limit.retention)
        said = retention(found, self.register.name).say(self.language)
        if limit.until is not None:
            return self.say("limit-until", limit=said, until=limit.until.isoformat())
        return said

    def limits(self, limits: Sequence[Limit]) -> str:
        """Return limits, each with its controller where several records set them."""
        several = len({limit.record for limit in limits}) > 1
        said = [
            self.say("limit-of", limit=self.limit(limit), controller=self.controller(limit.record))
            if several
            else self.limit(limit)
            for limit in limits
        ]
        return join(list(dict.fromkeys(said)), self.language)

    def controller(self, record: str) -> str:
        """Return the name of a record's controller."""
        return self.name(self.register.get(Record, record).controller)

    def may_be(self, accessor: Accessor) -> tuple[str, ...]:
        """Return the named organisations that one which is only described may be."""
        if self.register.get(Organisation, accessor.party).named:
            return ()
        ties = accessor.possibly
        return tuple(key for key in ties if self.register.get(Organisation, key).named)

    def capacity(self, accessor: Accessor) -> str:
        """Return the capacity in which somebody has access."""
        return self.say(f"capacity-{accessor.capacity}")


def listed(heading: str, entries: Iterable[str]) -> str:
    """Return a heading and its entries, one a line; the heading alone where there are none."""
    return "\n".join([heading, *(f"- {entry}" for entry in entries)])
