"""Languages: which one a request is answered in."""

from __future__ import annotations

from starlette.requests import HTTPConnection

from ropa.language import Language

_MOST = 20
"""Preferences of a header that are looked at."""


def _preferences(header: str) -> list[str]:
    """Return the languages that a browser asks for, the dearest first."""
    weighed = []
    for place, part in enumerate(header.split(",")[:_MOST]):
        tag, _, weight = part.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), place, tag.strip().lower().partition("-")[0]))
        except ValueError:
            continue
    return [tag for _, _, tag in sorted(weighed)]


def language_of(request: HTTPConnection, otherwise: Language = Language.SV) -> Language:
    """Return the language of a request: `?lang=`, or else what the browser prefers."""
    known = {str(language): language for language in Language}
    asked = request.query_params.get("lang", "").lower()
    if asked in known:
        return known[asked]
    preferred = _preferences(request.headers.get("accept-language", ""))
    return next((known[tag] for tag in preferred if tag in known), otherwise)
