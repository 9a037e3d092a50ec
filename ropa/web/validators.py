"""Validators: what tells a browser that the copy it has is still right."""

from __future__ import annotations

from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response


def tag_of(*parts: str) -> str:
    """Return the entity tag of what a response depends on, as the revision and the language."""
    return f'"{sha256("|".join(parts).encode()).hexdigest()[:32]}"'


def is_fresh(request: Request, tag: str) -> bool:
    """Whether the browser's copy bears the tag."""
    held = request.headers.get("if-none-match", "")
    return tag in (one.strip().removeprefix("W/") for one in held.split(","))


def headers_of(tag: str) -> dict[str, str]:
    """Return the headers that let a browser keep a copy and ask whether it is still right."""
    return {"etag": tag, "cache-control": "no-cache"}


def unchanged(tag: str) -> Response:
    """Return the response that says that the copy is still right."""
    return Response(status_code=304, headers=headers_of(tag))
