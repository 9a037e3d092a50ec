"""Where one sentence of a paragraph ends and the next begins.

A sentence ends with a full stop, a question mark or an exclamation mark, and what closes a
quotation or a bracket after it, where the next word begins with a capital letter or a digit. A full
stop between a word and a capital letter ends one without a space too, since a space is easily lost
when a web page becomes text. What is no end: the stop of an abbreviation or an initial, and of the
number of a list's item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

ABBREVIATIONS = frozenset(
    word
    for line in (
        "art bl.a ca cf co d.v.s dr dvs e.g etc ev f.d f.n fr.o.m ggr h.h i.e inc inkl jfr kap kl",
        "ltd m.fl m.m max min mr mrs ms nr no o.d o.dyl osv para prof reg resp s.k sec st st.f",
        "t.ex t.o.m tel tfn vs",
    )
    for word in line.split()
)
"""Words that a full stop belongs to, in Swedish and English: in lower case, without that stop."""
LONGEST_WORD = 12
"""How much of the text before a stop is looked at: more than any abbreviation or item's number."""

END = re.compile(
    r"""
    [.!?…]+ ["”’»')\]]*                     # the marks that end it, and what closes after them
    (?: \s+ (?=["“”‘«»'(\[]*[^\W_a-zåäöé])  # then a capital letter or a digit,
      | (?<=[^\W\d_]{3}\.) (?=[A-ZÅÄÖÉ][a-zåäöé\s])  # or a word's full stop right before a capital
    )
    """,
    re.VERBOSE,
)
LAST_WORD = re.compile(r"[\w.]*$")
ITEM = re.compile(r"\W*\d+(?:\.\d+)*")


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph, in order and without the space between them.

    Args:
        text: one paragraph, as `ropa.citing.passages.normalise` returns it.
    """
    begins = [0, *_begins(text)]
    ends = [*begins[1:], len(text)]
    return [text[begin:end].strip() for begin, end in zip(begins, ends, strict=True)]


def _begins(text: str) -> Iterator[int]:
    """Yield where each sentence but the first begins."""
    for found in END.finditer(text):
        before = text[max(0, found.start() - LONGEST_WORD) : found.start()]
        is_item = found.start() < LONGEST_WORD and ITEM.fullmatch(before)
        if found.group().rstrip() != "." or not (is_item or _keeps_its_stop(before)):
            yield found.end()


def _keeps_its_stop(before: str) -> bool:
    """Whether a full stop after this text belongs to its last word, and ends no sentence."""
    match = LAST_WORD.search(before)
    word = match.group().lower() if match else ""
    is_initial = len(word) == 1 and word.isalpha()
    return is_initial or word in ABBREVIATIONS
