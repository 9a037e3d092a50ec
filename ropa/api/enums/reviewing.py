"""Enums of the review and of Article 30 records."""

from __future__ import annotations

from enum import EnumMeta

from ropa.article30 import Level, Role
from ropa.review import Severity

REVIEWING: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    Level: (
        "Level of the law's demand on a field.",
        {
            "REQUIRED": "Item that Article 30 requires.",
            "WHERE_APPLICABLE": "Item that Article 30 requires where it applies.",
            "WHERE_POSSIBLE": "Item that Article 30 requires where possible.",
            "ACCOUNTABILITY": "Field outside Article 30 that shows compliance (Article 5(2)).",
        },
    ),
    Role: (
        "Role in which an organisation keeps its record.",
        {
            "CONTROLLER": "Controller (Article 30(1)).",
            "PROCESSOR": "Processor (Article 30(2)).",
        },
    ),
    Severity: (
        "Weight of a finding.",
        {
            "VIOLATION": "Statement that does not meet the law, or a required item not stated.",
            "WARNING": "Doubt whether the law is met: facts are lacking or do not agree.",
            "NOTE": "Matter worth a person's eye.",
        },
    ),
}
"""Description of each enum, and of each of its values."""
