"""Sources line by line: each passage with the facts that rest on it, in words.

The command line prints it as trees and the page of a source shows it, so that a lawyer can hold
what the register says against what the source says, one passage after the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ropa.citing import CitedPassage, cited_passages, only_document
from ropa.facts import title
from ropa.language import Language
from ropa.language.law import place
from ropa.language.text import Text, listed, message
from ropa.model import Citation, Document, Fact, Register
from ropa.service.facts import fact_in_words
from ropa.service.outline import Line
from ropa.service.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Source:
    """A document with its passages, in its order."""

    document: Document
    passages: tuple[CitedPassage, ...]

    @property
    def is_clean(self) -> bool:
        """Whether each passage is covered, in the words that the register rests on."""
        return all(one.is_covered and one.is_unchanged for one in self.passages)

    @property
    def counted(self) -> Text:
        """How many passages there are, are cited, and are marked as stating no fact."""
        cited = sum(bool(one.facts) for one in self.passages)
        none = sum(one.holds_no_fact is not None for one in self.passages)
        return message("citing.cited", total=len(self.passages), cited=cited, none=none)


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage as people read it."""

    key: str
    """Key of its citation; empty where the register has none."""
    place: str
    text: str | None
    """Its words, where the text of today was given."""
    remark: str | None
    """That no fact rests on it, and why if somebody has said so; or that its words are others."""
    is_covered: bool
    facts: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section of a document, with its passages."""

    name: str
    passages: tuple[ShownPassage, ...]


def source(snapshot: Snapshot, document: str | None = None, text: str | None = None) -> Source:
    """Return a document passage by passage, each with the facts that rest on it.

    Args:
        snapshot: the register.
        document: key of the document; the only one that the register has where it is None.
        text: the document's text of today; it is read for this answer alone and never stored.

    Raises:
        UnknownKey: the register holds no such document.
        BadInput: the register has several documents, and none was named.
        LimitExceeded: the text has too many passages.
    """
    register = snapshot.register
    named = only_document(register) if document is None else register.get(Document, document)
    return Source(named, cited_passages(register, named.key, text))


def in_words(register: Register, found: Source, language: Language) -> list[ShownSection]:
    """Return a source as people read it, section by section in its order."""
    shown = _Shown(register, found.document, language)
    placed = list(shown.passages(found.passages))
    return [
        ShownSection(name, tuple(passage for _, passage in group))
        for name, group in groupby(placed, key=lambda pair: pair[0])
    ]


class _Shown:
    """The passages of one source, in one language."""

    def __init__(self, register: Register, document: Document, language: Language) -> None:
        self.register, self.document, self.language = register, document, language

    def passages(self, found: tuple[CitedPassage, ...]) -> Iterator[tuple[str, ShownPassage]]:
        """Yield each passage with its section; one that is new belongs to the section before it."""
        section = ""
        for one in found:
            if one.citation is not None:
                citation = self.register.get(Citation, one.citation)
                section = citation.section or self.document.title
            yield section, self.passage(one)

    def passage(self, one: CitedPassage) -> ShownPassage:
        return ShownPassage(
            one.citation or "",
            self.place(one),
            one.text,
            self.remark(one),
            one.is_covered,
            tuple(self.fact(key, one.citation) for key in one.facts),
        )

    def fact(self, key: str, citation: str | None) -> Line:
        """Return a fact in full where its main citation is, and elsewhere where that is."""
        fact = self.register.get(Fact, key)
        main = fact.citations[0]
        if main == citation:
            return fact_in_words(self.register, fact, self.language)
        above = message("citing.in-full", place=self.register.place(main)).say(self.language)
        return Line(title(fact, self.register).say(self.language), (Line(above, is_detail=True),))

    def place(self, one: CitedPassage) -> str:
        if one.citation is None:
            return message("citing.nowhere").say(self.language)
        number = self.register.passage_number(one.citation)
        citation = self.register.get(Citation, one.citation)
        said = place(citation, self.document, is_one_of_several=False)
        return f"{number}. {said.say(self.language)}"

    def remark(self, one: CitedPassage) -> str | None:
        """Return what a reader must know of a passage before reading its facts."""
        said = []
        if not one.is_unchanged:
            said.append(message(f"citing.became-{one.kind}"))
        if one.holds_no_fact is not None:
            said.append(message("citing.marked", reason=one.holds_no_fact))
        elif not one.facts:
            said.append(message("citing.no-fact"))
        return listed(said, " ").say(self.language) if said else None
