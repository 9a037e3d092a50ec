"""Lines of an answer: a heading, with an entry on each line under it."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.access.wording import where
from ropa.asking.asked import Query
from ropa.language import Language
from ropa.language.text import Text, in_order, listed, message
from ropa.model import Register


def lines(language: Language, heading: Text, entries: Iterable[Text] = ()) -> str:
    """Return a heading and its entries, one a line; the heading alone where there are none."""
    said = (f"- {entry.say(language)}" for entry in entries)
    return "\n".join([heading.say(language), *said])


def sorted_lines(language: Language, heading: Text, entries: Iterable[Text]) -> str:
    """Return a heading and its entries, one a line, as the language sorts what they say."""
    return lines(language, heading, in_order(entries, lambda entry: entry, language))


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
