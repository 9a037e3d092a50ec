"""Screening: whether a DPIA is needed (Article 35), by the nine criteria of WP248.

The rule of two is the Swedish authority's (DI-2018-13200): an assessment is made when two or more
criteria hold, and where none is made, the reason and the DPO's view are documented.
"""

from __future__ import annotations

from collections.abc import Iterable

from ropa.access import Access
from ropa.article30.facts import Facts
from ropa.dpia.answers import (
    Answer,
    Answered,
    By,
    Outcome,
    PublicMonitoring,
    Screening,
    prevailing_answer,
    stated_answers,
)
from ropa.dpia.criteria import Evidence, evidence
from ropa.errors import BadInput, Place
from ropa.language.text import Text, listed, message
from ropa.model import Activity, Criterion, Fact, Record, Register, ScreeningAnswer
from ropa.model.keys import prefix_of
from ropa.model.nouns import noun_of

NINE = tuple(one for one in Criterion if one is not Criterion.PUBLIC_AREA)
"""The criteria of WP248, in its order."""
ENOUGH = 2
"""Criteria that hold before an assessment is to be made."""
PUBLIC_MONITORING = (
    Criterion.SYSTEMATIC_MONITORING,
    Criterion.PUBLIC_AREA,
    Criterion.LARGE_SCALE,
)
"""The parts of Article 35(3)(c)."""


def screening(access: Access, key: str) -> Screening:
    """Return the screening of a record, or of an activity over all its records.

    Args:
        access: the register.
        key: `record:…` or `activity:…`.

    Raises:
        UnknownKey: the register holds no such record or activity.
        BadInput: the key of another noun.
    """
    records = records_of(access.register, key)
    facts = Facts(access.index)
    criteria = tuple(_over(facts, records, criterion) for criterion in NINE)
    parts = tuple(_over(facts, records, criterion) for criterion in PUBLIC_MONITORING)
    monitoring = PublicMonitoring(every(part.answer for part in parts), parts)
    outcome = decide(tuple(one.answer for one in criteria), monitoring.answer)
    return Screening(key, tuple(one.key for one in records), criteria, monitoring, outcome)


def records_of(register: Register, key: str) -> tuple[Record, ...]:
    """Return the records that a key is about, sorted.

    Raises:
        UnknownKey: the register holds no such record or activity.
        BadInput: the key of another noun, or an activity that nobody keeps a record of.
    """
    if prefix_of(key) == Record.prefix:
        return (register.get(Record, key),)
    if prefix_of(key) != Activity.prefix:
        raise BadInput.of("dpia.subject", Place(field="key"), key=key)
    register.get(Activity, key)
    records = tuple(one for one in register.all(Record) if one.activity == key)
    if not records:
        raise BadInput.of("dpia.no-records", Place(field="key"), key=key)
    return records


def decide(criteria: tuple[Answer, ...], public_monitoring: Answer) -> Outcome:
    """Return what answers come to: what is not known keeps it open, and is never counted as no."""
    holding = criteria.count(Answer.YES)
    if holding >= ENOUGH or public_monitoring is Answer.YES:
        return Outcome.REQUIRED
    open_ = criteria.count(Answer.NOT_KNOWN)
    if holding + open_ >= ENOUGH or public_monitoring is Answer.NOT_KNOWN:
        return Outcome.UNDECIDED
    return Outcome.NOT_INDICATED


def every(answers: Iterable[Answer]) -> Answer:
    """Whether all hold: no where one does not, not known where one is not known."""
    found = set(answers)
    return next((one for one in (Answer.NO, Answer.NOT_KNOWN) if one in found), Answer.YES)


def some(answers: Iterable[Answer]) -> Answer:
    """Whether one holds: yes where one does, not known where one is not known."""
    found = set(answers)
    return next((one for one in (Answer.YES, Answer.NOT_KNOWN) if one in found), Answer.NO)


def _over(facts: Facts, records: tuple[Record, ...], criterion: Criterion) -> Answered:
    """Answer a criterion over records: it holds where it holds for one of them."""
    each = [_answer(facts, record, criterion) for record in records]
    answer = some(one.answer for one in each)
    decisive = [one for one in each if one.answer is answer]
    people = dict.fromkeys(one.key for answered in each for one in answered.stated)
    return Answered(
        criterion,
        answer,
        decisive[0].by,
        _reasons(one.reason for one in decisive),
        tuple(dict.fromkeys(key for one in decisive for key in one.facts)),
        tuple(dict.fromkeys(key for one in decisive for key in one.citations)),
        tuple(facts.register.get(ScreeningAnswer, key) for key in people),
    )


def _reasons(reasons: Iterable[Text]) -> Text:
    return listed(dict.fromkeys(reasons), " ")


def _answer(facts: Facts, record: Record, criterion: Criterion) -> Answered:
    found = evidence(facts, record, criterion)
    people = stated_answers(facts.register, record, criterion)
    holds = prevailing_answer(people)
    cited = _citations(facts, record, found)
    if holds is not None:
        reason = _by_person(people[0], found, Answer(holds))
        return Answered(criterion, Answer(holds), By.PERSON, reason, found.facts, cited, people)
    if people:
        reason = message("dpia.people-disagree")
        return Answered(criterion, Answer.NOT_KNOWN, By.NOBODY, reason, found.facts, cited, people)
    by = By.NOBODY if found.answer is Answer.NOT_KNOWN else By.FACTS
    return Answered(criterion, found.answer, by, found.reason, found.facts, cited)


def _by_person(one: ScreeningAnswer, found: Evidence, holds: Answer) -> Text:
    said = message(
        "dpia.by-person", reason=one.reason, author=one.author, day=one.stated_on.isoformat()
    )
    if found.answer in (Answer.NOT_KNOWN, holds):
        return said
    return message("dpia.against-facts", said=said, facts=found.reason)


def _citations(facts: Facts, record: Record, found: Evidence) -> tuple[str, ...]:
    nouns = ((noun_of(key), key) for key in found.facts)
    rests_on = [facts.register.find(noun, key) for noun, key in nouns if noun]
    return facts.cited(record, *(fact for fact in rests_on if isinstance(fact, Fact)))
