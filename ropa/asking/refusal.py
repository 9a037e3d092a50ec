"""Refusals: what of a question was not understood, and what may have been meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz, process

from ropa.asking.grammar import GRAMMARS, Grammar
from ropa.asking.interpretation import Interpretation, Issue, data_within
from ropa.asking.lexicon import NAMED, Lexicon, written_names
from ropa.asking.words import Word
from ropa.errors import Problem
from ropa.language import Language, say
from ropa.language.text import in_order
from ropa.model import DataCategory, Named, Register

MOST_CANDIDATES = 20
DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
"""What looks like a day."""
ALIKE = 78
"""How alike, of 100, a word must be to a name to be taken for a misspelling of it."""
BY_LIKENESS = frozenset(("misspelt", "words"))
"""What is refused with names that are like a word, the likest first; other names are sorted."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a question is refused."""

    register: Register
    language: Language
    """Language that the question seems to be in."""
    code: str
    text: str = ""
    candidates: tuple[str, ...] = ()

    def problem(self, language: Language) -> Problem:
        """Return it as a problem, in words of a language."""
        names = [self.register.get(Named, key).label(language) for key in self.candidates]
        if self.code not in BY_LIKENESS:
            names = in_order(dict.fromkeys(names), str, language)
        candidates = "; ".join(names)
        similar = say("asking.similar", language, candidates=candidates) if names else ""
        values: dict[str, object] = {
            "text": self.text,
            "candidates": candidates or "–",
            "similar": similar,
        }
        return Problem(f"asking.{self.code}", values)


def refuse(lexicon: Lexicon, question: Sequence[Word], found: Sequence[Interpretation]) -> Refusal:
    """Return why a question that has not one meaning is refused.

    Args:
        lexicon: the names of the register.
        question: its words.
        found: its interpretations.
    """
    whole = [one for one in found if not one.issues]
    if whole:
        return _several(lexicon.register, whole)
    if found:
        nearest = min(found, key=_distance)
        left = [issue.text for issue in nearest.issues if issue.code == "words"]
        if left:
            return _left_over(lexicon, nearest.language, left)
        return _refusal(lexicon, nearest.language, nearest.issues[0])
    return _not_understood(lexicon, question)


def _distance(one: Interpretation) -> tuple[int, int, int]:
    """How far an interpretation is from an answer: its leftover words, then its other issues."""
    left = sum(issue.code == "words" for issue in one.issues)
    unused = sum(issue.code in ("unused", "wrong-noun") for issue in one.issues)
    return left + len(one.issues), unused, one.cuts


def _several(register: Register, whole: Sequence[Interpretation]) -> Refusal:
    every = {
        key
        for one in whole
        for key in (one.query.question.data, one.query.question.party, one.query.subject)
        if key is not None
    }
    return Refusal(register, whole[0].language, "several-meanings", "", tuple(sorted(every)))


def _refusal(lexicon: Lexicon, language: Language, issue: Issue) -> Refusal:
    register = lexicon.register
    if issue.code in ("unknown-name", "wrong-noun"):
        return _unknown(lexicon, language, issue)
    return Refusal(register, language, issue.code, issue.text, issue.candidates[:MOST_CANDIDATES])


def _unknown(lexicon: Lexicon, language: Language, issue: Issue) -> Refusal:
    register = lexicon.register
    if DAY.fullmatch(issue.text):
        return Refusal(register, language, "no-day", issue.text)
    near = alike(register, issue.text, issue.prefixes)
    if near:
        return Refusal(register, language, "misspelt", issue.text, near)
    inside = data_within(register, issue.candidates) if "data" in issue.prefixes else ()
    every = inside or _all_of(register, issue.prefixes[:1])
    return Refusal(register, language, issue.code, issue.text, every)


def _all_of(register: Register, prefixes: Sequence[str]) -> tuple[str, ...]:
    every = (n for noun in NAMED if noun.prefix in prefixes for n in register.all(noun))
    widest = (
        named.key
        for named in every
        if getattr(named, "parent", None) is None or not isinstance(named, DataCategory)
    )
    return tuple(islice(widest, MOST_CANDIDATES))


def alike(register: Register, text: str, prefixes: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the keys whose names are so like a text that it may be a misspelling, likest first."""
    names = {
        (named.key, name.lower()): name.lower()
        for noun in NAMED
        if not prefixes or noun.prefix in prefixes
        for named in register.all(noun)
        for name in written_names(named)
    }
    found = process.extract(text.lower(), names, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
    return tuple(dict.fromkeys(place[0] for _name, _score, place in found))[:MOST_CANDIDATES]


def _left_over(lexicon: Lexicon, language: Language, left: Sequence[str]) -> Refusal:
    near = dict.fromkeys(key for word in left for key in alike(lexicon.register, word))
    text = ", ".join(dict.fromkeys(left))
    if any(DAY.fullmatch(word) for word in left):
        return Refusal(lexicon.register, language, "which-day", text)
    return Refusal(lexicon.register, language, "words", text, tuple(islice(near, MOST_CANDIDATES)))


def _not_understood(lexicon: Lexicon, question: Sequence[Word]) -> Refusal:
    grammar = min(GRAMMARS, key=lambda one: len(_strange(lexicon, question, one)))
    strange = _strange(lexicon, question, grammar)
    if not strange:
        return Refusal(lexicon.register, grammar.language, "no-such-question")
    return _left_over(lexicon, grammar.language, strange)


def _strange(lexicon: Lexicon, question: Sequence[Word], grammar: Grammar) -> list[str]:
    """Return the words that are neither of the grammar nor in any name."""
    known = grammar.known | grammar.vocabulary.fillers
    return [
        word.text
        for place, word in enumerate(question)
        if word.plain not in known
        and not lexicon.partly(word)
        and not list(lexicon.matches(question, place))
    ]
