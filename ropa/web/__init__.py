"""Web: the register over HTTP: pages, downloads, and GraphQL with an explorer of its schema.

`create_app(store)` is the Starlette app: pages at `/` and `/records/…`, GraphQL at `/graphql`,
`/health`. It listens where whoever runs it says; `ropa serve` says 127.0.0.1.
"""

from __future__ import annotations

from ropa.web.app import create_app

__all__ = ["create_app"]
