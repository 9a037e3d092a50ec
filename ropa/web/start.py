"""The start page: a question, the sites, the records and their diagrams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ropa.access import QuestionKind
from ropa.access.wording import fact
from ropa.asking import Asked, Kind
from ropa.drawing import Format
from ropa.language import Language, any_language, asked_in
from ropa.language.parties import in_capacity
from ropa.model import Activity, Document, Named, Organisation, Record, Register, Site
from ropa.service import Snapshot
from ropa.service.answers import ask
from ropa.service.snapshots import Snapshots
from ropa.web import answers, diagrams, source
from ropa.web.requests import language_of
from ropa.web.responses import page

RECORDS = 200
"""Records that the page lists."""
SITES = 60
"""Sites that the page shows."""
DIAGRAMS = 24
"""Diagrams that the page shows."""
LONGEST = 1_000
"""Letters of a question that are read."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A record, as a line of the start page."""

    key: str
    name: str
    controller: str
    sites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A site with its address and its records."""

    name: str
    address: str
    records: tuple[Shown, ...]


def named(register: Register, key: str, language: Language) -> str:
    """Return the name of a key, or the key where it has none."""
    fact = register.find(Named, key)
    return fact.label(language) if fact is not None else key


def shown(register: Register, record: Record, language: Language) -> Shown:
    """Return a record as a line."""
    controller = register.get(Organisation, record.controller)
    sites = tuple(named(register, site, language) for site in record.sites)
    return Shown(record.key, record.label(language), controller.label(language), sites)


def places(snapshot: Snapshot, language: Language) -> list[Place]:
    """Return the sites, each with its records."""
    return [
        Place(
            site.label(language),
            ", ".join(x.value for x in (site.street_address, site.town) if x.value),
            tuple(
                shown(snapshot.register, record, language)
                for record in snapshot.references.referring(Record, "sites", site.key)
                if isinstance(record, Record)
            ),
        )
        for site in snapshot.register.all(Site)[:SITES]
    ]


def proofs(asked: Asked | None) -> list[dict[str, Any]]:
    """Return the accessors of an answer that has proofs."""
    facts = asked.facts if asked is not None and isinstance(asked.facts, dict) else {}
    accessors = facts.get("accessors") or []
    return [one for one in accessors if isinstance(one, dict) and one.get("proofs")]


def answer_of(asked: Asked | None, language: Language) -> str | None:
    """Return the address of the page that answers the same question of access, if it is one."""
    query = asked.query if asked is not None else None
    if query is None or str(query.kind) not in {str(kind) for kind in QuestionKind}:
        return None
    kind = QuestionKind(query.kind)
    if any(getattr(query.question, name) is None for name in kind.needed):
        return None
    return answers.address_of(kind, query.question, language)


def diagram_of(asked: Asked | None, language: Language) -> str | None:
    """Return the address of the diagram of an answer to who can see what."""
    query = asked.query if asked is not None else None
    if query is None or query.kind is not Kind.WHO_CAN_SEE or query.question.data is None:
        return None
    return diagrams.address_of(query.question, Format.SVG, language)


class StartPage:
    """Shows the start page; answers the question in `?q=`."""

    def __init__(self, snapshots: Snapshots) -> None:
        self._snapshots = snapshots

    async def respond(self, request: Request) -> Response:
        """Answer one request."""
        snapshot = await self._snapshots.current()
        language = language_of(request)
        register = snapshot.register
        question = request.query_params.get("q", "").strip()[:LONGEST]
        asked = ask(snapshot, question, language) if question else None
        return page(
            request,
            "start.html",
            question=question,
            asked_in=any_language(asked_in(), language),
            asked=asked,
            refusal=asked.problem if asked is not None else None,
            proofs=proofs(asked),
            named=lambda key: named(register, key, language),
            place=lambda key: register.place(key).say(language),
            party=lambda one: in_capacity(register.name(one["party"]), one["capacity"].lower()).say(
                language
            ),
            fact=lambda one: fact(one["relation"], one["subject"], one["object"], register).say(
                language
            ),
            places=places(snapshot, language),
            records=[shown(register, one, language) for one in register.all(Record)[:RECORDS]],
            more=max(0, len(register.all(Record)) - RECORDS),
            diagrams=[(one.key, one.label(language)) for one in register.all(Activity)][:DIAGRAMS],
            sources=[
                (one.title, source.address_of(one.key, language)) for one in register.all(Document)
            ],
            question_answer=answer_of(asked, language),
            question_diagram=diagram_of(asked, language),
            facts=len(register),
            revision=snapshot.revision,
        )
