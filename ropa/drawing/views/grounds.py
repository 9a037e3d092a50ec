"""Grounds: on which legal bases a flow rests, for how long it is kept, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.access.legal_bases import bases_of
from ropa.access.paths import LivePath, Path
from ropa.access.question import Question
from ropa.drawing.view import Source
from ropa.drawing.views.keeping import limits
from ropa.drawing.views.reading import Reading
from ropa.language.law import article_with_ground, place
from ropa.language.text import Text, message
from ropa.model.citation import Citation
from ropa.model.legal_basis import LegalBasis
from ropa.model.noun import Fact
from ropa.model.register import Register


def bases(reading: Reading, paths: Iterable[Path]) -> tuple[Text, ...]:
    """Return the legal bases of paths in words, each once."""
    index = reading.access.index
    lived = (LivePath(path, frozenset(), (), None) for path in paths)
    bases = {one.key: one for live in lived for one in bases_of(index, live, Question())}
    found = sorted(bases.values(), key=_article)
    return tuple(article_with_ground(one, index.register.name) for one in found)


def _article(found: LegalBasis) -> tuple[int, str]:
    return int(found.article.partition("(")[0]), found.key


def kept(reading: Reading, paths: Iterable[Path]) -> tuple[Text, ...]:
    """Return how long the data on paths are kept, each limit once."""
    asked = sorted({(path.data, path.conditions) for path in paths})
    said = [limit for data, assumed in asked for limit in limits(reading, data, assumed)]
    return tuple(dict.fromkeys(said)) or (message("drawing.retention-not-stated"),)


def sources(register: Register, facts: Iterable[Fact]) -> tuple[Source, ...]:
    """Return the paragraphs that state facts, each once."""
    keys = dict.fromkeys(key for fact in facts for key in fact.citations)
    return tuple(Source(key, place(register.get(Citation, key))) for key in keys)
