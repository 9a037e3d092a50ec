"""Problems: the page that tells what went wrong, and what to do about it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.errors import BadInput, Problem, RenderError, RopaError, StoreError, UnknownKey
from ropa.web.languages import language_of
from ropa.web.security import HEADERS
from ropa.web.templating import page

STATUS: dict[type[RopaError], int] = {
    UnknownKey: 404,
    BadInput: 400,
    StoreError: 503,
    RenderError: 500,
}


def _page(request: Request, problem: Problem, status: int) -> Response:
    language = language_of(request)
    message, cure = problem.message(language), problem.cure(language)
    return page(request, "problem.html", status, message=message, cure=cure)


async def refused(request: Request, error: Exception) -> Response:
    """Tell an error of the register."""
    assert isinstance(error, RopaError)
    status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), 500)
    return _page(request, error.problems[0], status)


async def not_found(request: Request, error: Exception) -> Response:
    """Tell that there is no such page, or that it cannot be asked in this way."""
    assert isinstance(error, HTTPException)
    response = _page(request, Problem("web.no-page"), error.status_code)
    response.headers.update(error.headers or {})
    return response


async def failed(request: Request, _error: Exception) -> Response:
    """Tell that the fault is ours, and nothing more; the server logs the traceback."""
    response = _page(request, Problem("web.fault"), 500)
    response.headers.update(HEADERS)
    return response
