"""Article 30 records, as GraphQL has them: read from the one field table of the exports."""

from __future__ import annotations

from ropa.api.records.query import ARTICLE_30, PROCESSOR_RECORD

__all__ = ["ARTICLE_30", "PROCESSOR_RECORD"]
