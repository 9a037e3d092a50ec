"""A question is cut into names, days and words; names are found as people write them."""

from __future__ import annotations

from datetime import date

from ropa.asking.items import Cutter, Day, Known, Name, Unknown
from ropa.asking.lexicon import Lexicon
from ropa.asking.words import words
from ropa.model import Register


def test_a_question_is_cut_in_every_way_the_longest_names_first(notice: Register) -> None:
    cutter = Cutter(Lexicon(notice), frozenset({"vid"}), frozenset({"de"}))
    first, *others = cutter.cuts(words("de inspelningar vid hot 2026-01-01 xyzzy foo"))
    assert isinstance(first[0], Name)
    assert first[0].keys == {"activity:threat-recording"}
    assert first[1:] == (Day("2026-01-01", date(2026, 1, 1)), Unknown("xyzzy foo"))
    (other,) = others
    assert isinstance(other[0], Name)
    assert other[0].keys == {"data:camera-footage", "data:interaction-recording"}
    assert other[1] == Known("vid")


def test_a_condition_is_found_with_a_negation_inside(notice: Register) -> None:
    lexicon = Lexicon(notice)
    for text in ("en incident har inte inträffat", "ingen incident har inträffat"):
        asked = words(text)
        start = 0 if text.startswith("ingen") else 1
        found = [match for match in lexicon.matches(asked, start) if match.negated]
        assert {match.key for match in found} == {"condition:incident-occurred"}
        assert max(match.end for match in found) == len(asked)
