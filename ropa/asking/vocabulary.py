"""The small words of both languages: what they tie to a question, and those that change nothing."""

from __future__ import annotations

from dataclasses import dataclass

from ropa.language import Language

ARTICLES = frozenset(
    ("the", "a", "an", "any", "en", "ett", "den", "det", "de", "någon", "något", "några")
)
"""Words that count for nothing, in names too."""
NEGATIONS = frozenset(("inte", "ej", "ingen", "inget", "inga", "no", "not"))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The small words of one language, in lower case; each phrase is words with spaces between."""

    fillers: frozenset[str]
    """Words that change no question's meaning."""
    site: tuple[str, ...]
    """What comes before a place."""
    activity: tuple[str, ...]
    """What comes before an activity; before a known site or controller too."""
    controller: tuple[str, ...]
    """What comes before somebody whose data they are; before a known site or activity too."""
    given: tuple[str, ...]
    """What comes before a condition that holds."""
    also_given: tuple[str, ...]
    """What ties a further condition that holds to one that was just told."""
    ruled_out: tuple[str, ...]
    """What comes before a condition that does not hold."""
    collected: tuple[str, ...]
    """What comes before the day on which data were collected."""
    on: tuple[str, ...]
    """What comes before the day that a question is about."""


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(sorted((part.strip() for part in text.split("|")), key=lambda p: (-len(p), p)))


def _prefixed(prefixes: str, nouns: str) -> tuple[str, ...]:
    every = [f"{p.strip()} {n.strip()}" for p in prefixes.split("|") for n in nouns.split("|")]
    return _phrases("|".join((prefixes, *every)))


SWEDISH = Vocabulary(
    fillers=ARTICLES.union(
        _phrases("snälla|tack|hej|egentligen|alltså|ju|vårt|vår|våra|mina|min|mitt|mig|sig")
    ),
    site=_prefixed(
        "från|på|i|vid|ur",
        "kontoret|kontoret på|kontoret i|lokalerna|lokalerna på|lokalerna i|lokalen på"
        "|adressen|platsen",
    ),
    activity=_prefixed("i|inom|vid|för|från|genom|under|i samband med", "verksamheten"),
    controller=_phrases("hos|av|åt|för|från|som tillhör"),
    given=_phrases(
        "om|när|ifall|då|vid|efter|under|i samband med|i händelse av|förutsatt att|givet att|givet"
        "|som rör|rörande|angående"
    ),
    also_given=_phrases("och|och om|och när"),
    ruled_out=_phrases("utan|utan att|om inte"),
    collected=_prefixed(
        "insamlade|insamlat|insamlad|inspelade|inspelat|inspelad|filmade|filmat|filmad"
        "|som samlades in|som samlats in|som spelades in|som spelats in|som filmades",
        "per",
    ),
    on=_phrases("per|på dagen|dagen"),
)
ENGLISH = Vocabulary(
    fillers=ARTICLES.union(_phrases("please|hello|hi|thanks|our|my|me|there")),
    site=_prefixed(
        "at|from|in|on", "office at|premises at|premises on|site|address|office in|office on"
    ),
    activity=_phrases("for|in|within|from|of|under|during|in connection with"),
    controller=_phrases("by|of|held by|belonging to|at|for|from"),
    given=_phrases(
        "if|when|where|after|upon|following|during|in case of|in event of|given|given that"
        "|provided|provided that|assuming|assuming that|about|concerning|regarding"
    ),
    also_given=_phrases("and|and if|and when"),
    ruled_out=_phrases("without|unless"),
    collected=_prefixed(
        "collected|recorded|captured|filmed|taken|that was collected|that were collected"
        "|that was recorded|that were recorded|which was collected|which were collected",
        "on",
    ),
    on=_phrases("on|as of|on day"),
)
VOCABULARIES = {Language.SV: SWEDISH, Language.EN: ENGLISH}


def small_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return every word that the qualifiers of a language begin with."""
    groups = (
        vocabulary.site,
        vocabulary.activity,
        vocabulary.controller,
        vocabulary.given,
        vocabulary.also_given,
        vocabulary.ruled_out,
        vocabulary.collected,
        vocabulary.on,
    )
    return frozenset(word for group in groups for phrase in group for word in phrase.split())
