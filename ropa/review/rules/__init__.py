"""The table of rules, sorted by name. A rule is a module of its own that declares `RULE`.

The one module that declares several is `not_stated`: a rule for each field of the Article 30 table.
"""

from __future__ import annotations

from ropa.review.interface import Rule
from ropa.review.rules import (
    authority_without_condition,
    basis_beyond_data,
    basis_beyond_purposes,
    basis_extent_missing,
    basis_missing,
    controller_described,
    data_without_basis,
    disclosure_without_basis,
    identifier_without_need,
    impact_assessment_missing,
    interest_without_assessment,
    internal_access_missing,
    monitoring_kept_long,
    monitoring_without_screening,
    national_rule_missing,
    not_stated,
    note_contradiction,
    note_open,
    offence_data_without_ground,
    processor_without_contract,
    purpose_without_basis,
    retention_contradicts,
    retention_differs,
    retention_missing,
    retention_open_ended,
    retention_overlaps,
    retention_start_missing,
    review_overdue,
    special_data_without_ground,
    supplier_by_function,
    supplier_possibly_same,
    system_possibly_same,
    transfer_without_mechanism,
    transfers_contradicted,
)

_MODULES = (
    authority_without_condition,
    basis_beyond_data,
    basis_beyond_purposes,
    basis_extent_missing,
    basis_missing,
    controller_described,
    data_without_basis,
    disclosure_without_basis,
    identifier_without_need,
    impact_assessment_missing,
    interest_without_assessment,
    internal_access_missing,
    monitoring_kept_long,
    monitoring_without_screening,
    national_rule_missing,
    note_contradiction,
    note_open,
    offence_data_without_ground,
    processor_without_contract,
    purpose_without_basis,
    retention_contradicts,
    retention_differs,
    retention_missing,
    retention_open_ended,
    retention_overlaps,
    retention_start_missing,
    review_overdue,
    special_data_without_ground,
    supplier_by_function,
    supplier_possibly_same,
    system_possibly_same,
    transfer_without_mechanism,
    transfers_contradicted,
)
RULES: tuple[Rule, ...] = tuple(
    sorted((*(module.RULE for module in _MODULES), *not_stated.RULES), key=lambda rule: rule.name)
)
