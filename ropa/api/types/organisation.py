"""Organisations, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import derived, noun_type, referring
from ropa.api.types.interfaces import NamedNode
from ropa.model import Capacity, Disclosure, Organisation, Record, ScreeningAnswer
from ropa.service.snapshot import Nouns, Snapshot


def _records(party: Organisation, snapshot: Snapshot, capacity: Capacity) -> Nouns:
    """Return the records whose data a party gets in a capacity."""
    disclosures = snapshot.references.referring(Disclosure, "organisation", party.key)
    wanted = [d for d in disclosures if isinstance(d, Disclosure) and d.capacity is capacity]
    return snapshot.along(wanted, "record")


@noun_type("Organisation; controller, processor and recipient are roles it has through records.")
class OrganisationType(Organisation, NamedNode):
    """An organisation and its roles."""

    records_as_controller = referring(
        Record, "controller", "Records of which the organisation is the controller."
    )
    records_as_joint_controller = referring(
        Record, "joint_controllers", "Records of which the organisation is a joint controller."
    )
    records_as_processor = derived(
        Record,
        lambda party, s: _records(party, s, Capacity.PROCESSOR),
        "Records for whose controller the organisation is a processor.",
    )
    records_as_recipient = derived(
        Record,
        lambda party, s: _records(party, s, Capacity.RECIPIENT),
        "Records whose data the organisation may receive.",
    )
    disclosures = referring(Disclosure, "organisation", "Disclosures to the organisation.")
    subsidiaries = referring(Organisation, "parent", "Organisations whose parent company it is.")
    screening_answers = referring(
        ScreeningAnswer, "controllers", "Answers of DPIA screenings that are about the controller."
    )
    held_possibly_same_by = referring(
        Organisation, "possibly_same_as", "Organisations that are said to be possibly this one."
    )


OrganisationConnection, OrganisationFilter, OrganisationOrder = connection_types(
    Organisation, OrganisationType
)
