"""The legal bases that an access rests on (Article 6, and Articles 9 and 10 where they add to it).

What holds here: where a basis names the path's disclosure, it is the basis of the disclosure;
otherwise the bases that cover the data are. A ground under Article 9 or 10 comes on top, so it
counts wherever it covers the data. A basis on a condition that is ruled out is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access.paths import LivePath
from ropa.access.question import Question
from ropa.index import Index


def bases_of(index: Index, live: LivePath, scope: Question) -> Iterator[str]:
    """Yield the keys of the legal bases that a path rests on."""
    disclosure = live.path.disclosure.key if live.path.disclosure else None
    bases = [
        basis
        for basis in index.bases.get(live.path.record.key, ())
        if scope.ruled_out.isdisjoint(basis.conditions)
    ]
    named = any(disclosure in basis.covers_disclosures for basis in bases)
    for basis in bases:
        of_data = index.categories.nearest(basis.covers_data, live.path.data) is not None
        on_top = not basis.article.startswith("6")
        if disclosure in basis.covers_disclosures or (of_data and (on_top or not named)):
            yield basis.key
