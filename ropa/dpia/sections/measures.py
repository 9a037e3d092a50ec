"""Article 35(7)(d): the measures that the register knows, and those that people envisage."""

from __future__ import annotations

from ropa.dpia.blocks import Blank, Block, Paragraph, Section, Tone
from ropa.dpia.case import Case


def measures(case: Case) -> Section:
    """Return the section."""
    blocks: list[Block] = [Paragraph(case.say("d-about"), Tone.QUIET)]
    for record in case.records:
        if len(case.records) > 1:
            blocks.append(Paragraph(case.name(record.key), Tone.STRONG))
        blocks += case.told(record, "measures")
    blocks += (Blank(case.say("blank-measures")), Blank(case.say("blank-residual")))
    return Section("d-measures", case.say("section-d"), tuple(blocks))
