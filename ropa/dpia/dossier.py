"""The dossier: what the register knows for an assessment, in the order of Article 35(7).

What holds here: every text is the register's, the law's headings, or a marked blank. Nothing is
judged. The same register, subject, language and day give the same dossier.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ropa.access import Access
from ropa.dpia.assessment import Assessment
from ropa.dpia.blocks import Cell, Dossier, FieldLines, Section, Table, walk
from ropa.dpia.sections.checks import findings, need
from ropa.dpia.sections.description import description
from ropa.dpia.sections.judgements import measures, opinions, risks
from ropa.dpia.sections.necessity import necessity
from ropa.language import Language


def dossier(access: Access, key: str, language: Language | str, dated: date) -> Dossier:
    """Return the dossier of a record, or of an activity with all its records.

    Args:
        access: the register.
        key: `record:…` or `activity:…`.
        language: the language that it is written in.
        dated: the day that is printed on it.

    Raises:
        UnknownKey: the register holds no such record or activity.
        BadInput: the key of another noun, or an activity without records.
    """
    dpia = Assessment(access, key, Language(language), dated)
    sections = (
        need(dpia),
        description(dpia),
        necessity(dpia),
        risks(dpia),
        measures(dpia),
        findings(dpia),
        opinions(dpia),
    )
    return Dossier(
        subject=key,
        records=tuple(record.key for record in dpia.records),
        language=dpia.language,
        dated=dated,
        digest=access.register.digest,
        kind=dpia.say("kind"),
        title=dpia.name(key),
        cover=_cover(dpia),
        sections=(*sections, _sources(dpia, sections)),
    )


def _cover(dpia: Assessment) -> tuple[FieldLines, ...]:
    """Return who the controllers are and how they are reached, each controller once."""
    first = {record.controller: record for record in reversed(dpia.records)}
    fields = ("controller", "contact", "data-protection-officer")
    return tuple(one for key in sorted(first) for one in dpia.fields(first[key], *fields))


def _sources(dpia: Assessment, sections: Iterable[Section]) -> Section:
    """Return the section of the paragraphs that some sections cite, and where each stands."""
    cited = {key for section in walk(tuple(sections)) for key in _cited_in(section)}
    keys = dpia.access.register.in_order(cited)
    rows = tuple((Cell(dpia.facts.numbers([key])), Cell(_place(dpia, key))) for key in keys)
    table = Table(dpia.say("table-sources"), dpia.columns("source", "place"), rows, (3, 14))
    return Section("sources", dpia.say("section-sources"), (table,))


def _place(dpia: Assessment, citation: str) -> str:
    return dpia.facts.place(citation).say(dpia.language)


def _cited_in(section: Section) -> Iterator[str]:
    for block in section.blocks:
        if isinstance(block, FieldLines):
            yield from (key for line in block.lines for key in line.citations)
        elif isinstance(block, Table):
            yield from (key for row in block.rows for cell in row for key in cell.citations)
