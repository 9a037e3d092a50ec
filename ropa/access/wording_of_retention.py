"""How long data are kept in words: the limits record by record, and those that are a case apart.

What holds here: a limit is said with the conditions of its record, and with what leaves it open
whether it is a limit of the controller that is asked about. Where the question gives a condition
that some record is for, the limits of other records are told under a heading of their own.
"""

from __future__ import annotations

from collections.abc import Iterable

from ropa.access.answer import Limit
from ropa.access.question import Question
from ropa.access.retention import is_over
from ropa.access.wording import conditional, limit, reasons_in_words
from ropa.language.text import Text, all_of, listed, message
from ropa.model.register import Register


def limit_of_record(one: Limit, question: Question, register: Register) -> Text:
    """Return a limit with its record: `30 days – Recordings, if a threat is perceived`."""
    record = conditional(register.name(one.record), [one.record_conditions], register)
    said = message("access.limit-of-record", limit=on_day(one, question, register), record=record)
    return listed([said, reasons_in_words(one.open, register)]) if one.open else said


def on_day(one: Limit, question: Question, register: Register) -> Text:
    """Return a limit, and whether the data are still kept on the day that is asked about."""
    said = limit(one, register)
    if one.until is None or question.on is None:
        return said
    key = "access.no-longer-kept" if is_over(one, question) else "access.still-kept"
    return listed([said, message(key, day=question.on.isoformat())])


def is_plain(limits: Iterable[Limit]) -> bool:
    """Whether limits are one that depends on nothing and is of nobody else: a sentence says it."""
    first, *rest = limits
    return not rest and not first.open and not first.record_conditions and not first.is_apart


def apart(question: Question, register: Register) -> Text:
    """Return the heading of limits that are a case apart from the conditions that are given."""
    names = all_of(register.name(key) for key in sorted(question.given))
    return message("access.apart", conditions=names)
