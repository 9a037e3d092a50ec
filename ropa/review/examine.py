"""Review: every rule looks at one register; what they find is made into findings and sorted.

What holds here: the findings depend on the register and the day alone; each names a controller, at
least one fact, and the paragraphs that state its facts; none is given twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ropa.index import Index
from ropa.language.text import message
from ropa.model import Fact, Record
from ropa.model.nouns import noun_of
from ropa.review.finding import Finding
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit, Rule
from ropa.review.table import RULES


def review(
    index: Index, on: date | None = None, rules: Iterable[Rule] = RULES
) -> tuple[Finding, ...]:
    """Return what the records lack or contradict: by controller, record, severity and rule.

    Args:
        index: the register, indexed.
        on: the day that review dates are compared with; without it none is overdue.
        rules: rules to look with.
    """
    reviewed = ReviewedRegister(index, on)
    found = (_finding(reviewed, rule, hit) for rule in rules for hit in rule.look(reviewed))
    return tuple(sorted(dict.fromkeys(found), key=_place))


def of_record(index: Index, findings: Iterable[Finding], record: str) -> tuple[Finding, ...]:
    """Return the findings about a record, or about something of its controller that it names.

    Args:
        index: the register that was reviewed, indexed.
        findings: what the review found.
        record: key of the record.
    """
    records = ReviewedRegister(index).records_of
    return tuple(one for one in findings if _concerns(one, record, records))


def _concerns(one: Finding, record: str, records: dict[str, tuple[Record, ...]]) -> bool:
    if one.record is not None:
        return one.record == record
    every = (each for key in one.facts for each in records.get(key, ()))
    return any(each.key == record and each.controller == one.controller for each in every)


def _place(finding: Finding) -> tuple[object, ...]:
    record = finding.record or ""
    said = (*finding.facts, finding.message.say())
    return finding.controller, record, finding.severity.rank, finding.rule, said


def _finding(reviewed: ReviewedRegister, rule: Rule, hit: Hit) -> Finding:
    controller = hit.controller
    if hit.record is not None:
        controller = reviewed.register.get(Record, hit.record).controller
    assert controller is not None
    return Finding(
        rule=rule.name,
        article=hit.article or rule.article,
        level=rule.level,
        severity=hit.severity or rule.severity,
        controller=controller,
        possibly=_possibly(reviewed, controller),
        record=hit.record,
        facts=tuple(dict.fromkeys(hit.facts)),
        citations=_citations(reviewed, hit.facts),
        code=rule.code,
        message=message(rule.code, **hit.values),
        cure=message(f"{rule.code}-cure", **hit.values),
    )


def _possibly(reviewed: ReviewedRegister, controller: str) -> tuple[str, ...]:
    if reviewed.organisation(controller).named:
        return ()
    return reviewed.index.ties.of(controller)


def _citations(reviewed: ReviewedRegister, keys: Iterable[str]) -> tuple[str, ...]:
    cited: dict[str, None] = {}
    for key in keys:
        noun = noun_of(key)
        fact = reviewed.register.find(noun, key) if noun else None
        if isinstance(fact, Fact):
            cited |= dict.fromkeys(fact.citations)
    return tuple(cited)
