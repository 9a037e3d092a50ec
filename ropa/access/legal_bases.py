"""The legal bases that an access rests on (Article 6, and Articles 9 and 10 where they add to it).

What holds here: where a basis names the path's disclosure, it is the basis of the disclosure. What
is disclosed to a recipient rests on nothing else, since the basis of the data is not that of giving
them away; what a controller and its processors do rests on the bases that cover the data. A ground
under Article 9 or 10 comes on top, so it counts wherever it covers the data. A basis on a condition
that is ruled out is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access.paths import LivePath
from ropa.access.question import Question
from ropa.index import Index
from ropa.model.disclosure import Capacity
from ropa.model.legal_basis import LegalBasis


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
