"""Bodies: what a client sends, up to a limit and no further."""

from __future__ import annotations

from starlette.requests import Request

from ropa.errors import LimitExceeded

LARGEST = 100_000
"""Most bytes of a request's body."""


async def read_body(request: Request, largest: int = LARGEST) -> bytes:
    """Return a request's body.

    Raises:
        LimitExceeded: it is larger than the limit; the rest of it is not read.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > largest:
        raise LimitExceeded.of("web.too-large", largest=largest)
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > largest:
            raise LimitExceeded.of("web.too-large", largest=largest)
        parts.append(part)
    return b"".join(parts)
