"""Diagrams: drawn when first asked for, in a worker, and kept for the revision."""

from __future__ import annotations

from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.access import Question
from ropa.drawing import MEDIA_TYPES, Format
from ropa.language import Language
from ropa.service.diagrams import diagram
from ropa.service.snapshots import Snapshots
from ropa.web.requests import language_of, question_of
from ropa.web.responses import is_fresh, link, tag_headers, tag_of, unchanged

POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'"
"""A drawing that is opened by itself may do nothing but look as it does."""
_LONGEST = 200


def address_of(question: Question, form: Format, language: Language) -> str:
    """Return the address of the diagram of who can see the data that a question is about."""
    where = replace(question, data=None)
    return link(f"/diagrams/{question.data}.{form}", language, *where.to_parameters())


class Diagrams:
    """Answers with diagrams, as `/diagrams/record:visits.lf-ab.svg`; `?bare=1` draws less."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        key, form = _asked(request.path_params["name"])
        snapshot = await self._snapshots.current()
        language = language_of(request)
        query = str(sorted(request.query_params.multi_items()))
        tag = tag_of(snapshot.revision, key, form, language, query)
        if is_fresh(request, tag):
            return unchanged(tag)
        question = question_of(request, "bare")
        bare = "bare" in request.query_params
        content = await snapshot.workers.aside(
            diagram, snapshot, key, form, language, question, annotated=not bare
        )
        headers = {
            "content-security-policy": POLICY,
            "content-language": str(language),
            **tag_headers(tag),
        }
        return Response(content, headers=headers, media_type=MEDIA_TYPES[form])


def _asked(name: str) -> tuple[str, Format]:
    """Return the key and the format that an address names."""
    key, _, extension = name.rpartition(".")
    if extension not in {str(form) for form in Format} or not key or len(key) > _LONGEST:
        raise HTTPException(404)
    return key, Format(extension)
