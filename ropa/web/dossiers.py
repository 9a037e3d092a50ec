"""Dossiers: the document that a DPIA begins from, made in a worker when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.api.keys import any_key
from ropa.dpia import FORMATS
from ropa.service.documents import dossier_document
from ropa.service.snapshots import Snapshots
from ropa.web.downloads import day_of, download
from ropa.web.languages import language_of
from ropa.web.validators import is_fresh, tag_of, unchanged

BY_EXTENSION = {extension: name for name, (_module, extension, _media) in FORMATS.items()}
"""The format of each extension; `json` is the file that the CNIL's PIA tool imports."""


def _asked(name: str) -> tuple[str, str]:
    """Return the key and the format that an address names."""
    key, _, extension = name.rpartition(".")
    if extension not in BY_EXTENSION or not key:
        raise HTTPException(404)
    return any_key(key, "key"), BY_EXTENSION[extension]


class Dossiers:
    """Answers with downloads, as `/dossiers/activity:visits.docx?lang=sv`.

    Args:
        snapshots: where the register comes from.
        today: tells the day that a dossier bears where none is asked for.
    """

    def __init__(self, snapshots: Snapshots, today: Callable[[], date] = date.today) -> None:
        self._snapshots = snapshots
        self._today = today

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        key, form = _asked(request.path_params["name"])
        language = language_of(request)
        dated = day_of(request, self._today)
        snapshot = await self._snapshots.current()
        tag = tag_of(snapshot.revision, "dossier", key, form, language, dated.isoformat())
        if is_fresh(request, tag):
            return unchanged(tag)
        made = await snapshot.workers.aside(dossier_document, snapshot, key, form, language, dated)
        return download(made, tag)
