"""The languages that the register speaks, and every text that people read in each of them."""

from ropa.language.languages import About, Language, about, spoken_for
from ropa.language.lists import either, join
from ropa.language.messages import messages_of, rooms, say

__all__ = [
    "About",
    "Language",
    "about",
    "either",
    "join",
    "messages_of",
    "rooms",
    "say",
    "spoken_for",
]
