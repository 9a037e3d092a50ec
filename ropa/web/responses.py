"""What a response is made of: pages, JSON and downloads, their tags, and what secures them all."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

import orjson
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ropa.exports import Exported
from ropa.language import Language, say
from ropa.templates import template as page_template
from ropa.web.requests import language_of

POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'"
)
"""Nothing from another host, nothing inline, and no frame around it."""
DOCUMENT_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
)
"""A document that is opened in the browser may do nothing but look as it does."""
BY_LANGUAGE = "Accept-Language"
"""What a response depends on, beside its address, where its words are of a language."""
BY_MEDIA_AND_LANGUAGE = "Accept, Accept-Language"
"""The same, where its form depends on what the client accepts too."""
HEADERS = {
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
"""Headers that every response has, whatever made it."""


class SecurityHeaders:
    """Adds `HEADERS` to each response that does not set them itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and its response with the headers back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


def link(path: str, language: Language, *pairs: tuple[str, str], **query: str) -> str:
    """Return an address within the site, which keeps the language.

    Args:
        path: path of the address.
        language: language of the page that it leads to.
        pairs: names and values of its query, of which a name may occur several times.
        query: further values by name.
    """
    return f"{path}?{urlencode([*pairs, *query.items(), ('lang', str(language))])}"


def page(
    request: Request,
    template: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: Any,
) -> HTMLResponse:
    """Return a page made from a template, autoescaped.

    Args:
        request: whose language it is in.
        template: file in `templates/`.
        status: status code of the response.
        headers: headers of the response.
        values: what the template shows; text in them is never interpreted.
    """
    language = language_of(request)
    query = [pair for pair in request.query_params.multi_items() if pair[0] != "lang"]

    def worded(name: str, /, **parts: object) -> str:
        return say(f"web.{name}", language, **parts)

    def to(path: str, /, **parts: str) -> str:
        return link(path, language, **parts)

    known = {"language": language, "say": worded, "to": to}
    switch = [
        (other, link(request.url.path, other, *query), say("web.in-this-language", other))
        for other in Language
        if other is not language
    ]
    text = page_template("ropa.web", template).render(**known, languages=switch, **values)
    vary = {"vary": BY_LANGUAGE, "content-language": str(language)}
    return HTMLResponse(text, status, {**vary, **(headers or {})})


def as_json(
    body: object,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    *,
    indent: bool = False,
) -> Response:
    """Return a value as JSON in UTF-8.

    Args:
        body: what is sent.
        status: status code of the response.
        headers: headers of the response.
        indent: whether it is laid out for people, letter for letter as the command line prints it.
    """
    layout = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE if indent else None
    content = orjson.dumps(body, option=layout)
    return Response(content, status, headers, media_type="application/json")


def download(made: Exported, tag: str, language: Language) -> Response:
    """Return a document as a download, with its media type, its file name and its tag."""
    headers = {
        "content-disposition": f'attachment; filename="{made.file_name}"',
        "content-security-policy": DOCUMENT_POLICY,
        "content-language": str(language),
        **tag_headers(tag),
    }
    return Response(made.content, headers=headers, media_type=made.media_type)


def tag_of(*parts: str) -> str:
    """Return the entity tag of what a response depends on, as the revision and the language."""
    return f'"{sha256("|".join(parts).encode()).hexdigest()[:32]}"'


def is_fresh(request: Request, tag: str) -> bool:
    """Whether the browser's copy has the tag."""
    held = request.headers.get("if-none-match", "")
    return tag in (one.strip().removeprefix("W/") for one in held.split(","))


def tag_headers(tag: str, vary: str = BY_LANGUAGE) -> dict[str, str]:
    """Return the headers that let a browser keep a copy and ask whether it is still right.

    Args:
        tag: entity tag of the response.
        vary: headers of the request that the response depends on.
    """
    return {"etag": tag, "cache-control": "no-cache", "vary": vary}


def unchanged(tag: str, vary: str = BY_LANGUAGE) -> Response:
    """Return the response that says that the copy is still right; its headers are the copy's."""
    return Response(status_code=304, headers=tag_headers(tag, vary))
