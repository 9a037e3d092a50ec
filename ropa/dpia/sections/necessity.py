"""Article 35(7)(b): necessity and proportionality, with the register's facts and open places."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.dpia.blocks import Blank, Block, Paragraph, Section, Told, Tone
from ropa.dpia.case import Case
from ropa.dpia.sections.rights import RIGHTS, exercised
from ropa.language.text import fold
from ropa.model import Citation, Document, Record

QUESTIONS: dict[str, tuple[str, ...]] = {
    "purposes": ("purposes",),
    "basis": ("legal-bases", "legitimate-interests", "legitimate-interest-assessment"),
    "minimisation": ("personal-data",),
    "accuracy": ("sources",),
    "retention": ("time-limits",),
    "information": (),
    **dict.fromkeys(RIGHTS, ("rights",)),
    "processors": ("processors",),
    "transfers": ("transfers", "transfer-mechanisms"),
}
"""What is asked of people, and the fields that bear on it."""


def necessity(case: Case) -> Section:
    """Return the section."""
    return Section(
        "b-necessity",
        case.say("section-b"),
        (Paragraph(case.say("b-about"), Tone.QUIET),),
        tuple(_question(case, name) for name in QUESTIONS),
    )


def _question(case: Case, name: str) -> Section:
    blank = Blank(case.say(f"blank-{name}"))
    return Section(f"b-{name}", case.say(f"b-{name}"), (*_known(case, name), blank))


def _known(case: Case, name: str) -> Iterator[Block]:
    """Yield what the register says that bears on a question."""
    if name == "information":
        yield Paragraph(case.say("informed-by", documents=_documents(case)))
        return
    for record in case.records:
        if len(case.records) > 1:
            yield Paragraph(case.name(record.key), Tone.STRONG)
        yield from _told(case, record, name)


def _told(case: Case, record: Record, name: str) -> tuple[Told, ...]:
    if name in RIGHTS:
        return (exercised(case, record, name),)
    return case.told(record, *QUESTIONS[name])


def _documents(case: Case) -> str:
    register = case.access.register
    cited = (register.get(Citation, key) for record in case.records for key in record.citations)
    titles = (register.get(Document, one.document).title for one in cited)
    return "; ".join(dict.fromkeys(fold(title) for title in titles))
