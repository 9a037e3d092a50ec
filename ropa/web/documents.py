"""Documents as downloads: Article 30 records and DPIA dossiers, made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.api.keys import any_key
from ropa.article30 import Role
from ropa.dpia import FORMATS as DOSSIER_FORMATS
from ropa.exports import FORMATS
from ropa.model import Organisation
from ropa.service.documents import document, dossier_document
from ropa.service.snapshots import Snapshots
from ropa.web.requests import day_of, language_of
from ropa.web.responses import download, is_fresh, tag_of, unchanged

ALL = "all"
"""Stands in an address for every organisation in the role."""
BY_EXTENSION = {extension: name for name, (_module, extension, _media) in DOSSIER_FORMATS.items()}
"""The format of a dossier by extension; `json` is the file that the CNIL's PIA tool imports."""


class Documents:
    """Answers with downloads, made in a worker.

    Args:
        snapshots: where the register comes from.
        today: tells the day that a document bears where none is asked for.
    """

    def __init__(self, snapshots: Snapshots, today: Callable[[], date] = date.today) -> None:
        self._snapshots = snapshots
        self._today = today

    async def export(self, request: Request) -> Response:
        """Answer with an Article 30 record, as `/exports/controller/lf-ab.xlsx?lang=sv`."""
        role, whose, form = _exported(request)
        language = language_of(request)
        dated = day_of(request, self._today)
        template = request.query_params.get("template")
        snapshot = await self._snapshots.current()
        parts = (role, whose or ALL, form, language, dated.isoformat(), template or "")
        tag = tag_of(snapshot.revision, *parts)
        if is_fresh(request, tag):
            return unchanged(tag)
        made = await snapshot.workers.aside(
            document, snapshot, whose, role, form, language, dated, template=template
        )
        return download(made, tag, language)

    async def dossier(self, request: Request) -> Response:
        """Answer with a dossier, as `/dossiers/activity:visits.docx?lang=sv`."""
        key, form = _assessed(request.path_params["name"])
        language = language_of(request)
        dated = day_of(request, self._today)
        snapshot = await self._snapshots.current()
        tag = tag_of(snapshot.revision, "dossier", key, form, language, dated.isoformat())
        if is_fresh(request, tag):
            return unchanged(tag)
        made = await snapshot.workers.aside(dossier_document, snapshot, key, form, language, dated)
        return download(made, tag, language)


def _exported(request: Request) -> tuple[Role, str | None, str]:
    """Return the role, the organisation and the format that an address names."""
    name, _, extension = request.path_params["name"].rpartition(".")
    role = request.path_params["role"]
    if role not in {str(one) for one in Role} or extension not in FORMATS or not name:
        raise HTTPException(404)
    whose = None if name == ALL else f"{Organisation.prefix}:{name.removeprefix('org:')}"
    return Role(role), whose, extension


def _assessed(name: str) -> tuple[str, str]:
    """Return the key and the format that an address names."""
    key, _, extension = name.rpartition(".")
    if extension not in BY_EXTENSION or not key:
        raise HTTPException(404)
    return any_key(key, "key"), BY_EXTENSION[extension]
