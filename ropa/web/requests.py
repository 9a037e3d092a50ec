"""What a request asks for: its language, its media type, its question, its day and its body."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from starlette.requests import HTTPConnection, Request

from ropa.access import Question
from ropa.access.question import parse_day
from ropa.errors import LimitExceeded
from ropa.language import Language

LARGEST = 100_000
"""Most bytes of a request's body."""
_MOST = 20
"""Preferences of a header that are looked at."""


def language_of(request: HTTPConnection, otherwise: Language = Language.SV) -> Language:
    """Return the language of a request: `?lang=`, or else what the browser prefers."""
    known = {str(language): language for language in Language}
    asked = request.query_params.get("lang", "").lower()
    if asked in known:
        return known[asked]
    preferred = _languages(request.headers.get("accept-language", ""))
    return next((known[tag] for tag in preferred if tag in known), otherwise)


def _languages(header: str) -> list[str]:
    """Return the languages that a browser asks for, the most preferred first."""
    weighed = []
    for place, part in enumerate(header.split(",")[:_MOST]):
        tag, _, weight = part.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), place, tag.strip().lower().partition("-")[0]))
        except ValueError:
            continue
    return [tag for _, _, tag in sorted(weighed)]


def preferred_media(accept: str | None, offered: Sequence[str]) -> str | None:
    """Return which of the offered media types a client prefers; None where it takes none.

    Args:
        accept: the request's `Accept`; without one, anything will do.
        offered: the media types that there are, the usual one first.
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


def _range(part: str) -> tuple[str, float] | None:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    weights = [piece[2:] for piece in parameters if piece.startswith("q=")]
    try:
        return media, float(weights[0]) if weights else 1.0
    except ValueError:
        return None


def _specific(ranges: list[tuple[str, float]], media: str) -> list[tuple[str, float]]:
    """Return the most specific ranges that a media type is in: `a/b` before `a/*` before `*/*`."""
    fitting = [found for found in ranges if _matches(found[0], media)]
    stars = min((found[0].count("*") for found in fitting), default=0)
    return [found for found in fitting if found[0].count("*") == stars]


def _matches(wanted: str, offered: str) -> bool:
    kind = offered.partition("/")[0]
    return wanted in {offered, f"{kind}/*", "*/*"}


def question_of(request: Request, *others: str) -> Question:
    """Return the question that an address asks: its parameters, by the names of the fields.

    Args:
        request: whose address it is.
        others: names of parameters that are no part of the question.

    Raises:
        BadInput: a parameter that is neither, one that is no day, or one that is given twice.
    """
    query = request.query_params
    parts = {name: query.getlist(name) for name in query if name not in {"lang", *others}}
    return Question.from_parameters(
        {name: [text for text in texts if text] for name, texts in parts.items()}
    )


def day_of(request: Request, today: Callable[[], date]) -> date:
    """Return the day that a document bears: the one asked for as `dated`, or today.

    Raises:
        BadInput: what is asked for is no day.
    """
    text = request.query_params.get("dated")
    return today() if text is None else parse_day(text, "dated")


async def read_body(request: Request, largest: int = LARGEST) -> bytes:
    """Return a request's body.

    Raises:
        LimitExceeded: it is larger than the limit; the rest of it is not read.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > largest:
        raise LimitExceeded.of("web.too-large", largest=largest)
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > largest:
            raise LimitExceeded.of("web.too-large", largest=largest)
        parts.append(part)
    return b"".join(parts)
