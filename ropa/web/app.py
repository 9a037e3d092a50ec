"""The app: its addresses, what guards them, and what tells their errors."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ropa.errors import RopaError
from ropa.service.snapshots import INTERVAL, Snapshots, Source
from ropa.web.diagrams import Diagrams
from ropa.web.dossiers import Dossiers
from ropa.web.exports import Exports
from ropa.web.graphql import GraphQLEndpoint
from ropa.web.health import Health
from ropa.web.problems import failed, not_found, refused
from ropa.web.record import RecordPage
from ropa.web.security import SecurityHeaders
from ropa.web.start import StartPage

HOSTS = ("127.0.0.1", "localhost")
"""Names by which the app may be called: this machine's own."""


def create_app(
    store: Source, *, hosts: Sequence[str] = HOSTS, interval: float = INTERVAL
) -> Starlette:
    """Return the app that serves a store's register.

    Args:
        store: where the register comes from; nothing is read before the first request.
        hosts: names by which the app may be called; others are refused.
        interval: seconds between two looks for a new revision.
    """
    snapshots = Snapshots(store, interval)
    return Starlette(
        routes=[
            Route("/", StartPage(snapshots).respond),
            Route("/records/{name}", RecordPage(snapshots).respond),
            Route("/diagrams/{name}", Diagrams(snapshots).respond),
            Route("/dossiers/{name}", Dossiers(snapshots).respond),
            Route("/exports/{role}/{name}", Exports(snapshots).respond),
            Route("/graphql", GraphQLEndpoint(snapshots).respond, methods=["GET", "POST"]),
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
