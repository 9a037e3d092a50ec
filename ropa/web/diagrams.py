"""Diagrams: drawn when first asked for, in a worker, and kept for the revision."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.access import Scope
from ropa.api.flows import drawn
from ropa.drawing import MEDIA_TYPES, Format
from ropa.web.languages import language_of
from ropa.web.snapshots import Snapshots
from ropa.web.validators import headers_of, is_fresh, tag_of, unchanged

AT_ONCE = 2
"""Diagrams that are drawn at the same time; others wait."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'"
"""A drawing that is opened by itself may do nothing but look as it does."""
_LONGEST = 200


def _asked(name: str) -> tuple[str, Format]:
    """Return the key and the format that an address names."""
    key, _, extension = name.rpartition(".")
    if extension not in {str(form) for form in Format} or not key or len(key) > _LONGEST:
        raise HTTPException(404)
    return key, Format(extension)


def _several(values: Iterable[str]) -> frozenset[str]:
    return frozenset(value for value in values if value)


def scope_of(request: Request) -> Scope:
    """Return the scope of a question, from the parts of the address that are named as its own."""
    query = request.query_params
    return Scope(
        site=query.get("site"),
        activity=query.get("activity"),
        controller=query.get("controller"),
        given=_several(query.getlist("given")),
        ruled_out=_several(query.getlist("ruled_out")),
    )


class Diagrams:
    """Answers with diagrams, as `/diagrams/record:visits.lf-ab.svg`; `?bare=1` draws less."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        key, form = _asked(request.path_params["name"])
        held = await self._snapshots.current()
        language = language_of(request)
        tag = tag_of(held.revision, key, form, language, str(sorted(request.query_params.items())))
        if is_fresh(request, tag):
            return unchanged(tag)
        bare = "bare" in request.query_params
        draw = partial(drawn, held.snapshot, key, form, language, scope_of(request))
        async with self._turns:
            content = await run_in_threadpool(draw, furnished=not bare)
        headers = {"content-security-policy": POLICY, **headers_of(tag)}
        return Response(content, headers=headers, media_type=MEDIA_TYPES[form])
