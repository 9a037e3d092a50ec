"""Lines of an answer: a heading, with an entry on each line under it, and what belongs to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ropa.access import AnswerNote, Assumed
from ropa.access.notes import grouped
from ropa.access.paths import perhaps_asked
from ropa.access.wording import assumptions, conditional, reasons_in_words, where
from ropa.asking.asked import Query
from ropa.index import Index
from ropa.language import Language
from ropa.language.text import Text, in_order, listed, message
from ropa.model import Record, Register


@dataclass(frozen=True, slots=True)
class Entry:
    """A line under a heading, and the lines that belong to it."""

    text: Text
    below: tuple[Text, ...] = ()


def lines(language: Language, heading: Text, entries: Iterable[Text | Entry] = ()) -> str:
    """Return a heading and its entries, one a line; the heading alone where there are none."""
    said = [heading.say(language)]
    for entry in entries:
        text, below = (entry.text, entry.below) if isinstance(entry, Entry) else (entry, ())
        said.append(f"- {text.say(language)}")
        said += [f"  - {one.say(language)}" for one in below]
    return "\n".join(said)


def sorted_lines(language: Language, heading: Text, entries: Iterable[Text | Entry]) -> str:
    """Return a heading and its entries, one a line, as the language sorts what they say."""
    return lines(language, heading, in_order(entries, _text, language))


def _text(entry: Text | Entry) -> Text:
    return entry.text if isinstance(entry, Entry) else entry


def apart(entries: Sequence[Entry], language: Language) -> tuple[list[Entry], list[Text]]:
    """Return entries without what belongs to every one of them, and that, to be said once."""
    shared = {text.say(language) for text in entries[0].below} if len(entries) > 1 else set()
    for entry in entries:
        shared &= {text.say(language) for text in entry.below}
    once = [text for text in entries[0].below if text.say(language) in shared] if entries else []
    own = [
        Entry(entry.text, tuple(one for one in entry.below if one.say(language) not in shared))
        for entry in entries
    ]
    return own, once


def closing(
    register: Register, notes: Iterable[AnswerNote], assumed: Assumed, language: Language
) -> Iterator[str]:
    """Yield what an answer takes as given, then the notes of the facts that it rests on."""
    for text in assumptions(assumed, register):
        yield message("common.sentence", said=text).say(language)
    for kind in grouped(notes, register):
        entries = [Entry(group.facts, group.texts) for group in kind.groups]
        yield sorted_lines(language, message("common.heading", said=kind.heading), entries)


def of_record(index: Index, query: Query, record: Record, below: Iterable[Text]) -> Entry:
    """Return a record on its conditions that are not given, with what is told of it.

    Of a record whose controller may be the one asked about, it is said to be of that one only then.
    """
    missing = [key for key in record.conditions if key not in query.question.given]
    register = index.register
    said = conditional(record.name, [missing], register)
    reasons = perhaps_asked(index, record, query.question)
    text = listed([said, reasons_in_words(reasons, register)]) if reasons else said
    return Entry(text, tuple(below))


def processing(key: str, query: Query, register: Register) -> Text:
    """Return the processing that a question is about: of which data, where, disclosed to whom.

    Args:
        key: how it is called: `asking.processing`, or `asking.the-processing` for a certain one.
        query: what the question means.
        register: where the names are.
    """
    said = [message(key)]
    if query.question.data is not None:
        data = register.name_in_sentence(query.question.data)
        said.append(message("asking.of-data", data=data))
    said += where(query.question, register)
    if query.question.party is not None:
        party = register.name_in_sentence(query.question.party)
        said.append(message("asking.to-party", party=party))
    return listed(said, " ")
