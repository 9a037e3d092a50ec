"""The app: its addresses, what guards them, what shows their errors, and its health."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ropa.api import OperationLimits
from ropa.errors import RopaError, StoreError
from ropa.service.snapshots import INTERVAL, Snapshots, Source
from ropa.web.answers import Answers
from ropa.web.diagrams import Diagrams
from ropa.web.documents import Documents
from ropa.web.graphql import GraphQLEndpoint
from ropa.web.problems import failed, not_found, refused
from ropa.web.record import RecordPage
from ropa.web.responses import SecurityHeaders, as_json
from ropa.web.source import SourcePage
from ropa.web.start import StartPage

HOSTS = ("127.0.0.1", "localhost")
"""Names by which the app may be called: this machine's own."""
NO_TEXTS: Mapping[str, str] = MappingProxyType({})


UNKEPT = {"cache-control": "no-store"}
"""Headers of what nobody may keep a copy of."""


def create_app(
    store: Source,
    *,
    hosts: Sequence[str] = HOSTS,
    interval: float = INTERVAL,
    limits: OperationLimits = OperationLimits(),  # noqa: B008 - it is a value that never changes
    texts: Mapping[str, str] = NO_TEXTS,
) -> Starlette:
    """Return the app that serves a store's register.

    Args:
        store: where the register comes from; nothing is read before the first request.
        hosts: names by which the app may be called; others are refused.
        interval: seconds between two looks for a new revision.
        limits: what one operation of GraphQL may ask for and use.
        texts: texts of documents by key, shown beside the facts that rest on them.
    """
    snapshots = Snapshots(store, interval)
    return Starlette(
        routes=[
            Route("/", StartPage(snapshots).respond),
            Route("/records/{name}", RecordPage(snapshots).respond),
            Route("/sources/{name}", SourcePage(snapshots, texts).respond),
            Route("/answers/{kind}", Answers(snapshots).respond),
            Route("/diagrams/{name}", Diagrams(snapshots).respond),
            Route("/dossiers/{name}", Documents(snapshots).dossier),
            Route("/exports/{role}/{name}", Documents(snapshots).export),
            Route("/graphql", GraphQLEndpoint(snapshots, limits).respond, methods=["GET", "POST"]),
            Route("/health", Health(snapshots).respond),
            Mount("/static", StaticFiles(packages=[("ropa.web", "static")]), name="static"),
        ],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
        ],
        exception_handlers={
            RopaError: refused,
            HTTPException: not_found,
            Exception: failed,
        },
    )


class Health:
    """Says which revision answers, or that none does, for whoever watches the service."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots

    async def respond(self, request: Request) -> Response:  # noqa: ARG002
        """Answer one request."""
        try:
            snapshot = await self._snapshots.current()
        except StoreError as error:
            return as_json({"status": "unavailable", "reason": error.code}, 503, UNKEPT)
        facts = len(snapshot.register)
        body = {"status": "ok", "revision": snapshot.revision, "facts": facts}
        return as_json(body, headers=UNKEPT)
