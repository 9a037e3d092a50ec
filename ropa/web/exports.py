"""Downloads: Article 30 records in every format, made in a worker when they are asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.access import Access
from ropa.article30 import Role
from ropa.exports import FORMATS, Exported, export
from ropa.language import Language
from ropa.model import Organisation
from ropa.web.downloads import day_of, download
from ropa.web.languages import language_of
from ropa.web.snapshots import Snapshots
from ropa.web.validators import is_fresh, tag_of, unchanged

ALL = "all"
"""Stands in an address for every organisation in the role."""
AT_ONCE = 2
"""Exports that are made at the same time; others wait."""


def _asked(request: Request) -> tuple[Role, str | None, str]:
    """Return the role, the organisation and the format that an address names."""
    name, _, extension = request.path_params["name"].rpartition(".")
    role = request.path_params["role"]
    if role not in {str(one) for one in Role} or extension not in FORMATS or not name:
        raise HTTPException(404)
    whose = None if name == ALL else f"{Organisation.prefix}:{name.removeprefix('org:')}"
    return Role(role), whose, extension


class Exports:
    """Answers with downloads, as `/exports/controller/lf-ab.xlsx?lang=sv`.

    Args:
        snapshots: where the register comes from.
        today: tells the day that an export bears where none is asked for.
    """

    def __init__(self, snapshots: Snapshots, today: Callable[[], date] = date.today) -> None:
        self._snapshots = snapshots
        self._today = today
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        role, whose, form = _asked(request)
        language = language_of(request)
        dated = day_of(request, self._today)
        template = request.query_params.get("template")
        held = await self._snapshots.current()
        parts = (role, whose or ALL, form, language, dated.isoformat(), template or "")
        tag = tag_of(held.revision, *parts)
        if is_fresh(request, tag):
            return unchanged(tag)
        made = await self._made(held.snapshot.access, whose, role, form, language, dated, template)
        return download(made, tag)

    async def _made(
        self,
        access: Access,
        whose: str | None,
        role: Role,
        form: str,
        language: Language,
        dated: date,
        template: str | None,
    ) -> Exported:
        async with self._turns:
            return await run_in_threadpool(
                export, access, whose, role, form, language, dated, template
            )
