"""The GraphQL type of each noun, and what refers to it; its own fields are read from the model."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.declare import along, derived, noun_type, referring
from ropa.api.interfaces import FactNode, NamedNode, Node
from ropa.model import (
    Activity,
    Capacity,
    Citation,
    Collection,
    Condition,
    DataCategory,
    DataSubject,
    Disclosure,
    Document,
    Exclusion,
    LegalBasis,
    Measure,
    Objection,
    Organisation,
    Purpose,
    Record,
    Retention,
    ScreeningAnswer,
    Site,
    System,
)
from ropa.service.snapshot import Nouns, Snapshot


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


@noun_type("Paragraph of a document, with the digest of its text.")
class CitationType(Citation, Node):
    """A paragraph and the facts that rest on it."""


CitationConnection, CitationFilter, CitationOrder = connection_types(Citation, CitationType)


@noun_type("Personal data that come into a record.")
class CollectionType(Collection, FactNode):
    """A collection."""


CollectionConnection, CollectionFilter, CollectionOrder = connection_types(
    Collection, CollectionType
)


@noun_type("Thing that can be true or not in a given case.")
class ConditionType(Condition, NamedNode):
    """A condition and everything that depends on it."""

    records = referring(Record, "conditions", "Records whose processing depends on the condition.")
    collections = referring(Collection, "conditions", "Collections that depend on the condition.")
    disclosures = referring(Disclosure, "conditions", "Disclosures that depend on the condition.")
    legal_bases = referring(LegalBasis, "conditions", "Legal bases that depend on the condition.")
    retentions = referring(Retention, "conditions", "Limits that apply under the condition.")
    replaced_retentions = referring(
        Retention, "unless", "Limits that the condition replaces with others."
    )
    exclusions = referring(
        Exclusion, "conditions", "What is said of whether it can hold together with others."
    )


ConditionConnection, ConditionFilter, ConditionOrder = connection_types(Condition, ConditionType)


@noun_type("Category of personal data; it covers every category below it.")
class DataCategoryType(DataCategory, NamedNode):
    """A category of data and what is done with it."""

    children = referring(DataCategory, "parent", "Categories that are part of this one.")
    collections = referring(Collection, "data", "Collections that name the category.")
    disclosures = referring(Disclosure, "data", "Disclosures that name the category.")
    retentions = referring(Retention, "data", "Limits that name the category.")
    legal_bases = referring(LegalBasis, "covers_data", "Legal bases that name the category.")
    records = along(
        Record, (Collection, "data"), "record", "Records that collect the category by name."
    )


DataCategoryConnection, DataCategoryFilter, DataCategoryOrder = connection_types(
    DataCategory, DataCategoryType
)


@noun_type("Category of data subjects.")
class DataSubjectType(DataSubject, NamedNode):
    """A category of people and where their data are."""

    collections = referring(Collection, "subjects", "Collections of their data.")
    records = along(Record, (Collection, "subjects"), "record", "Records that hold their data.")
    data = along(
        DataCategory, (Collection, "subjects"), "data", "Categories of data collected about them."
    )


DataSubjectConnection, DataSubjectFilter, DataSubjectOrder = connection_types(
    DataSubject, DataSubjectType
)


@noun_type("Access to data of a record, given to an organisation.")
class DisclosureType(Disclosure, FactNode):
    """A disclosure."""

    legal_bases = referring(
        LegalBasis, "covers_disclosures", "Legal bases that cover the disclosure."
    )


DisclosureConnection, DisclosureFilter, DisclosureOrder = connection_types(
    Disclosure, DisclosureType
)


@noun_type("Source that facts are cited from, as a privacy notice.")
class DocumentType(Document, Node):
    """A document and its paragraphs."""

    citations = referring(Citation, "document", "Paragraphs of the document.")


DocumentConnection, DocumentFilter, DocumentOrder = connection_types(Document, DocumentType)


@noun_type("Whether some conditions can hold in the same case.")
class ExclusionType(Exclusion, FactNode):
    """An exclusion."""


ExclusionConnection, ExclusionFilter, ExclusionOrder = connection_types(Exclusion, ExclusionType)


@noun_type("Ground that makes a record's processing lawful, with what it covers.")
class LegalBasisType(LegalBasis, FactNode):
    """A legal basis."""


LegalBasisConnection, LegalBasisFilter, LegalBasisOrder = connection_types(
    LegalBasis, LegalBasisType
)


@noun_type("Security measure that protects a record or a system.")
class MeasureType(Measure, NamedNode):
    """A measure."""


MeasureConnection, MeasureFilter, MeasureOrder = connection_types(Measure, MeasureType)


@noun_type("Way in which a person uses a right against a record.")
class ObjectionType(Objection, FactNode):
    """A right and how it is used."""


ObjectionConnection, ObjectionFilter, ObjectionOrder = connection_types(Objection, ObjectionType)


def _records_of(party: Organisation, snapshot: Snapshot, capacity: Capacity) -> Nouns:
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
        lambda party, s: _records_of(party, s, Capacity.PROCESSOR),
        "Records for whose controller the organisation is a processor.",
    )
    records_as_recipient = derived(
        Record,
        lambda party, s: _records_of(party, s, Capacity.RECIPIENT),
        "Records whose data the organisation may receive.",
    )
    disclosures = referring(Disclosure, "organisation", "Disclosures to the organisation.")
    subsidiaries = referring(Organisation, "parent", "Organisations whose parent company it is.")
    screening_answers = referring(
        ScreeningAnswer, "controllers", "Answers of DPIA screenings that are about the controller."
    )
    held_possibly_same_by = referring(
        Organisation, "possibly_same_as", "Organisations that are stated to be possibly the same."
    )


OrganisationConnection, OrganisationFilter, OrganisationOrder = connection_types(
    Organisation, OrganisationType
)


@noun_type("Purpose of processing.")
class PurposeType(Purpose, NamedNode):
    """A purpose and the records that serve it."""

    children = referring(Purpose, "parent", "Purposes that are part of this one.")
    records = referring(Record, "purposes", "Records that serve the purpose.")
    collections = referring(Collection, "purposes", "Collections that are for the purpose.")
    disclosures = referring(Disclosure, "purposes", "Disclosures that are for the purpose.")
    legal_bases = referring(LegalBasis, "covers_purposes", "Legal bases that cover the purpose.")


PurposeConnection, PurposeFilter, PurposeOrder = connection_types(Purpose, PurposeType)


def _parties_of(record: Record, snapshot: Snapshot, capacity: Capacity) -> Nouns:
    """Return the organisations that get a record's data in a capacity."""
    disclosures = snapshot.references.referring(Disclosure, "record", record.key)
    wanted = [d for d in disclosures if isinstance(d, Disclosure) and d.capacity is capacity]
    return snapshot.along(wanted, "organisation")


@noun_type("Processing of one controller within one activity: the entry of Article 30(1).")
class RecordType(Record, NamedNode):
    """A record and everything that belongs to it."""

    collections = referring(Collection, "record", "Collections of data into the record.")
    disclosures = referring(Disclosure, "record", "Disclosures of the record's data.")
    legal_bases = referring(LegalBasis, "record", "Legal bases that the record rests on.")
    retentions = referring(Retention, "record", "Limits for the record's data.")
    objections = referring(Objection, "record", "Rights that people have against the record.")
    measures = referring(Measure, "record", "Measures that protect the record.")
    data = along(
        DataCategory,
        (Collection, "record"),
        "data",
        "Categories of data collected into the record.",
    )
    subjects = along(
        DataSubject,
        (Collection, "record"),
        "subjects",
        "Categories of people whose data the record holds.",
    )
    systems = along(
        System, (Collection, "record"), "system", "Systems that hold the record's data."
    )
    processors = derived(
        Organisation,
        lambda record, s: _parties_of(record, s, Capacity.PROCESSOR),
        "Processors of the record.",
    )
    recipients = derived(
        Organisation,
        lambda record, s: _parties_of(record, s, Capacity.RECIPIENT),
        "Recipients of the record's data.",
    )


RecordConnection, RecordFilter, RecordOrder = connection_types(Record, RecordType)


@noun_type("Limit for storage: a duration, an event that ends it, or criteria.")
class RetentionType(Retention, FactNode):
    """A time limit."""


RetentionConnection, RetentionFilter, RetentionOrder = connection_types(Retention, RetentionType)


@noun_type("Answer of one person to one criterion of a DPIA, with the reason.")
class ScreeningAnswerType(ScreeningAnswer, Node):
    """A person's answer."""


ScreeningAnswerConnection, ScreeningAnswerFilter, ScreeningAnswerOrder = connection_types(
    ScreeningAnswer, ScreeningAnswerType
)


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
    held_possibly_same_by = referring(
        Site, "possibly_same_as", "Sites that are stated to be possibly the same."
    )


SiteConnection, SiteFilter, SiteOrder = connection_types(Site, SiteType)


@noun_type("Data store, as a camera system or a visitor system.")
class SystemType(System, NamedNode):
    """A system and what it holds."""

    collections = referring(Collection, "system", "Collections of data that the system holds.")
    disclosures = referring(Disclosure, "systems", "Disclosures through the system.")
    measures = referring(Measure, "system", "Measures that protect the system.")
    records = along(
        Record, (Collection, "system"), "record", "Records whose data the system holds."
    )
    data = along(
        DataCategory, (Collection, "system"), "data", "Categories of data that the system holds."
    )
    processors = along(
        Organisation,
        (Disclosure, "systems"),
        "organisation",
        "Organisations with access through the system.",
    )
    held_possibly_same_by = referring(
        System, "possibly_same_as", "Systems that are stated to be possibly the same."
    )


SystemConnection, SystemFilter, SystemOrder = connection_types(System, SystemType)
