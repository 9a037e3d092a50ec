"""Grammar: every form in which each kind of question is put, by language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ropa.asking.intent import Intent
from ropa.asking.intents import INTENTS
from ropa.asking.pattern import Way, is_possible, parse, words_of
from ropa.asking.vocabulary import VOCABULARIES, Vocabulary, small_words
from ropa.asking.words import words
from ropa.language import Language


@dataclass(frozen=True, slots=True)
class Grammar:
    """The forms of one language, and every word that they and the qualifiers hold."""

    language: Language
    vocabulary: Vocabulary
    known: frozenset[str]
    forms: tuple[tuple[Intent, Way], ...]

    def ways(self, present: frozenset[str]) -> Iterator[tuple[Intent, Way]]:
        """Yield the forms that a question with these words can be of, each with its kind."""
        return ((intent, way) for intent, way in self.forms if is_possible(way, present))


def _grammar(language: Language) -> Grammar:
    vocabulary = VOCABULARIES[language]
    forms = tuple(
        (intent, parse(pattern)) for intent in INTENTS for pattern in intent.patterns[language]
    )
    known = small_words(vocabulary).union(*(words_of(way) for _intent, way in forms))
    return Grammar(language, vocabulary, known, forms)


GRAMMARS = tuple(_grammar(language) for language in VOCABULARIES)


def spoken(question: str) -> Language:
    """Return the language that a question seems to be in: the one that knows more of its words."""
    plain = [word.plain for word in words(question)]
    return max(
        reversed(GRAMMARS), key=lambda one: sum(word in one.known for word in plain)
    ).language
