"""The page of a source: each passage beside the facts that rest on it."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from ropa.language import Language
from ropa.model import Citation, Document, Register
from ropa.model.keys import name_of, whole_key
from ropa.service import Snapshot
from ropa.service.facts import fact_in_words
from ropa.service.snapshots import Snapshots
from ropa.service.sources import in_words, source
from ropa.web.requests import language_of
from ropa.web.responses import link, page


def address_of(document: str, language: Language) -> str:
    """Return the address of the page of a document, by its key."""
    return link(f"/sources/{name_of(document)}", language)


def passage_address(register: Register, citation: str, language: Language) -> str:
    """Return the address of a passage on the page of its document, by the key of its citation."""
    document = register.get(Citation, citation).document
    return f"{address_of(document, language)}#{name_of(citation)}"


class SourcePage:
    """Shows one document line by line.

    Args:
        snapshots: the register.
        texts: texts of documents by key, for the reader of the page; they are held in memory only.
    """

    def __init__(self, snapshots: Snapshots, texts: Mapping[str, str]) -> None:
        self._snapshots = snapshots
        self._texts = dict(texts)

    async def respond(self, request: Request) -> Response:
        """Answer one request; the page is made in a worker, since it has every fact of a source."""
        snapshot = await self._snapshots.current()
        return await run_in_threadpool(self._page, request, snapshot)

    def _page(self, request: Request, snapshot: Snapshot) -> Response:
        language = language_of(request)
        key = whole_key(Document.prefix, request.path_params["name"])[:200]
        text = self._texts.get(key)
        found = source(snapshot, key, text)
        return page(
            request,
            "source.html",
            document=found.document.title,
            about=fact_in_words(snapshot.register, found.document, language).below,
            sections=in_words(snapshot.register, found, language),
            counted=found.counted.say(language),
            has_text=text is not None,
            text_language=found.document.language,
        )
