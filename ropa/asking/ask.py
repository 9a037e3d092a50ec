"""Asking: a question in words, answered, or refused with what was not understood.

A question is cut into names, days and words of the grammar in every way that there is, and each way
is held against every form in which the register can be asked, in every language of the catalogue.
It is answered only when exactly one meaning is left without an issue; every word has then been
understood. Otherwise it is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from unicodedata import category

from ropa.access import Access
from ropa.asking.asked import Asked
from ropa.asking.fit import Bound, fits, fits_loosely
from ropa.asking.grammar import GRAMMARS, Grammar, language_of
from ropa.asking.intents import BY_KIND
from ropa.asking.interpretation import Interpretation, interpret
from ropa.asking.items import Cutter, Known
from ropa.asking.lexicon import Lexicon
from ropa.asking.words import Word, words
from ropa.errors import BadInput, LimitExceeded
from ropa.language import Language

LONGEST = 500
"""Characters of the longest question that is read."""
Fit = Callable[..., Iterator[Bound]]
"""How items are held against a form: wholly, or loosely."""


class Asking:
    """Answers questions from one register; its names are read once.

    Args:
        access: the register.
    """

    def __init__(self, access: Access) -> None:
        self._access = access
        self._lexicon = Lexicon(access.register)

    def ask(self, question: str, language: Language | None = None) -> Asked:
        """Answer a question, or refuse it.

        Args:
            question: in any language whose words of questions are in the catalogue.
            language: language of the answer; the question's own where it is None.
        """
        try:
            asked = words(check(question))
            found = [one for grammar in GRAMMARS for one in self._all(asked, grammar, fits)]
            if not found:
                loosely = (self._all(asked, grammar, fits_loosely) for grammar in GRAMMARS)
                found = [one for each in loosely for one in each]
            return self._answer(question, asked, found, language)
        except BadInput as error:
            problem = error.problems[0]
            return Asked(question, language or language_of(question), problem=problem)

    def _all(self, question: list[Word], grammar: Grammar, fit: Fit) -> Iterator[Interpretation]:
        """Yield every interpretation of a question in one language."""
        cutter = Cutter(self._lexicon, grammar.known, grammar.vocabulary.fillers)
        for items in cutter.cuts(question):
            present = frozenset(item.word for item in items if isinstance(item, Known))
            for kind, way in grammar.ways(present):
                for bound in fit(way, items, grammar.vocabulary):
                    intent = BY_KIND[kind]
                    yield interpret(self._access.index, grammar.language, intent, bound, len(items))

    def _answer(
        self,
        question: str,
        asked: list[Word],
        found: list[Interpretation],
        language: Language | None,
    ) -> Asked:
        meant = _meaning(found)
        if meant is None:
            return self._refuse(question, asked, found, language)
        said = language or meant.language
        intent, query = meant.intent, meant.query
        answer = intent.answer(self._access, query, said)
        graphql = intent.graphql(self._access, query, said)
        return Asked(question, said, query, graphql, answer.text, answer.facts)

    def _refuse(
        self,
        question: str,
        asked: list[Word],
        found: list[Interpretation],
        language: Language | None,
    ) -> Asked:
        from ropa.asking.refusal import refuse  # imported here: only a refusal needs it

        refusal = refuse(self._lexicon, asked, found)
        said = language or refusal.language
        problem = refusal.problem(said)
        return Asked(question, said, problem=problem, candidates=refusal.candidates)


def _meaning(found: list[Interpretation]) -> Interpretation | None:
    """Return the one meaning of a question, of the longest names; None where it is not one."""
    whole = [one for one in found if not one.issues]
    fewest = min((one.cuts for one in whole), default=0)
    best = [one for one in whole if one.cuts == fewest]
    meanings = {one.query for one in best}
    return best[0] if len(meanings) == 1 else None


def check(question: str) -> str:
    """Return a question that can be read.

    Raises:
        BadInput: it is empty or holds control characters.
        LimitExceeded: it is too long.
    """
    if len(question) > LONGEST:
        raise LimitExceeded.of("asking.too-long", length=len(question), longest=LONGEST)
    if not any(letter.isalnum() for letter in question):
        raise BadInput.of("asking.empty")
    for letter in question:
        if not letter.isprintable() and letter not in "\t\n" and category(letter) != "Zs":
            raise BadInput.of("asking.control", code=f"U+{ord(letter):04X}")
    return question


def ask(access: Access, question: str, language: Language | None = None) -> Asked:
    """Answer one question from a register, or refuse it; see `Asking.ask`."""
    return Asking(access).ask(question, language)
