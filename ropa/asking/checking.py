"""What a question may be, before anything of it is read."""

from __future__ import annotations

from unicodedata import category

from ropa.errors import BadInput, LimitExceeded

LONGEST = 500
"""Characters of the longest question that is read."""


def check(question: str) -> str:
    """Return a question that can be read.

    Raises:
        BadInput: it is empty or holds control characters.
        LimitExceeded: it is too long.
    """
    if len(question) > LONGEST:
        raise LimitExceeded.of("asking.too-long", length=len(question), longest=LONGEST)
    if not any(letter.isalnum() for letter in question):
        raise BadInput.of("asking.empty")
    for letter in question:
        if not letter.isprintable() and letter not in "\t\n" and category(letter) != "Zs":
            raise BadInput.of("asking.control", code=f"U+{ord(letter):04X}")
    return question
