"""Templating: pages from templates, autoescaped, in the language of the request."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from ropa.language import Language, say
from ropa.web.languages import language_of


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("ropa.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


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
    request: Request, template: str, status: int = 200, headers: Any = None, **values: Any
) -> HTMLResponse:
    """Return a page made from a template.

    Args:
        request: whose language it is in.
        template: file in `templates/`.
        status: status code of the response.
        headers: headers of the response.
        values: what the template shows; text in them is never interpreted.
    """
    language = language_of(request)
    query = {name: value for name, value in request.query_params.items() if name != "lang"}

    def worded(name: str, /, **parts: object) -> str:
        return say(f"web.{name}", language, **parts)

    def to(path: str, /, **parts: str) -> str:
        return link(path, language, **parts)

    known = {"language": language, "say": worded, "to": to}
    switch = [
        (other, link(request.url.path, other, **query), say("web.in-this-language", other))
        for other in Language
        if other is not language
    ]
    text = _environment().get_template(template).render(**known, languages=switch, **values)
    vary = {"vary": "Accept-Language", "content-language": str(language)}
    return HTMLResponse(text, status, {**vary, **(headers or {})})
