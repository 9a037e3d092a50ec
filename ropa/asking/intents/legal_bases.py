"""On what legal basis: of data, of an activity, or of a disclosure to a party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ropa.access import Access
from ropa.access.wording import conditional
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, WHERE, Answer, Intent
from ropa.asking.records import records
from ropa.asking.wording import processing, sorted_lines
from ropa.language import Language
from ropa.language.law import ground_with_article
from ropa.language.text import Text, message
from ropa.model import Disclosure, LegalBasis, Register


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return the legal bases with what each is needed for, and the records that state none."""
    found, silent = _found(access, query), _silent(access, query)
    facts = {"legal_bases": [_plain(basis) for basis in found], "not_stated": silent}
    text = "\n".join(_lines(access.register, query, found, silent, language))
    return Answer(text, facts)


def _lines(
    register: Register,
    query: Query,
    found: Sequence[LegalBasis],
    silent: Sequence[str],
    language: Language,
) -> Iterator[str]:
    if not found and not silent:
        what = processing("asking.processing", query, register)
        yield message("asking.no-record", processing=what).say(language)
    what = processing("asking.the-processing", query, register)
    if found:
        entries = [_entry(register, basis) for basis in found]
        yield sorted_lines(language, message("asking.bases", processing=what), entries)
    if silent:
        heading = message("asking.basis-not-stated", processing=what)
        yield sorted_lines(language, heading, map(register.name, silent))


def _silent(access: Access, query: Query) -> list[str]:
    """Return the records that the question is about and that state no legal basis for it."""
    return [
        record.key
        for record in records(access, query)
        if _is_asked(access, query, record.key)
        and not any(
            _covers(access, query, basis) for basis in access.index.bases.get(record.key, ())
        )
    ]


def _is_asked(access: Access, query: Query, record: str) -> bool:
    """Whether a record discloses to the party that a question is about, if it is about one."""
    if query.question.party is None:
        return True
    disclosures = access.index.disclosures.get(record, ())
    return any(disclosure.organisation == query.question.party for disclosure in disclosures)


def _found(access: Access, query: Query) -> list[LegalBasis]:
    return [
        basis
        for record in records(access, query)
        for basis in access.index.bases.get(record.key, ())
        if _covers(access, query, basis)
    ]


def _covers(access: Access, query: Query, basis: LegalBasis) -> bool:
    if query.question.party is not None:
        disclosures = (access.register.get(Disclosure, key) for key in basis.covers_disclosures)
        return any(
            one.organisation == query.question.party and _is_about(access, query, one.data.listed)
            for one in disclosures
        )
    return _is_about(access, query, basis.covers_data)


def _is_about(access: Access, query: Query, covered: tuple[str, ...]) -> bool:
    """Whether data that are covered are above or below those asked about."""
    if query.question.data is None:
        return True
    above = access.index.categories.above
    return any(
        query.question.data in above(data) or data in above(query.question.data) for data in covered
    )


def _entry(register: Register, basis: LegalBasis) -> Text:
    ground = conditional(ground_with_article(basis), [basis.conditions], register)
    record = register.name(basis.record)
    return message("asking.basis", record=record, ground=ground, need=basis.need)


def _plain(basis: LegalBasis) -> dict[str, Any]:
    return {
        "basis": basis.key,
        "record": basis.record,
        "article": str(basis.article),
        "article_source": str(basis.article_source),
        "conditions": list(basis.conditions),
    }


def graphql(access: Access, query: Query, _language: Language) -> str:
    """Return the GraphQL that gives the same: the legal bases."""
    found = [basis.key for basis in _found(access, query)]
    inner = "article articleSource record { id } conditions { id }"
    return nodes("LegalBasis", found, inner)


LEGAL_BASES = Intent(
    Kind.LEGAL_BASES,
    {"object": OBJECT, "controller": {"org": "controller"}, "party": {"org": "party"}},
    WHERE,
    answer,
    graphql,
)
