"""Sites, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import along, noun_type, referring
from ropa.api.types.interfaces import NamedNode
from ropa.model import Activity, Disclosure, Organisation, Record, Retention, Site


@noun_type("Place with an address, where people are filmed, registered or received.")
class SiteType(Site, NamedNode):
    """A site and what happens there."""

    records = referring(Record, "sites", "Records whose processing happens at the site.")
    disclosures = referring(
        Disclosure, "sites", "Disclosures of the site's data, also those for all sites of a record."
    )
    retentions = referring(
        Retention, "sites", "Limits for the site's data, also those for all sites of a record."
    )
    activities = along(
        Activity, (Record, "sites"), "activity", "Activities that have a record at the site."
    )
    controllers = along(
        Organisation, (Record, "sites"), "controller", "Controllers that have a record at the site."
    )


SiteConnection, SiteFilter, SiteOrder = connection_types(Site, SiteType)
