"""GraphQL over HTTP: one endpoint, GET for questions and POST for everything.

After the GraphQL over HTTP specification: a client that accepts
`application/graphql-response+json` gets 400 for what was not run; one that accepts only
`application/json` gets 200, as older clients expect.
"""

from __future__ import annotations

from typing import Any

import orjson
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from ropa.api import Context, Kind, Operation, OperationLimits, Outcome, refusal, run
from ropa.errors import BadInput, LimitExceeded, RopaError, StoreError
from ropa.language import Language
from ropa.service.snapshots import Snapshots
from ropa.web.requests import language_of, preferred_media, read_body
from ropa.web.responses import BY_MEDIA_AND_LANGUAGE, POLICY, page

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
HTML = "text/html"
MEDIA = (JSON, GRAPHQL)
EXAMPLE = """# Who can see Tegeluddsvägen footage?
{
  whoCanSee(data: "camera-footage", site: "tegeluddsvagen") {
    verdict
    accessors {
      partyNode { name(lang: SV) }
      capacity
      verdict
      missingNodes { name(lang: SV) }
      retention { duration }
    }
    excluded { party reason(lang: SV) }
  }
}
"""
STYLED = f"{POLICY}; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
"""GraphiQL writes styles of its own into the page, and its style sheet holds pictures."""


def _answer(body: dict[str, Any], status: int, media: str, **headers: str) -> Response:
    headers["vary"] = BY_MEDIA_AND_LANGUAGE
    return Response(orjson.dumps(body), status, headers, media_type=f"{media}; charset=utf-8")


def _wants_page(request: Request, accept: str | None) -> bool:
    """Whether a browser asks for the endpoint itself, and not for an answer."""
    asks = request.method == "GET" and "query" not in request.query_params
    return asks and preferred_media(accept, (*MEDIA, HTML)) == HTML


def explorer(request: Request) -> Response:
    """Return GraphiQL, served whole from the package's own files."""
    headers = {"content-security-policy": STYLED, "vary": BY_MEDIA_AND_LANGUAGE}
    return page(request, "graphiql.html", headers=headers, example=EXAMPLE)


def _is_object(value: object) -> bool:
    return value is None or isinstance(value, dict)


def _operation(given: Any) -> Operation:
    """Return the operation that a client's JSON holds.

    Raises:
        BadInput: it holds none, or its parts are not of the right types.
    """
    if not isinstance(given, dict):
        raise BadInput.of("web.not-an-object")
    query, variables, name = (given.get(part) for part in ("query", "variables", "operationName"))
    if not isinstance(query, str) or not query.strip():
        raise BadInput.of("web.no-query", argument="query")
    if not _is_object(variables):
        raise BadInput.of("web.bad-variables", argument="variables")
    if not (name is None or isinstance(name, str)):
        raise BadInput.of("web.bad-operation-name", argument="operationName")
    if not _is_object(given.get("extensions")):
        raise BadInput.of("web.bad-extensions", argument="extensions")
    return Operation(query, variables, name or None)


def _json(text: bytes | str, argument: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        raise BadInput.of("web.bad-json", argument=argument) from None


def _from_address(request: Request) -> Operation:
    given: dict[str, Any] = dict(request.query_params)
    for part in ("variables", "extensions"):
        if given.get(part):
            given[part] = _json(given[part], part)
        else:
            given.pop(part, None)
    return _operation(given)


class UnsupportedMedia(BadInput):
    """A body that is not JSON."""


async def _from_body(request: Request) -> Operation:
    media, *parameters = request.headers.get("content-type", "").lower().split(";")
    charset = "".join(parameters).replace(" ", "").replace('"', "")
    if media.strip() != JSON or charset not in {"", "charset=utf-8"}:
        raise UnsupportedMedia.of("web.not-json")
    return _operation(_json(await read_body(request), "body"))


def _status(outcome: Outcome, media: str) -> int:
    if outcome.kind is Kind.NOT_ALLOWED:
        return 405
    return 400 if outcome.kind is Kind.REFUSED and media == GRAPHQL else 200


STATUS: dict[type[RopaError], int] = {LimitExceeded: 413, UnsupportedMedia: 415, StoreError: 503}


def _refused(error: RopaError, language: Language, media: str) -> Response:
    status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), 400)
    return _answer(refusal(error, language), status, media)


class GraphQLEndpoint:
    """Answers GraphQL from the current snapshot."""

    def __init__(self, snapshots: Snapshots, limits: OperationLimits) -> None:
        self._snapshots = snapshots
        self._limits = limits

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        language = language_of(request, Language.EN)
        accept = request.headers.get("accept")
        if _wants_page(request, accept):
            return explorer(request)
        media = preferred_media(accept, MEDIA)
        if media is None:
            return _answer(refusal(BadInput.of("web.not-acceptable"), language), 406, JSON)
        try:
            return await self._answered(request, language, media)
        except (BadInput, StoreError) as error:
            return _refused(error, language, media)

    async def _answered(self, request: Request, language: Language, media: str) -> Response:
        writes = request.method == "POST"
        operation = await _from_body(request) if writes else _from_address(request)
        snapshot = await self._snapshots.current()
        context = Context(snapshot, language, self._limits)
        outcome = await run_in_threadpool(run, operation, context, writes=writes)
        headers = {"allow": "POST"} if outcome.kind is Kind.NOT_ALLOWED else {}
        return _answer(outcome.body, _status(outcome, media), media, **headers)
