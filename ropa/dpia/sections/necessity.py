"""Article 35(7)(b): necessity and proportionality, with the register's facts and open places."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.line import Line, unanswered
from ropa.dpia.assessment import FIELDS, Assessment
from ropa.dpia.blocks import Blank, Block, FieldLines, Paragraph, Section, Tone
from ropa.language.text import fold
from ropa.model import Citation, Document, Objection, Record, Right

RIGHTS: dict[str, frozenset[Right]] = {
    "access": frozenset((Right.ACCESS, Right.PORTABILITY)),
    "rectification": frozenset((Right.RECTIFICATION, Right.ERASURE)),
    "objection": frozenset(
        (Right.RESTRICTION, Right.OBJECTION, Right.HUMAN_REVIEW, Right.OTHER_LAW)
    ),
}
"""The rights that each question is about, as the CNIL groups them."""
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
"""What is asked of people, and the fields of the register that are about it."""


def necessity(dpia: Assessment) -> Section:
    """Return the section: a question for people each, with what the register states."""
    return Section(
        "b-necessity",
        dpia.say("section-b"),
        (Paragraph(dpia.say("b-about"), Tone.QUIET),),
        tuple(_question(dpia, name) for name in QUESTIONS),
    )


def _question(dpia: Assessment, name: str) -> Section:
    blank = Blank(dpia.say(f"blank-{name}"))
    return Section(f"b-{name}", dpia.say(f"b-{name}"), (*_known(dpia, name), blank))


def _known(dpia: Assessment, name: str) -> Iterator[Block]:
    """Yield what the register says about a question."""
    if name == "information":
        yield Paragraph(dpia.say("informed-by", documents=_documents(dpia)))
        return
    for record in dpia.records:
        if len(dpia.records) > 1:
            yield Paragraph(dpia.name(record.key), Tone.STRONG)
        yield from _fields(dpia, record, name)


def _fields(dpia: Assessment, record: Record, name: str) -> tuple[FieldLines, ...]:
    if name in RIGHTS:
        return (_exercised(dpia, record, name),)
    return dpia.fields(record, *QUESTIONS[name])


def _exercised(dpia: Assessment, record: Record, question: str) -> FieldLines:
    """Return the ways to use the rights that a question is about, or that none is stated."""
    field = FIELDS["rights"]
    lines = [line for line in field.read(dpia.facts, record) if _is_about(dpia, line, question)]
    return dpia.field(field, lines or [unanswered("common.source-silent", record.key)])


def _is_about(dpia: Assessment, line: Line, question: str) -> bool:
    way = dpia.access.register.find(Objection, line.keys[0])
    return way is not None and way.right in RIGHTS[question]


def _documents(dpia: Assessment) -> str:
    register = dpia.access.register
    cited = (register.get(Citation, key) for record in dpia.records for key in record.citations)
    titles = (register.get(Document, one.document).title for one in cited)
    return "; ".join(dict.fromkeys(fold(title) for title in titles))
