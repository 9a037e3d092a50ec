"""Grammar: every form in which each kind of question is put, by language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ropa.asking.intent import Intent
from ropa.asking.intents import INTENTS
from ropa.asking.pattern import flat, words_of
from ropa.asking.vocabulary import VOCABULARIES, Vocabulary, small_words
from ropa.language import Language


@dataclass(frozen=True, slots=True)
class Way:
    """One form of one kind of question: words and slots in order."""

    intent: Intent
    words: tuple[str, ...]
    needs: frozenset[str]
    """Words that a question must have to be of this form."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The forms of one language, and every word that they and the qualifiers hold."""

    language: Language
    vocabulary: Vocabulary
    known: frozenset[str]
    forms: tuple[Way, ...]

    def ways(self, present: frozenset[str]) -> Iterator[Way]:
        """Yield the forms that a question with these words can be of."""
        return (way for way in self.forms if way.needs <= present)


def _grammar(language: Language) -> Grammar:
    vocabulary = VOCABULARIES[language]
    forms = {
        (intent.kind, words): Way(intent, words, frozenset(w for w in words if w[0] != "{"))
        for intent in INTENTS
        for pattern in intent.patterns[language]
        for words in flat(pattern)
    }
    patterns = [pattern for intent in INTENTS for pattern in intent.patterns[language]]
    known = words_of(patterns) | small_words(vocabulary)
    return Grammar(language, vocabulary, known, tuple(forms.values()))


GRAMMARS = tuple(_grammar(language) for language in Language)
