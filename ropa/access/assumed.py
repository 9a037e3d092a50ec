"""What an answer takes as given: the conditions and days of the question, and what they change.

What holds here: every condition that the question gives or rules out is repeated in the answer, and
those on which nothing in it depends are said to change nothing. A question with one day and not the
other is told what it lacks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from ropa.access.accessors import Reached
from ropa.access.answer import Assumed, Reason
from ropa.access.paths import LivePath, Path
from ropa.access.purposes_and_bases import bases_of
from ropa.access.question import Question
from ropa.access.verdicts import ClosedPath
from ropa.index import Index


def assume(
    index: Index,
    question: Question,
    live: Iterable[Reached],
    dead: Iterable[ClosedPath],
) -> Assumed:
    """Return what an answer takes as given.

    Args:
        index: the register.
        question: the question as it was asked.
        live: the paths that are left of those that the answer is read from.
        dead: the paths that are closed.
    """
    if not question.given | question.ruled_out:
        return Assumed(needs=lacks(question))
    return weighed_by(index, question, _weighing(index, [one for one, _ in live], list(dead)))


def weighed_by(index: Index, question: Question, weighing: Collection[str]) -> Assumed:
    """Return what an answer takes as given, where some conditions are all that it depends on.

    Args:
        index: the register.
        question: the question as it was asked.
        weighing: every condition on which something in the answer depends.
    """
    irrelevant = [
        key
        for key in question.given | question.ruled_out
        if _decides(index, key, question).isdisjoint(weighing)
    ]
    given, ruled_out = tuple(sorted(question.given)), tuple(sorted(question.ruled_out))
    return Assumed(given, ruled_out, tuple(sorted(irrelevant)), lacks(question))


def of_retention(index: Index, question: Question, data: Iterable[str]) -> Assumed:
    """Return what an answer to how long data are kept takes as given.

    It is whole without a day to ask about; a day to ask about lacks one to count from.

    Args:
        index: the register.
        question: the question as it was asked.
        data: the categories of data that are told of.
    """
    weighing = set[str]()
    everywhere = replace(question, given=frozenset(), ruled_out=frozenset())
    records = (record for key in data for record in index.candidates(key, everywhere))
    for record in records:
        weighing.update(record.conditions)
        for limit in index.retentions.get(record.key, ()):
            weighing.update((*limit.conditions, *limit.unless))
    assumed = weighed_by(index, question, weighing)
    return assumed if question.on is not None else replace(assumed, needs=None)


def lacks(question: Question) -> Reason | None:
    """Return what a question with one day lacks for its days to decide anything, or None."""
    if question.on is not None and question.collected_on is None:
        return Reason("access.needs-collected-on", {"on": question.on.isoformat()})
    if question.collected_on is not None and question.on is None:
        return Reason("access.needs-on", {"collected_on": question.collected_on.isoformat()})
    return None


def _decides(index: Index, key: str, question: Question) -> set[str]:
    """Return the conditions that one decides: itself, and what it excludes where it is given."""
    return {key, *(index.opposites.of([key]) if key in question.given else ())}


def _weighing(index: Index, live: list[LivePath], dead: list[ClosedPath]) -> set[str]:
    """Return every condition on which something in the answer depends."""
    found: set[str] = set()
    for path in (*(one.path for one in live), *(one.path for one in dead)):
        found.update(path.conditions)
        found.update(_of_limits(index, path))
    for one in live:
        found.update(key for basis in bases_of(index, one, Question()) for key in basis.conditions)
    return found


def _of_limits(index: Index, path: Path) -> Iterator[str]:
    for retention in index.retentions.get(path.record.key, ()):
        if index.categories.nearest(retention.data, path.data) is not None:
            yield from (*retention.conditions, *retention.unless)
