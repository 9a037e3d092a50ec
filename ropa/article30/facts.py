"""Facts: a register with the names of its keys and the places of its citations."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.index import Index
from ropa.language.text import Text, listed, one_line
from ropa.model import Citation, DataCategory, Fact, Named, Note, Purpose, Record
from ropa.model.nouns import noun_of


class Facts:
    """The register as an Article 30 record reads it: its index, and the names of its keys."""

    def __init__(self, index: Index) -> None:
        """Read from the index of one register."""
        self.index = index
        self.register = index.register

    def named(self, key: str) -> Named:
        """Return the noun of a key, which has a name."""
        noun = noun_of(key)
        assert noun is not None and issubclass(noun, Named)
        return self.register.get(noun, key)

    def has_name(self, key: str) -> bool:
        """Return whether what a key is of has a name, as a category of data does."""
        noun = noun_of(key)
        return noun is not None and issubclass(noun, Named)

    def name(self, key: str) -> Text:
        """Return the name of a key."""
        return one_line(self.named(key).name)

    def names(self, keys: Iterable[str]) -> Text:
        """Return the names of keys, one after the other."""
        return listed(self.name(key) for key in keys)

    def notes(self, *facts: Fact) -> tuple[Note, ...]:
        """Return the notes of facts, and of what categories and purposes are part of, each once."""
        every = (above for fact in facts for above in self._with_parents(fact))
        return tuple(dict.fromkeys(note for fact in every for note in fact.notes))

    def _with_parents(self, fact: Fact) -> Iterable[Fact]:
        if isinstance(fact, DataCategory):
            return map(self.named, self.index.categories.above(fact.key))
        if isinstance(fact, Purpose):
            return map(self.named, self.index.purposes.above(fact.key))
        return (fact,)

    def cited(self, record: Record, *facts: Fact) -> tuple[str, ...]:
        """Return the citations of facts that records share, in the sections that a record cites.

        A purpose is cited for every record that has it; of its paragraphs only those in the
        sections of this record speak of it, where there are any.
        """
        sections = {self._section(key) for key in record.citations}
        every = [key for fact in facts for key in fact.citations]
        near = [key for key in every if self._section(key) in sections]
        return tuple(dict.fromkeys(near or every))

    def _section(self, key: str) -> tuple[str, str | None]:
        citation = self.register.get(Citation, key)
        return citation.document, citation.section

    def place(self, key: str) -> Text:
        """Return where a citation stands: its document, section, heading and paragraph."""
        return self.register.place(key, in_full=True)

    def numbers(self, citations: Iterable[str]) -> str:
        """Return the numbers of citations, by which a list of sources says where they stand."""
        return ", ".join(map(self.register.passage_number, citations))
