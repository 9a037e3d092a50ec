"""Review: every rule looks at one register; what they find is made into findings and sorted.

What holds here: the findings depend on the register and the day alone; each names a controller, at
least one fact, and the paragraphs that state its facts; none is told twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ropa.access import Access
from ropa.language.text import message
from ropa.model import Fact, Record
from ropa.model.nouns import noun_of
from ropa.review.interface import Finding, Hit, Rule
from ropa.review.reading import Reading
from ropa.review.rules import RULES


def review(
    access: Access, on: date | None = None, rules: Iterable[Rule] = RULES
) -> tuple[Finding, ...]:
    """Return what the records lack or contradict: by controller, record, weight and rule.

    Args:
        access: the register, indexed.
        on: the day that due reviews are held against; without it none is overdue.
        rules: rules to look with.
    """
    reading = Reading(access, on)
    found = (_finding(reading, rule, hit) for rule in rules for hit in rule.look(reading))
    return tuple(sorted(dict.fromkeys(found), key=_place))


def _place(finding: Finding) -> tuple[object, ...]:
    record = finding.record or ""
    message = (*finding.facts, finding.message.say())
    return finding.controller, record, finding.severity.rank, finding.rule, message


def _finding(reading: Reading, rule: Rule, hit: Hit) -> Finding:
    controller = hit.controller
    if hit.record is not None:
        controller = reading.register.get(Record, hit.record).controller
    assert controller is not None
    return Finding(
        rule=rule.name,
        article=hit.article or rule.article,
        level=rule.level,
        severity=hit.severity or rule.severity,
        controller=controller,
        possibly=_possibly(reading, controller),
        record=hit.record,
        facts=tuple(dict.fromkeys(hit.facts)),
        citations=_citations(reading, hit.facts),
        code=rule.code,
        message=message(rule.code, **hit.values),
        cure=message(f"{rule.code}-cure", **hit.values),
    )


def _possibly(reading: Reading, controller: str) -> tuple[str, ...]:
    if reading.organisation(controller).named:
        return ()
    return reading.access.index.ties.of(controller)


def _citations(reading: Reading, keys: Iterable[str]) -> tuple[str, ...]:
    cited: dict[str, None] = {}
    for key in keys:
        noun = noun_of(key)
        fact = reading.register.find(noun, key) if noun else None
        if isinstance(fact, Fact):
            cited |= dict.fromkeys(fact.citations)
    return tuple(cited)
