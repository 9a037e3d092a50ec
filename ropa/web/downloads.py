"""Downloads: the day that a document bears, and the response that it is sent in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from ropa.access.question import parse_day
from ropa.exports import Exported
from ropa.web.validators import headers_of

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
"""A document that is opened in the browser may do nothing but look as it does."""


def day_of(request: Request, today: Callable[[], date]) -> date:
    """Return the day that a document bears: the one asked for as `dated`, or today.

    Raises:
        BadInput: what is asked for is no day.
    """
    text = request.query_params.get("dated")
    if text is None:
        return today()
    return parse_day(text, "dated")


def download(made: Exported, tag: str) -> Response:
    """Return a document as a download, with its media type, its file name and its tag."""
    headers = {
        "content-disposition": f'attachment; filename="{made.file_name}"',
        "content-security-policy": POLICY,
        **headers_of(tag),
    }
    return Response(made.content, headers=headers, media_type=made.media_type)
