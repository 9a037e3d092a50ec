"""GraphiQL: a place to try GraphQL in, served whole from the package's own files."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from ropa.web.security import POLICY
from ropa.web.templating import page

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


def explorer(request: Request) -> Response:
    """Return the page."""
    headers = {"content-security-policy": STYLED}
    return page(request, "graphiql.html", headers=headers, example=EXAMPLE)
