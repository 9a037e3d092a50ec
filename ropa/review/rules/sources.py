"""Sources that nobody has read for the register (Article 5(2): be able to show what is held)."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Citation, Document, Fact
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit


def source_unverified(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find facts of a record that rest on a text that is kept elsewhere and was never read.

    Nothing shows then that the source says what the register holds, nor that it has changed. What
    a person has stated has no text, and is no finding.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for fact in (one for one in reviewed.register if isinstance(one, Fact)):
        for document in _unread(reviewed, fact):
            for record in reviewed.records_on(fact):
                found.setdefault((record.key, document), []).append(fact.key)
    for (record_key, document), facts in found.items():
        title = reviewed.register.get(Document, document).title
        yield Hit(tuple(facts), {"document": title}, record=record_key)


def _unread(reviewed: ReviewedRegister, fact: Fact) -> list[str]:
    """Return the documents of a fact's passages that nobody has read, each once."""
    register = reviewed.register
    unread = (register.get(Citation, key) for key in fact.citations if register.is_unverified(key))
    return list(dict.fromkeys(citation.document for citation in unread))
