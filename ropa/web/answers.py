"""Answers: a question of access as a page for people, or as the JSON of the command line.

An address asks what a command asks: `/answers/who-can-see?data=camera-footage&site=telegrafgatan`
is `ropa who-can-see --data camera-footage --site telegrafgatan`, and with `format=json` it gives
what `--json` prints. The diagram on the page is of the same question.
"""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ropa.access import Question, QuestionKind, to_json
from ropa.drawing import Format
from ropa.errors import BadInput, Place
from ropa.language import Language
from ropa.service import Snapshot
from ropa.service.answers import answer
from ropa.service.outline import outline
from ropa.service.snapshots import Snapshots
from ropa.web import diagrams
from ropa.web.problems import problem_json, problem_page
from ropa.web.requests import language_of, preferred_media, question_of
from ropa.web.responses import (
    BY_MEDIA_AND_LANGUAGE,
    as_json,
    is_fresh,
    link,
    page,
    tag_headers,
    tag_of,
    unchanged,
)

HTML, JSON = "text/html", "application/json"
FORMATS = {"html": HTML, "json": JSON}
"""What an answer is had as, by the name that `format` takes."""
DRAWN = (QuestionKind.WHO_CAN_SEE, QuestionKind.CAN_SEE)
"""Questions whose answer there is a diagram of: who can see some data."""
DOWNLOADS = (Format.SVG, Format.PDF, Format.PNG, Format.JSON)
"""Formats that the diagram of an answer is offered in."""


def address_of(kind: QuestionKind, question: Question, language: Language, **others: str) -> str:
    """Return the address of the answer to a question."""
    return link(f"/answers/{kind}", language, *question.to_parameters(), **others)


class Answers:
    """Answers questions of access."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots

    async def respond(self, request: Request) -> Response:
        """Answer one request; what it got wrong is said in the form that it asked for."""
        kind = _kind(request.path_params["kind"])
        accept = request.headers.get("accept")
        media = preferred_media(accept, (HTML, JSON)) or HTML
        try:
            media = _media(request) or media
            question = question_of(request, "format")
            return await self._answered(request, kind, question, media)
        except BadInput as error:
            refuse = problem_json if media == JSON else problem_page
            response = refuse(request, error.problems[0], 400)
            response.headers["vary"] = BY_MEDIA_AND_LANGUAGE
            return response

    async def _answered(
        self, request: Request, kind: QuestionKind, question: Question, media: str
    ) -> Response:
        snapshot = await self._snapshots.current()
        language = language_of(request)
        asked = str(question.to_parameters())
        tag = tag_of(snapshot.revision, "answer", kind, asked, media, language)
        if is_fresh(request, tag):
            return unchanged(tag, BY_MEDIA_AND_LANGUAGE)
        response = await run_in_threadpool(
            _as_json if media == JSON else _as_page, request, snapshot, kind, question
        )
        response.headers.update(tag_headers(tag, BY_MEDIA_AND_LANGUAGE))
        return response


def _kind(name: str) -> QuestionKind:
    if name not in {str(one) for one in QuestionKind}:
        raise HTTPException(404)
    return QuestionKind(name)


def _media(request: Request) -> str | None:
    """Return the media type that `format` asks for, if it is given."""
    form = request.query_params.get("format")
    if form is not None and form not in FORMATS:
        values = {"format": form, "known": ", ".join(FORMATS)}
        raise BadInput.of("web.no-such-format", Place(field="format"), **values)
    return None if form is None else FORMATS[form]


def _as_json(
    request: Request, snapshot: Snapshot, kind: QuestionKind, question: Question
) -> Response:
    language = language_of(request)
    found = answer(snapshot, kind, question)
    headers = {"content-language": str(language)}
    return as_json(to_json(found, language, snapshot.register), headers=headers, indent=True)


def _as_page(
    request: Request, snapshot: Snapshot, kind: QuestionKind, question: Question
) -> Response:
    language = language_of(request)
    found = answer(snapshot, kind, question)
    head, *lines = outline(snapshot.access, language, found, question)
    drawings = {}
    if kind in DRAWN:
        drawings = {one: diagrams.address_of(question, one, language) for one in DOWNLOADS}
    return page(
        request,
        "answer.html",
        head=head,
        lines=lines,
        drawings={one.upper(): address for one, address in drawings.items()},
        json_address=address_of(kind, question, language, format="json"),
    )
