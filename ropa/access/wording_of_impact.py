"""What a breach touches in words, with what the source leaves open of it."""

from __future__ import annotations

from ropa.access.answer import Impact
from ropa.access.wording import left_open
from ropa.language.text import Text, any_name, listed_names, message
from ropa.model.keys import prefix_of
from ropa.model.register import Register

PARTS = ("records", "controllers", "systems", "data", "subjects", "sites", "conditions", "parties")
"""What a breach touches, in the order in which people are shown it."""


def touches(found: Impact, register: Register) -> Text:
    """Return that a breach touches what follows, or nothing in the register."""
    key = "access.touches" if found.records else "access.touches-nothing"
    subject = register.name_in_sentence(found.subject)
    breach = message(f"access.breach-{prefix_of(found.subject)}", subject=subject)
    return message(key, breach=breach)


def would_touch(found: Impact, tie: Impact, register: Register) -> Text:
    """Return that the subject of a breach may be another, whose breach would add what follows."""
    return message(
        "access.touches-tied",
        subject=register.name(found.subject),
        other=register.name_in_sentence(tie.subject),
    )


def touched(found: Impact, register: Register) -> list[Text]:
    """Return what a breach touches, a text for each kind of noun."""
    said = [
        message(f"access.touched-{part}", names=listed_names(map(register.name, keys)))
        if part != "conditions"
        else message("access.touched-conditions", names=any_name(map(register.name, keys)))
        for part in PARTS
        if (keys := getattr(found, part))
    ]
    if found.open_data:
        names = listed_names(map(register.name, found.open_data))
        said.append(message("access.touched-open", names=names))
    if found.open:
        said.append(left_open(found.open, register))
    return said
