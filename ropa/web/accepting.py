"""Accepting: which media type a client is answered in."""

from __future__ import annotations

from collections.abc import Sequence


def _range(part: str) -> tuple[str, float] | None:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    weights = [piece[2:] for piece in parameters if piece.startswith("q=")]
    try:
        return media, float(weights[0]) if weights else 1.0
    except ValueError:
        return None


def _matches(wanted: str, offered: str) -> bool:
    kind = offered.partition("/")[0]
    return wanted in {offered, f"{kind}/*", "*/*"}


def chosen(accept: str | None, offered: Sequence[str]) -> str | None:
    """Return which of the offered media types a client likes best; None where it takes none.

    Args:
        accept: the request's `Accept`; without one, anything will do.
        offered: the media types that there are, our favourite first.
    """
    if not accept or not accept.strip():
        return offered[0]
    ranges = [found for part in accept.split(",") if (found := _range(part))]
    best: tuple[float, int, str] | None = None
    for place, media in enumerate(offered):
        weight = max((q for wanted, q in _specific(ranges, media)), default=0.0)
        if weight > 0 and (best is None or weight > best[0]):
            best = (weight, place, media)
    return best[2] if best else None


def _specific(ranges: list[tuple[str, float]], media: str) -> list[tuple[str, float]]:
    """Return the most specific ranges that a media type is in: `a/b` before `a/*` before `*/*`."""
    fitting = [found for found in ranges if _matches(found[0], media)]
    stars = min((found[0].count("*") for found in fitting), default=0)
    return [found for found in fitting if found[0].count("*") == stars]
