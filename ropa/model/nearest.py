"""The keys nearest to a misspelt one: the cure of every unknown key."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(key: str, keys: Iterable[str], limit: int = 3) -> list[str]:
    """Return up to `limit` of `keys` that are most like `key`, the likest first."""
    from rapidfuzz import fuzz, process  # imported here: only an error needs it

    found = process.extract(key, sorted(keys), scorer=fuzz.ratio, limit=limit, score_cutoff=60)
    return [match for match, _score, _index in found]
