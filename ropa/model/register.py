"""Register: one immutable snapshot of all facts, consistent as a whole.

Every question, export, diagram and check is a reading of one such snapshot. Two registers are equal
when they hold the same facts; where the facts were read from (`origins`) is told in proofs but is
no part of what they say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TypeVar

from ropa.errors import InconsistentRegister, Problem, UnknownKey
from ropa.language.law import place
from ropa.language.text import Text
from ropa.model.checks import check
from ropa.model.citation import BY_PLACE, Citation
from ropa.model.document import Document
from ropa.model.nearest import nearest
from ropa.model.noun import Named, Noun
from ropa.model.nouns import NOUNS

N = TypeVar("N", bound=Noun)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fact was read from: the seed file, relative to the seed folder, and the line."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Register:
    """An immutable, consistent snapshot of facts, read by key or by noun."""

    def __init__(self, facts: Iterable[Noun], origins: Mapping[str, Origin] | None = None) -> None:
        """Hold the facts, sorted by key.

        Raises:
            InconsistentRegister: two facts share a key, or they do not fit together; every
                problem is told.
        """
        self._facts: dict[str, Noun] = {}
        problems = []
        for fact in sorted(facts, key=lambda fact: fact.key):
            if fact.key in self._facts:
                problems.append(Problem("model.duplicate", {"subject": fact.key}, subject=fact.key))
            self._facts[fact.key] = fact
        problems += check(self._facts)
        if problems:
            raise InconsistentRegister(*problems)
        self._origins = dict(origins or {})

    @cached_property
    def _by_noun(self) -> dict[type[Noun], tuple[Noun, ...]]:
        groups: dict[type[Noun], list[Noun]] = {noun: [] for noun in NOUNS}
        for fact in self._facts.values():
            groups[type(fact)].append(fact)
        return {noun: tuple(group) for noun, group in groups.items()}

    def all(self, noun: type[N]) -> tuple[N, ...]:
        """Return every noun of a kind, sorted by key; of `Named`, all that have a name."""
        if noun in self._by_noun:
            return self._by_noun[noun]  # type: ignore[return-value]
        return tuple(fact for fact in self._facts.values() if isinstance(fact, noun))

    def find(self, noun: type[N], key: str) -> N | None:
        """Return the noun of a kind with a key, or None."""
        fact = self._facts.get(key)
        return fact if isinstance(fact, noun) else None

    def get(self, noun: type[N], key: str, argument: str = "key") -> N:
        """Return the noun of a kind with a key.

        Args:
            noun: the kind.
            key: its key.
            argument: what to call the key in the error.

        Raises:
            UnknownKey: there is none; the error names the nearest.
        """
        fact = self.find(noun, key)
        if fact is None:
            near = nearest(key, (fact.key for fact in self.all(noun)))
            like = ", ".join(near) or ", ".join(fact.key for fact in self.all(noun)[:5]) or "–"
            raise UnknownKey.of("model.unknown-key", argument=argument, key=key, nearest=like)
        return fact

    def name(self, key: str) -> Text:
        """Return the name of a noun that has one.

        Raises:
            UnknownKey: the register holds no such noun.
        """
        return self.get(Named, key).name

    def name_in_sentence(self, key: str) -> Text:
        """Return the name of a noun that has one, as it stands within a sentence.

        Raises:
            UnknownKey: the register holds no such noun.
        """
        return self.get(Named, key).name_in_sentence

    def place(self, key: str, in_full: bool = False) -> Text:
        """Return where a cited passage stands, with its source where there are several.

        Args:
            key: key of the citation.
            in_full: whether to name the source where there is one only, too.

        Raises:
            UnknownKey: the register holds no such citation.
        """
        citation = self.get(Citation, key)
        source = self.get(Document, citation.document)
        return place(citation, source, in_full or len(self.all(Document)) > 1)

    def is_unverified(self, key: str) -> bool:
        """Return whether a cited passage is of a text that nobody has read for the register.

        What a person has stated has no text to read.

        Raises:
            UnknownKey: the register holds no such citation.
        """
        citation = self.get(Citation, key)
        return citation.digest is None and self.get(Document, citation.document).stated_by is None

    def passage_number(self, key: str) -> str:
        """Return the number of a cited passage: its place among those of its document, as `57`.

        Where there are several documents, that of the document comes first, as `2:57`.

        Raises:
            UnknownKey: the register holds no such citation.
        """
        citation = self.get(Citation, key)
        documents = [document.key for document in self.all(Document)]
        if len(documents) == 1:
            return str(citation.position)
        return f"{documents.index(citation.document) + 1}:{citation.position}"

    def in_order(self, citations: Iterable[str]) -> list[str]:
        """Return keys of citations in the order of their documents, each once.

        Raises:
            UnknownKey: the register holds no such citation.
        """
        found = [self.get(Citation, key) for key in set(citations)]
        return [one.key for one in sorted(found, key=BY_PLACE)]

    def origin(self, key: str) -> Origin | None:
        """Return where a fact was read from, if that is known."""
        return self._origins.get(key)

    @property
    def origins(self) -> Mapping[str, Origin]:
        """Where each fact was read from, by key."""
        return self._origins

    @cached_property
    def digest(self) -> str:
        """SHA-256 of all the facts in canonical form, hexadecimal."""
        total = sha256()
        for fact in self:
            line = json.dumps(fact.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
            total.update(line.encode() + b"\n")
        return total.hexdigest()

    def __iter__(self) -> Iterator[Noun]:
        """Iterate over all facts, sorted by key."""
        return iter(self._facts.values())

    def __len__(self) -> int:
        return len(self._facts)

    def __contains__(self, key: object) -> bool:
        return key in self._facts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Register) and self._facts == other._facts

    def __hash__(self) -> int:
        return hash(self.digest)

    def __repr__(self) -> str:
        return f"<Register of {len(self)} facts>"
