"""Citations in words: where a paragraph stands, with or without its document."""

from __future__ import annotations

from ropa.language.citations import place, place_in
from ropa.model import Citation, Register


def test_a_paragraph_is_found_by_its_section_heading_and_number(notice: Register) -> None:
    citation = notice.all(Citation)[0]
    said = place(citation)
    assert said.say("sv") == (
        f"avsnitt {citation.section}, ”{citation.heading}”, stycke {citation.paragraph}"
    )
    assert place_in("Notice", citation).say("en") == f"Notice – {said.say('en')}"
