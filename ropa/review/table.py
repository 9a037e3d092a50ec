"""The table of rules: each with the article that it rests on, its level and its severity.

A rule is a row here, a function in the module of its subject that is named as the rule is, and its
message and cure in the catalogue. The rules of what Article 30 asks for and nobody states are made
of the field table, one a field (`ropa.review.rules.not_stated`).
"""

from __future__ import annotations

from ropa.article30.fields import Level
from ropa.review.finding import Severity
from ropa.review.rule import Look, Rule
from ropa.review.rules import (
    assessments,
    data_kinds,
    disclosures,
    doubtful_texts,
    legal_basis,
    not_stated,
    notes,
    parties,
    retention,
    retention_differences,
    sources,
    transfers,
)

REQUIRED, WHERE_APPLICABLE, WHERE_POSSIBLE, ACCOUNTABILITY = Level
VIOLATION, WARNING, NOTE = Severity


def _rule(article: str, level: Level, severity: Severity, look: Look) -> Rule:
    return Rule(look.__name__.replace("_", "-"), article, level, severity, look)


_BY_SUBJECT = (
    # Legal basis
    _rule("6(1)", ACCOUNTABILITY, VIOLATION, legal_basis.basis_missing),
    _rule("5(2)", ACCOUNTABILITY, NOTE, legal_basis.basis_extent_missing),
    _rule("5(1)(b)", ACCOUNTABILITY, WARNING, legal_basis.basis_beyond_purposes),
    _rule("5(1)(b)", ACCOUNTABILITY, WARNING, legal_basis.basis_beyond_data),
    _rule("6(1)", ACCOUNTABILITY, WARNING, legal_basis.purpose_without_basis),
    _rule("6(1)", ACCOUNTABILITY, WARNING, legal_basis.data_without_basis),
    _rule("6(1)", ACCOUNTABILITY, WARNING, legal_basis.disclosure_without_basis),
    _rule("6(1)", ACCOUNTABILITY, NOTE, legal_basis.basis_on_condition),
    _rule("6(3)", ACCOUNTABILITY, WARNING, legal_basis.national_rule_missing),
    # Kinds of data that the law treats apart
    _rule("10", ACCOUNTABILITY, VIOLATION, data_kinds.offence_data_without_ground),
    _rule("9(2)", ACCOUNTABILITY, VIOLATION, data_kinds.special_data_without_ground),
    _rule("87", ACCOUNTABILITY, WARNING, data_kinds.identifier_without_need),
    # Parties and systems
    _rule("30(1)(a)", REQUIRED, VIOLATION, parties.controller_described),
    _rule("28(1)", ACCOUNTABILITY, NOTE, parties.supplier_by_function),
    _rule("28(1)", ACCOUNTABILITY, NOTE, parties.supplier_possibly_same),
    _rule("32(1)", ACCOUNTABILITY, NOTE, parties.system_possibly_same),
    _rule("32(1)", ACCOUNTABILITY, NOTE, parties.system_missing),
    _rule("5(2)", ACCOUNTABILITY, NOTE, parties.site_possibly_same),
    # Disclosures and transfers
    _rule("28(3)", ACCOUNTABILITY, WARNING, disclosures.processor_without_contract),
    _rule("5(1)(b)", ACCOUNTABILITY, WARNING, disclosures.authority_without_condition),
    _rule("30(1)(d)", ACCOUNTABILITY, NOTE, disclosures.disclosure_leaves_open),
    _rule("32(4)", ACCOUNTABILITY, NOTE, disclosures.internal_access_missing),
    _rule("44", WHERE_APPLICABLE, VIOLATION, transfers.transfer_without_mechanism),
    _rule("30(1)(e)", WHERE_APPLICABLE, VIOLATION, transfers.transfers_contradicted),
    # Retention
    _rule("30(1)(f)", WHERE_POSSIBLE, WARNING, retention.retention_missing),
    _rule("30(1)(f)", WHERE_POSSIBLE, NOTE, retention.retention_start_missing),
    _rule("5(1)(e)", ACCOUNTABILITY, NOTE, retention.retention_end_missing),
    _rule("5(1)(e)", WHERE_POSSIBLE, NOTE, retention.retention_open_ended),
    _rule("5(1)(e)", WHERE_POSSIBLE, WARNING, retention.retention_contradicts),
    _rule("5(1)(e)", WHERE_POSSIBLE, NOTE, retention.retention_overlaps),
    _rule("5(1)(e)", ACCOUNTABILITY, NOTE, retention_differences.retention_differs),
    # Assessments
    _rule("6(1)(f)", ACCOUNTABILITY, WARNING, assessments.interest_without_assessment),
    _rule("35(1)", ACCOUNTABILITY, NOTE, assessments.impact_assessment_missing),
    _rule("35(1)", ACCOUNTABILITY, WARNING, assessments.monitoring_without_screening),
    _rule("5(1)(e)", ACCOUNTABILITY, NOTE, assessments.monitoring_kept_long),
    _rule("24(1)", ACCOUNTABILITY, WARNING, assessments.review_overdue),
    # Notes: information is to be clear
    _rule("12(1)", ACCOUNTABILITY, WARNING, notes.note_contradiction),
    _rule("12(1)", ACCOUNTABILITY, NOTE, notes.note_open),
    _rule("12(1)", ACCOUNTABILITY, NOTE, notes.exclusion_not_stated),
    # Sources
    _rule("5(2)", ACCOUNTABILITY, NOTE, sources.source_unverified),
    # Words that are no answer elsewhere
    _rule("5(2)", ACCOUNTABILITY, WARNING, doubtful_texts.answer_in_doubt),
)
RULES: tuple[Rule, ...] = tuple(
    sorted((*_BY_SUBJECT, *not_stated.RULES), key=lambda rule: rule.name)
)
"""Every rule, sorted by name."""
