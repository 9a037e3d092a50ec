"""On what legal basis: of data, of an activity, or of a disclosure to a party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ropa.access import Access
from ropa.access.wording import conditional
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, WHERE, Answer, Intent
from ropa.asking.qualifiers import Role
from ropa.asking.records import ending, records
from ropa.asking.wording import Entry, of_record, processing, sorted_lines
from ropa.language import Language
from ropa.language.law import ground_with_article
from ropa.language.text import Text, listed_names, message
from ropa.model import Disclosure, LegalBasis, Record, Register


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return the legal bases with what each is needed for, and the records that state none."""
    found, silent = _found(access, query), _silent(access, query)
    facts = {"legal_bases": [_plain(basis) for basis in found], "not_stated": silent}
    texts = [*_lines(access, query, found, silent, language)]
    told = {*silent, *(basis.record for basis in found)}
    records_told = [access.register.get(Record, key) for key in sorted(told)]
    if told:
        keys = [basis.key for basis in found]
        texts += ending(access, query, records_told, keys, language)
    return Answer("\n".join(texts), facts)


def _lines(
    access: Access,
    query: Query,
    found: Sequence[LegalBasis],
    silent: Sequence[str],
    language: Language,
) -> Iterator[str]:
    register = access.register
    if not found and not silent:
        what = processing("asking.processing", query, register)
        yield message("asking.no-record", processing=what).say(language)
    what = processing("asking.the-processing", query, register)
    if found:
        entries = [_entry(access, query, of_one) for of_one in _by_record(found)]
        yield sorted_lines(language, message("asking.bases", processing=what), entries)
    if silent:
        heading = message("asking.basis-not-stated", processing=what)
        told = [of_record(access.index, query, register.get(Record, key), ()) for key in silent]
        yield sorted_lines(language, heading, told)


def _by_record(found: Sequence[LegalBasis]) -> Iterator[list[LegalBasis]]:
    groups: dict[str, list[LegalBasis]] = {}
    for basis in found:
        groups.setdefault(basis.record, []).append(basis)
    yield from groups.values()


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
    opposed = access.index.opposites.of(query.question.given)
    if (query.question.ruled_out | opposed).intersection(basis.conditions):
        return False
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


def _entry(access: Access, query: Query, found: Sequence[LegalBasis]) -> Entry:
    """Return the bases of one record, each with what it covers and what it is needed for."""
    register = access.register
    record = register.get(Record, found[0].record)
    below = [text for basis in found for text in _basis(register, query, basis)]
    return of_record(access.index, query, record, below)


def _basis(register: Register, query: Query, basis: LegalBasis) -> Iterator[Text]:
    missing = [key for key in basis.conditions if key not in query.question.given]
    ground = conditional(ground_with_article(basis), [missing], register)
    yield message("asking.basis", ground=ground, covered=listed_names(_covered(register, basis)))
    yield message("asking.need", need=basis.need)


def _covered(register: Register, basis: LegalBasis) -> Iterator[Text]:
    """Yield what a basis covers: categories of data, and disclosures."""
    yield from map(register.name_in_sentence, basis.covers_data)
    for key in basis.covers_disclosures:
        party = register.get(Disclosure, key).organisation
        yield message("asking.disclosure-to", party=register.name_in_sentence(party))


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
    WHERE | {Role.GIVEN, Role.RULED_OUT},
    answer,
    graphql,
)
