"""Problems: the response that says what went wrong, and what to do about it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.errors import BadInput, Problem, RenderError, RopaError, StoreError, UnknownKey
from ropa.web.requests import language_of
from ropa.web.responses import HEADERS, as_json, page

STATUS: dict[type[RopaError], int] = {
    UnknownKey: 404,
    BadInput: 400,
    StoreError: 503,
    RenderError: 500,
}


def problem_page(request: Request, problem: Problem, status: int) -> Response:
    """Return the page that says what is wrong, where in the address, and the cure."""
    language = language_of(request)
    message, cure = problem.message(language), problem.cure(language)
    place = problem.place.field
    return page(request, "problem.html", status, message=message, cure=cure, place=place)


def problem_json(request: Request, problem: Problem, status: int) -> Response:
    """Return the same as JSON, under `error`."""
    language = language_of(request)
    found = {
        "code": problem.code,
        "parameter": problem.place.field or problem.values.get("argument"),
        "message": problem.message(language),
        "cure": problem.cure(language),
    }
    return as_json({"error": found}, status, {"content-language": str(language)})


async def refused(request: Request, error: Exception) -> Response:
    """Tell an error of the register."""
    assert isinstance(error, RopaError)
    status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), 500)
    return problem_page(request, error.problems[0], status)


async def not_found(request: Request, error: Exception) -> Response:
    """Tell that there is no such page, or that it cannot be asked in this way."""
    assert isinstance(error, HTTPException)
    response = problem_page(request, Problem("web.no-page"), error.status_code)
    response.headers.update(error.headers or {})
    return response


async def failed(request: Request, _error: Exception) -> Response:
    """Tell that the fault is ours, and nothing more; the server logs the traceback."""
    response = problem_page(request, Problem("web.fault"), 500)
    response.headers.update(HEADERS)
    return response
