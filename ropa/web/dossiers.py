"""Dossiers: the document that a DPIA begins from, made in a worker when it is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.access import Access
from ropa.api.keys import any_key
from ropa.dpia import FORMATS, dossier, write
from ropa.exports import Exported
from ropa.language import Language
from ropa.web.downloads import day_of, download
from ropa.web.languages import language_of
from ropa.web.snapshots import Snapshots
from ropa.web.validators import is_fresh, tag_of, unchanged

AT_ONCE = 2
"""Dossiers that are made at the same time; others wait."""
BY_EXTENSION = {extension: name for name, (_module, extension, _media) in FORMATS.items()}
"""The format of each extension; `json` is the file that the CNIL's PIA tool imports."""


def _asked(name: str) -> tuple[str, str]:
    """Return the key and the format that an address names."""
    key, _, extension = name.rpartition(".")
    if extension not in BY_EXTENSION or not key:
        raise HTTPException(404)
    return any_key(key, "key"), BY_EXTENSION[extension]


def _written(access: Access, key: str, form: str, language: Language, dated: date) -> Exported:
    return write(dossier(access, key, language, dated), form)


class Dossiers:
    """Answers with downloads, as `/dossiers/activity:visits.docx?lang=sv`.

    Args:
        snapshots: where the register comes from.
        today: tells the day that a dossier bears where none is asked for.
    """

    def __init__(self, snapshots: Snapshots, today: Callable[[], date] = date.today) -> None:
        self._snapshots = snapshots
        self._today = today
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        key, form = _asked(request.path_params["name"])
        language = language_of(request)
        dated = day_of(request, self._today)
        held = await self._snapshots.current()
        tag = tag_of(held.revision, "dossier", key, form, language, dated.isoformat())
        if is_fresh(request, tag):
            return unchanged(tag)
        access = held.snapshot.access
        async with self._turns:
            made = await run_in_threadpool(_written, access, key, form, language, dated)
        return download(made, tag)
