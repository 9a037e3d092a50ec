"""Activities, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import along, noun_type, referring
from ropa.api.types.interfaces import NamedNode
from ropa.model import Activity, Organisation, Record, ScreeningAnswer, Site


@noun_type("Processing activity, as camera surveillance, shared by the companies of a group.")
class ActivityType(Activity, NamedNode):
    """An activity and its records."""

    records = referring(Record, "activity", "Records of the activity, one for each controller.")
    screening_answers = referring(
        ScreeningAnswer,
        "activity",
        "Answers that people have given in the activity's DPIA screening.",
    )
    controllers = along(
        Organisation,
        (Record, "activity"),
        "controller",
        "Controllers that have a record of the activity.",
    )
    sites = along(Site, (Record, "activity"), "sites", "Sites of the activity's records.")


ActivityConnection, ActivityFilter, ActivityOrder = connection_types(Activity, ActivityType)
