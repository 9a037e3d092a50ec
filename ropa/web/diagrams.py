"""Diagrams: drawn when first asked for, in a worker, and kept for the revision."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.access import FIELDS, Question
from ropa.drawing import MEDIA_TYPES, Format
from ropa.service.diagrams import diagram
from ropa.service.snapshots import Snapshots
from ropa.web.languages import language_of
from ropa.web.validators import headers_of, is_fresh, tag_of, unchanged

POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'"
"""A drawing that is opened by itself may do nothing but look as it does."""
_LONGEST = 200


def _asked(name: str) -> tuple[str, Format]:
    """Return the key and the format that an address names."""
    key, _, extension = name.rpartition(".")
    if extension not in {str(form) for form in Format} or not key or len(key) > _LONGEST:
        raise HTTPException(404)
    return key, Format(extension)


def question_of(request: Request) -> Question:
    """Return the question that the address asks, from the parts that are named as its fields.

    Raises:
        BadInput: a part that is no day, or is given twice where one is taken.
    """
    query = request.query_params
    parts = {one.name: [text for text in query.getlist(one.name) if text] for one in FIELDS}
    return Question.from_parameters(parts)


class Diagrams:
    """Answers with diagrams, as `/diagrams/record:visits.lf-ab.svg`; `?bare=1` draws less."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        key, form = _asked(request.path_params["name"])
        snapshot = await self._snapshots.current()
        language = language_of(request)
        tag = tag_of(
            snapshot.revision, key, form, language, str(sorted(request.query_params.items()))
        )
        if is_fresh(request, tag):
            return unchanged(tag)
        bare = "bare" in request.query_params
        content = await snapshot.workers.aside(
            diagram, snapshot, key, form, language, question_of(request), furnished=not bare
        )
        headers = {"content-security-policy": POLICY, **headers_of(tag)}
        return Response(content, headers=headers, media_type=MEDIA_TYPES[form])
