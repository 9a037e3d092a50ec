"""A retention that applies to the data asked about."""

from __future__ import annotations

from datetime import date

import strawberry

from ropa.api.answers.fields import key, keys, node, nodes
from ropa.api.names import lazy
from ropa.api.scalars import Duration
from ropa.model import Condition, DataCategory, Record, Retention


@strawberry.type(name="RetentionLimit", description="Limit that applies to the data asked about.")
class LimitType:
    """A limit that applies."""

    retention = key("retention", "Key of the retention.")
    retention_node = node("retention", lazy(Retention), "Retention that sets the limit.")
    record = key("record", "Key of the record.")
    record_node = node("record", lazy(Record), "Record that keeps the data.")
    data = keys("data", "Keys of the categories of data that the limit is about.")
    data_nodes = nodes("data", lazy(DataCategory), "Categories of data that the limit is about.")
    duration: Duration | None = strawberry.field(
        description="Duration; null where the limit is an event or criteria."
    )
    conditions = keys("conditions", "Keys of the conditions under which the limit applies.")
    condition_nodes = nodes(
        "conditions", lazy(Condition), "Conditions under which the limit applies."
    )
    unless = keys("unless", "Keys of the conditions that replace the limit.")
    unless_nodes = nodes("unless", lazy(Condition), "Conditions that replace the limit.")
    until: date | None = strawberry.field(
        description="Last day, where the day of collection and a duration are known."
    )
