"""A notice of five lines, and the register that rests on it."""

from __future__ import annotations

from ropa.citing import passages
from ropa.model import Citation, Document, Register, Site, Translated

LINES = ("Kamerabevakning", "Vi filmar entrén.", "Vi sparar i 14 dagar.", "Kontakta oss.", "Tack.")


def _register() -> Register:
    document = Document(
        key="document:notice", title="Notice", kind=Translated.same("Notice"), language="sv"
    )
    other = document.model_copy(update={"key": "document:other"})
    citations = [
        Citation(
            key=f"citation:p.{passage.position}",
            document="document:notice",
            position=passage.position,
            section="s",
            heading="h",
            paragraph=passage.position - 1,
            digest=passage.digest,
            holds_no_fact=Translated.same("Rubrik") if passage.position == 1 else None,
        )
        for passage in passages("\n\n".join(LINES))
    ]
    sites = [
        Site(key=f"site:s{n}", name=Translated.same("x"), citations=(f"citation:p.{n}", *also))
        for n, also in ((2, ()), (3, ("citation:p.4",)), (4, ()), (5, ()))
    ]
    return Register([document, other, *citations, *sites])


REGISTER = _register()
