"""Asking: a question in Swedish or English, answered, or refused with what was not understood.

A question is cut into names, days and words of the grammar in every way that there is, and each way
is held against every form in which the register can be asked. It is answered only when exactly one
meaning is left without an issue; every word has then been understood. Otherwise it is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ropa.access import Access
from ropa.asking.asked import Asked
from ropa.asking.checking import check
from ropa.asking.cutting import Cutter
from ropa.asking.grammar import GRAMMARS, Grammar, spoken
from ropa.asking.items import Known
from ropa.asking.lexicon import Lexicon
from ropa.asking.loosely import fits_loosely
from ropa.asking.pattern import Bound, fits
from ropa.asking.reading import Reading, read
from ropa.asking.words import Word, words
from ropa.errors import BadInput
from ropa.language import Language

Fit = Callable[..., Iterator[Bound]]
"""How items are held against a form: wholly, or loosely."""
Found = tuple[Language, Reading]
"""A reading, with the language of the form that it has."""


class Asking:
    """Answers questions from one register; its names are read once."""

    def __init__(self, access: Access) -> None:
        """Read the names."""
        self._access = access
        self._lexicon = Lexicon(access.register)

    def ask(self, question: str, language: Language | None = None) -> Asked:
        """Answer a question, or refuse it.

        Args:
            question: in Swedish or English.
            language: language of the answer; the question's own where it is None.
        """
        try:
            asked = words(check(question))
            readings = [r for one in GRAMMARS for r in self._readings(asked, one, fits)]
            if not readings:
                readings = [r for one in GRAMMARS for r in self._readings(asked, one, fits_loosely)]
            return self._answer(question, asked, readings, language)
        except BadInput as error:
            problem = error.problems[0]
            return Asked(question, language or spoken(question), problem=problem)

    def _readings(self, question: list[Word], grammar: Grammar, fit: Fit) -> Iterator[Found]:
        cutter = Cutter(self._lexicon, grammar.known, grammar.vocabulary.fillers)
        for items in cutter.cuts(question):
            present = frozenset(item.word for item in items if isinstance(item, Known))
            for intent, way in grammar.ways(present):
                for bound in fit(way, items, grammar.vocabulary):
                    reading = read(self._access.index, intent, bound, len(items))
                    yield grammar.language, reading

    def _answer(
        self,
        question: str,
        asked: list[Word],
        readings: list[Found],
        language: Language | None,
    ) -> Asked:
        chosen = _meaning(readings)
        if chosen is None:
            return self._refuse(question, asked, readings, language)
        spoken, reading = chosen
        said = language or spoken
        found = reading.intent.answer(self._access, reading.query, said)
        graphql = reading.intent.graphql(self._access, reading.query, said)
        return Asked(question, said, reading.query, graphql, found.text, found.facts)

    def _refuse(
        self,
        question: str,
        asked: list[Word],
        readings: list[Found],
        language: Language | None,
    ) -> Asked:
        from ropa.asking.refusing import refuse  # imported here: only a refusal needs it

        refusal = refuse(self._lexicon, asked, readings)
        said = language or refusal.language
        problem = refusal.problem(said)
        return Asked(question, said, problem=problem, candidates=refusal.candidates)


def _meaning(readings: list[Found]) -> Found | None:
    """Return the one meaning of a question, of the longest names; None where it is not one."""
    whole = [found for found in readings if not found[1].issues]
    fewest = min((reading.cuts for _language, reading in whole), default=0)
    best = [found for found in whole if found[1].cuts == fewest]
    meanings = {reading.query for _language, reading in best}
    return best[0] if len(meanings) == 1 else None


def ask(access: Access, question: str, language: Language | None = None) -> Asked:
    """Answer one question from a register, or refuse it; see `Asking.ask`."""
    return Asking(access).ask(question, language)
