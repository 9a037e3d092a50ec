"""Health: whether the register can be read, for whoever watches the service."""

from __future__ import annotations

import orjson
from starlette.requests import Request
from starlette.responses import Response

from ropa.errors import StoreError
from ropa.service.snapshots import Snapshots


class Health:
    """Tells the revision that answers, or that none does."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots

    async def respond(self, request: Request) -> Response:  # noqa: ARG002
        """Answer one request."""
        try:
            snapshot = await self._snapshots.current()
        except StoreError as error:
            return _told({"status": "unavailable", "reason": error.code}, 503)
        facts = len(snapshot.register)
        return _told({"status": "ok", "revision": snapshot.revision, "facts": facts}, 200)


def _told(body: dict[str, object], status: int) -> Response:
    headers = {"cache-control": "no-store"}
    return Response(orjson.dumps(body), status, headers, media_type="application/json")
