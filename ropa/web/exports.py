"""Downloads: Article 30 records in every format, made in a worker when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.article30 import Role
from ropa.exports import FORMATS
from ropa.model import Organisation
from ropa.service.documents import document
from ropa.service.snapshots import Snapshots
from ropa.web.downloads import day_of, download
from ropa.web.languages import language_of
from ropa.web.validators import is_fresh, tag_of, unchanged

ALL = "all"
"""Stands in an address for every organisation in the role."""


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

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        role, whose, form = _asked(request)
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
        return download(made, tag)
