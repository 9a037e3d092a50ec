"""The purposes of an access (Article 30(1)(b)): of the disclosure, of the data, or of the record.

What holds here: what a fact says of its own purposes goes before what its record says. Purposes
that some fact of the record claims for itself are that fact's, so that nobody is shown with the
administration of parking for a visitor's name; which of the others an access serves is then not
stated, and said to be so.
"""

from __future__ import annotations

from ropa.access.paths import Path
from ropa.index import Index
from ropa.model.record import Record
from ropa.model.stated import Status


def purposes_of(index: Index, path: Path) -> tuple[tuple[str, ...], bool]:
    """Return the purposes of an access, and whether the source says that they are its own.

    One purpose that is left for a record's facts is theirs, since there is no other.
    """
    own = [path.disclosure.purposes] if path.disclosure else []
    for said in (*own, path.collection.purposes):
        if said.status is not Status.NOT_STATED:
            return said.listed, True
    left = _unclaimed(index, path.record)
    return left, len(left) < 2


def _unclaimed(index: Index, record: Record) -> tuple[str, ...]:
    facts = (*index.collections.get(record.key, ()), *index.disclosures.get(record.key, ()))
    claimed = {purpose for fact in facts for purpose in fact.purposes.listed}
    return tuple(purpose for purpose in record.purposes if purpose not in claimed)
