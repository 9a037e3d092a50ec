"""The languages that people read the register in, and every text in each of them."""

from ropa.language.languages import (
    About,
    Language,
    about,
    asked_in,
    messages_of,
    questions_of,
    rooms,
    say,
    with_fallbacks,
)
from ropa.language.text import any_language, either, join

__all__ = [
    "About",
    "Language",
    "about",
    "any_language",
    "asked_in",
    "either",
    "join",
    "messages_of",
    "questions_of",
    "rooms",
    "say",
    "with_fallbacks",
]
