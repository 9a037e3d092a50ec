"""Grammar: every form in which each kind of question is put, by language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ropa.asking.asked import Kind
from ropa.asking.pattern import Way, is_possible, parse, words_of
from ropa.asking.vocabulary import ARTICLES, VOCABULARIES, Vocabulary
from ropa.asking.words import words
from ropa.language import Language


@dataclass(frozen=True, slots=True)
class Grammar:
    """The forms of one language, and every word that they and the qualifiers hold."""

    vocabulary: Vocabulary
    known: frozenset[str]
    forms: tuple[tuple[Kind, Way], ...]

    @property
    def language(self) -> Language:
        """The language that it is of."""
        return self.vocabulary.language

    def ways(self, present: frozenset[str]) -> Iterator[tuple[Kind, Way]]:
        """Yield the forms that a question with these words can be of, each with its kind."""
        return ((kind, way) for kind, way in self.forms if is_possible(way, present))


def _grammar(vocabulary: Vocabulary) -> Grammar:
    forms = tuple(
        (kind, parse(pattern, ARTICLES)) for kind in Kind for pattern in vocabulary.patterns[kind]
    )
    known = vocabulary.small_words.union(*(words_of(way) for _kind, way in forms))
    return Grammar(vocabulary, known, forms)


GRAMMARS = tuple(map(_grammar, VOCABULARIES))


def language_of(question: str) -> Language:
    """Return the language that a question seems to be in: the one that knows more of its words."""
    plain = [word.plain for word in words(question)]
    return max(
        reversed(GRAMMARS), key=lambda one: sum(word in one.known for word in plain)
    ).language
