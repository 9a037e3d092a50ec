"""The page of a record: every field of Article 30, its conditions, its diagram and its sources."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from ropa.article30 import Line
from ropa.article30.line import WordedLine, worded
from ropa.article30.record import entry
from ropa.drawing import walk_through
from ropa.exports import FORMATS
from ropa.exports.formats.html import items
from ropa.language.text import Text
from ropa.model import Record
from ropa.model.keys import name_of, prefix_of
from ropa.service import Snapshot
from ropa.service.diagrams import view
from ropa.service.documents import facts_of
from ropa.service.snapshots import Snapshots
from ropa.web.documents import BY_EXTENSION
from ropa.web.requests import language_of
from ropa.web.responses import page
from ropa.web.source import passage_address


def record_of(snapshot: Snapshot, name: str) -> Record:
    """Return the record that an address names, with or without its prefix.

    Raises:
        UnknownKey: there is none.
    """
    key = name if prefix_of(name) == Record.prefix else f"{Record.prefix}:{name}"
    return snapshot.register.get(Record, key[:200], "record")


class RecordPage:
    """Shows one record."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots

    async def respond(self, request: Request) -> Response:
        """Answer one request; the page is made in a worker, since its flows are traced for it."""
        snapshot = await self._snapshots.current()
        return await run_in_threadpool(_page, request, snapshot)


def _page(request: Request, snapshot: Snapshot) -> Response:
    language = language_of(request)
    record = record_of(snapshot, request.path_params["name"])
    facts = facts_of(snapshot)
    found = entry(facts, record)

    def said(wording: Text) -> str:
        return wording.say(language)

    def spoken(line: Line) -> WordedLine:
        return worded(facts, line, language)

    lines = [line for value in found.values for line in value.lines]
    cited = {*record.citations, *(key for line in lines for key in line.citations)}
    steps = walk_through(view(snapshot, record.key), language)
    return page(
        request,
        "record.html",
        record=record,
        name=said(found.name),
        items=items(found),
        said=said,
        spoken=spoken,
        controller=said(facts.name(record.controller)),
        owner=name_of(record.controller),
        formats=sorted(FORMATS),
        dossiers=sorted(BY_EXTENSION),
        steps=[str(step) for step in steps],
        conditions=[said(facts.name(key)) for key in record.conditions],
        notes=[note.text.say(language) for note in record.notes],
        citations=[
            (
                snapshot.register.passage_number(key),
                said(snapshot.register.place(key)),
                passage_address(snapshot.register, key, language),
            )
            for key in snapshot.register.in_order(cited)
        ],
    )
