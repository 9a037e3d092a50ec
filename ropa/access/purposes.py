"""The purposes of an access (Article 30(1)(b)): of the disclosure, of the data, or of the record.

What holds here: what a fact says of its own purposes goes before what its record says. A purpose
that some of a record's data are said to be for is theirs, so that nobody is shown with the
administration of parking for a visitor's name; which of the others an access serves is then not
stated, and said to be so. That data are disclosed for a purpose takes it from no other data.
"""

from __future__ import annotations

from ropa.access.paths import Path
from ropa.index import Index
from ropa.model.stated import Status


def purposes_of(index: Index, path: Path) -> tuple[tuple[str, ...], bool]:
    """Return the purposes of an access, and whether the source says that they are its own.

    One purpose that is left for a record's facts is theirs, since there is no other.
    """
    own = [path.disclosure.purposes] if path.disclosure else []
    for said in (*own, path.collection.purposes):
        if said.status is not Status.NOT_STATED:
            return said.listed, True
    left = index.unclaimed_purposes(path.record)
    return left, len(left) < 2
