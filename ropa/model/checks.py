"""What makes a register consistent as a whole. One function a rule; all problems are told.

Checked: every reference resolves; trees have no cycle; every fact has a citation; a fact's sites
are among its record's, as are the purposes of a collection or disclosure; a legal basis covers
disclosures of its own record only; a limit that a condition replaces has a replacement; paragraphs
of a document do not share a place; no list names a key twice, no fact has a note twice, nobody is
joint controller with itself, no digest is typed in, a statement has its day,
and a right under another law has that law.
Not checked: what the law requires of a complete record. That is the review's work, since an
incomplete register is still a true one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from ropa.errors import Place, Problem
from ropa.model.citation import Citation
from ropa.model.collection import Collection
from ropa.model.data_category import DataCategory
from ropa.model.disclosure import Disclosure
from ropa.model.document import DAY, Document
from ropa.model.exclusion import Exclusion
from ropa.model.legal_basis import LegalBasis
from ropa.model.nearest import nearest
from ropa.model.noun import Fact, Noun
from ropa.model.objection import Objection, Right
from ropa.model.organisation import Organisation
from ropa.model.purpose import Purpose
from ropa.model.record import Record
from ropa.model.references import keys_in, references, targets
from ropa.model.retention import Retention
from ropa.model.tree import cycles

if TYPE_CHECKING:
    Facts = Mapping[str, Noun]


def _problem(code: str, subject: str, field: str, **values: object) -> Problem:
    named = {"subject": subject, "field": field, **values}
    return Problem(f"model.{code}", named, Place(field=field), subject=subject)


def _suggest(key: str, facts: Facts, prefix: str) -> str:
    like = nearest(key, (other for other in facts if other.startswith(f"{prefix}:")))
    return ", ".join(like) or "–"


def dangling_references(facts: Facts) -> Iterator[Problem]:
    """Every key that a fact names is in the register."""
    for key, fact in facts.items():
        for reference, target in targets(fact):
            if target not in facts:
                near = _suggest(target, facts, reference.prefix)
                yield _problem("dangling", key, reference.field, target=target, nearest=near)


def cyclic_trees(facts: Facts) -> Iterator[Problem]:
    """No category, purpose or organisation is above itself."""
    for noun in (DataCategory, Purpose):
        parents = {k: f.parent for k, f in facts.items() if isinstance(f, noun)}
        for loop in cycles(parents):
            yield _problem("cycle", loop[0], "parent", loop=" → ".join([*loop, loop[0]]))
    owners = {k: f.parent.value for k, f in facts.items() if isinstance(f, Organisation)}
    for loop in cycles(owners):
        yield _problem("cycle", loop[0], "parent", loop=" → ".join([*loop, loop[0]]))


def uncited_facts(facts: Facts) -> Iterator[Problem]:
    """Every fact rests on at least one paragraph of a source."""
    for key, fact in facts.items():
        if isinstance(fact, Fact) and not fact.citations:
            yield _problem("uncited", key, "citations")


def _sites(fact: Disclosure | Retention) -> tuple[str, ...]:
    return fact.sites.listed if isinstance(fact, Disclosure) else fact.sites


def foreign_sites(facts: Facts) -> Iterator[Problem]:
    """The sites of a disclosure or a retention are among its record's sites."""
    for key, fact in facts.items():
        if isinstance(fact, Disclosure | Retention):
            record = facts.get(fact.record)
            if isinstance(record, Record):
                for site in sorted(set(_sites(fact)) - set(record.sites)):
                    yield _problem("foreign-site", key, "sites", target=site, record=fact.record)


def foreign_disclosures(facts: Facts) -> Iterator[Problem]:
    """A legal basis covers disclosures of the record that rests on it."""
    for key, fact in facts.items():
        if isinstance(fact, LegalBasis):
            for target in fact.covers_disclosures:
                disclosure = facts.get(target)
                if isinstance(disclosure, Disclosure) and disclosure.record != fact.record:
                    yield _problem(
                        "foreign-disclosure",
                        key,
                        "covers_disclosures",
                        target=target,
                        record=fact.record,
                    )


def unreplaced_limits(facts: Facts) -> Iterator[Problem]:
    """Where a condition replaces a limit, another limit says what holds under that condition."""
    replacements = {
        (fact.record, condition, data)
        for fact in facts.values()
        if isinstance(fact, Retention)
        for condition in fact.conditions
        for data in fact.data
    }
    for key, fact in facts.items():
        if isinstance(fact, Retention):
            for condition in fact.unless:
                missing = [d for d in fact.data if (fact.record, condition, d) not in replacements]
                if missing:
                    yield _problem(
                        "unreplaced", key, "unless", condition=condition, data=", ".join(missing)
                    )


def shared_places(facts: Facts) -> Iterator[Problem]:
    """No two passages of a document have the same position, or the same place under a heading."""
    seen: dict[tuple[object, ...], str] = {}
    for key, fact in facts.items():
        if isinstance(fact, Citation):
            position = (fact.document, fact.position)
            place = (*_paragraph(fact), fact.sentence)
            for field, spot in (("position", position), ("paragraph", place)):
                other = seen.setdefault(spot, key)
                if other != key:
                    yield _problem("shared-place", key, field, other=other)


def _paragraph(citation: Citation) -> tuple[str, str | None, str | None, int]:
    return citation.document, citation.section, citation.heading, citation.paragraph


def passages_within_others(facts: Facts) -> Iterator[Problem]:
    """A paragraph is cited as a whole or sentence by sentence, never both."""
    citations = [fact for fact in facts.values() if isinstance(fact, Citation)]
    whole = {_paragraph(each): each.key for each in citations if not each.sentence}
    for citation in citations:
        other = whole.get(_paragraph(citation))
        if citation.sentence and other is not None:
            yield _problem("within-other", citation.key, "sentence", other=other)


def digests_of_nothing(facts: Facts) -> Iterator[Problem]:
    """No digest is one that somebody has typed to have any, as zeros: no text has such a one."""
    for key, fact in facts.items():
        if isinstance(fact, Citation) and fact.digest is not None and len(set(fact.digest)) == 1:
            yield _problem("digest-of-nothing", key, "digest")


def undated_statements(facts: Facts) -> Iterator[Problem]:
    """What a person has stated has the day when it was stated: it is all that it is known by."""
    for document in (fact for fact in facts.values() if isinstance(fact, Document)):
        if document.stated_by is not None and not DAY.fullmatch(document.dated.value or ""):
            yield _problem("undated", document.key, "stated_by")


def unnamed_laws(facts: Facts) -> Iterator[Problem]:
    """A right under another law than the GDPR names that law: it is all that it is known by."""
    for objection in (fact for fact in facts.values() if isinstance(fact, Objection)):
        if objection.right is Right.OTHER_LAW and not objection.rule.is_stated:
            yield _problem("law-not-named", objection.key, "right")


def self_ties(facts: Facts) -> Iterator[Problem]:
    """Nothing is only possibly the same as itself."""
    for key, fact in facts.items():
        if key in getattr(fact, "possibly_same_as", ()):
            yield _problem("self-tie", key, "possibly_same_as")


def repeated_keys(facts: Facts) -> Iterator[Problem]:
    """No list of keys names one twice. Exclusions have a rule of their own."""
    for key, fact in facts.items():
        for field in (each.field for each in references(type(fact)) if each.many):
            named = keys_in(getattr(fact, field))
            if len(set(named)) < len(named) and not isinstance(fact, Exclusion):
                (target, _), *_ = Counter(named).most_common(1)
                yield _problem("repeated", key, field, target=target)


def repeated_notes(facts: Facts) -> Iterator[Problem]:
    """No fact has the same note twice: an answer would tell it as two things to know."""
    for key, fact in facts.items():
        notes = getattr(fact, "notes", ())
        if len(set(notes)) < len(notes):
            yield _problem("repeated-note", key, "notes")


def facts_of_no_data(facts: Facts) -> Iterator[Problem]:
    """A collection and a retention name the data that they are about."""
    for key, fact in facts.items():
        if isinstance(fact, Collection | Retention) and not fact.data:
            yield _problem("no-data", key, "data")


def self_joint_controllers(facts: Facts) -> Iterator[Problem]:
    """Nobody is joint controller with itself."""
    for key, fact in facts.items():
        if isinstance(fact, Record) and fact.controller in fact.joint_controllers.listed:
            yield _problem("self-joint", key, "joint_controllers", target=fact.controller)


def repeated_exclusions(facts: Facts) -> Iterator[Problem]:
    """An exclusion names two conditions or more, each once."""
    for key, fact in facts.items():
        if isinstance(fact, Exclusion) and len(set(fact.conditions)) < max(2, len(fact.conditions)):
            yield _problem("self-exclusion", key, "conditions")


def foreign_purposes(facts: Facts) -> Iterator[Problem]:
    """The purposes of a collection or a disclosure are among its record's, or lie below them."""
    parents = {key: fact.parent for key, fact in facts.items() if isinstance(fact, Purpose)}
    for key, fact in facts.items():
        if isinstance(fact, Collection | Disclosure):
            record = facts.get(fact.record)
            if isinstance(record, Record):
                for purpose in fact.purposes.listed:
                    if not _is_among(purpose, record.purposes, parents):
                        yield _problem(
                            "foreign-purpose", key, "purposes", target=purpose, record=fact.record
                        )


def _is_among(key: str, named: tuple[str, ...], parents: Mapping[str, str | None]) -> bool:
    step: str | None = key
    seen: set[str] = set()
    while step is not None and step not in seen:  # a tree with a cycle is another rule's to report
        if step in named:
            return True
        seen.add(step)
        step = parents.get(step)
    return False


def unknown_subjects_of_notes(facts: Facts) -> Iterator[Problem]:
    """What a note is about is in the register."""
    for key, fact in facts.items():
        for note in getattr(fact, "notes", ()):
            for target in note.about:
                if target not in facts:
                    near = _suggest(target, facts, target.partition(":")[0])
                    yield _problem("dangling", key, "notes", target=target, nearest=near)


RULES: tuple[Callable[[Facts], Iterator[Problem]], ...] = (
    dangling_references,
    cyclic_trees,
    uncited_facts,
    foreign_sites,
    foreign_disclosures,
    unreplaced_limits,
    shared_places,
    passages_within_others,
    digests_of_nothing,
    undated_statements,
    unnamed_laws,
    self_ties,
    repeated_keys,
    repeated_notes,
    facts_of_no_data,
    repeated_exclusions,
    self_joint_controllers,
    foreign_purposes,
    unknown_subjects_of_notes,
)


def check(facts: Facts) -> list[Problem]:
    """Return everything that is inconsistent, rule by rule, in the order of the facts."""
    return [problem for rule in RULES for problem in rule(facts)]
