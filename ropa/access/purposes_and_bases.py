"""What an access is for and rests on: its purposes (Article 30(1)(b)) and legal bases (Article 6).

What holds here of purposes: what a fact says of its own goes before what its record says. A purpose
that some of a record's data are said to be for is theirs, so that nobody is shown with the
administration of parking for a visitor's name; which of the others an access serves is then not
stated, and said to be so. That data are disclosed for a purpose takes it from no other data.

Of bases: where a basis names the path's disclosure, it is the basis of the disclosure. What is
disclosed to a recipient rests on nothing else, since the basis of the data is not that of giving
them away; what a controller and its processors do rests on the bases that cover the data. A ground
under Article 9 or 10 comes on top, so it counts wherever it covers the data. A basis on a condition
that is ruled out is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access.paths import LivePath, Path
from ropa.access.question import Question
from ropa.index import Index
from ropa.model.disclosure import Capacity
from ropa.model.legal_basis import LegalBasis
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


def bases_of(index: Index, live: LivePath, scope: Question) -> Iterator[LegalBasis]:
    """Yield the legal bases that a path rests on."""
    disclosure = live.path.disclosure.key if live.path.disclosure else None
    bases = [
        basis
        for basis in index.bases.get(live.path.record.key, ())
        if scope.ruled_out.isdisjoint(basis.conditions)
    ]
    own = live.path.capacity is Capacity.RECIPIENT or any(
        disclosure in basis.covers_disclosures for basis in bases
    )
    for basis in bases:
        of_data = index.categories.nearest(basis.covers_data, live.path.data) is not None
        if disclosure in basis.covers_disclosures or (of_data and (basis.is_on_top or not own)):
            yield basis
