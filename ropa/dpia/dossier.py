"""The dossier: what the register knows for an assessment, in the order of Article 35(7).

What holds here: every text is the register's, the law's headings, or a marked blank. Nothing is
judged. The same register, subject, language and day give the same dossier.
"""

from __future__ import annotations

from datetime import date

from ropa.access import Access
from ropa.dpia.blocks import Dossier, Told
from ropa.dpia.case import Case
from ropa.dpia.sections.description import description
from ropa.dpia.sections.findings import findings
from ropa.dpia.sections.measures import measures
from ropa.dpia.sections.necessity import necessity
from ropa.dpia.sections.need import need
from ropa.dpia.sections.opinions import opinions
from ropa.dpia.sections.risks import risks
from ropa.dpia.sections.sources import sources
from ropa.language import Language


def dossier(access: Access, key: str, language: Language | str, dated: date) -> Dossier:
    """Return the dossier of a record, or of an activity with all its records.

    Args:
        access: the register.
        key: `record:…` or `activity:…`.
        language: Swedish or English.
        dated: the day that it bears.

    Raises:
        UnknownKey: the register holds no such record or activity.
        BadInput: the key of another noun, or an activity without records.
    """
    case = Case(access, key, Language(language), dated)
    sections = (
        need(case),
        description(case),
        necessity(case),
        risks(case),
        measures(case),
        findings(case),
        opinions(case),
    )
    return Dossier(
        subject=key,
        records=tuple(record.key for record in case.records),
        language=case.language,
        dated=dated,
        digest=access.register.digest,
        kind=case.say("kind"),
        title=case.name(key),
        cover=_cover(case),
        sections=(*sections, sources(case, sections)),
    )


def _cover(case: Case) -> tuple[Told, ...]:
    """Return who the controllers are and how they are reached, each controller once."""
    first = {record.controller: record for record in reversed(case.records)}
    fields = ("controller", "contact", "data-protection-officer")
    return tuple(told for key in sorted(first) for told in case.told(first[key], *fields))
