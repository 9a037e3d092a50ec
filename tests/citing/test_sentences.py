"""Where a sentence ends: what a reader takes for an end, and what only looks like one."""

from __future__ import annotations

import pytest

from ropa.citing.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Vi filmar. Vi sparar.", ["Vi filmar.", "Vi sparar."]),
        ("Vill du? Ja! Då så.", ["Vill du?", "Ja!", "Då så."]),
        ("Vi filmar … Vi sparar.", ["Vi filmar …", "Vi sparar."]),
        ("Hon sade: ”Vi filmar.” Sedan gick hon.", ["Hon sade: ”Vi filmar.”", "Sedan gick hon."]),
        ("Det gäller (se nedan). Åtkomst ges.", ["Det gäller (se nedan).", "Åtkomst ges."]),
        (
            "Vi sparar i 14 dagar. 30 dagar gäller där.",
            ["Vi sparar i 14 dagar.", "30 dagar gäller där."],
        ),
        (
            "Till räddningstjänsten.I samband med det.",
            ["Till räddningstjänsten.", "I samband med det."],
        ),
    ],
)
def test_a_paragraph_is_divided_after_each_sentence(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Vi filmar",
        "Kontakta oss via t.ex. Mina sidor.",
        "Vi sparar bl.a. Namn och adress.",
        "Se art. 6 i förordningen.",
        "Enligt kap. 3 och 17 kap. 2 § gäller det.",
        "Ring A. Svensson på kontoret.",
        "We share data with e.g. Google and others.",
        "Dr. Jones and Mr. Smith decide.",
        "1. Vi filmar entrén",
        "3.2. Ändamål",
        "Det är version 2.0 av texten.",
        "Läs mer på www.exempel.se eller ring.",
        "Bolag AB (publ) är ansvarigt",
        "Vi använder ASP.NET och Node.js här.",
    ],
)
def test_what_only_looks_like_an_end_divides_nothing(text: str) -> None:
    assert sentences(text) == [text]


def test_a_text_of_many_stops_is_divided_in_time_that_grows_with_its_length() -> None:
    assert len(sentences("Vi ser. " * 50_000)) == 50_000
    assert sentences("." * 100_000) == ["." * 100_000]
