"""Words that are no answer: a text that holds only such words says nothing, or something else.

`none`, `N/A`, `ja`, `see DPIA` in a field would count as what a source states, and silence the
finding that it states nothing. The words are data (`no_answer.toml`). A text is one of them where
it holds them alone: one word beside them makes it content. Which of them a field takes all the same
follows from what the field is for (`Form`).
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

Words = tuple[str, ...]


class Meaning(StrEnum):
    """What a text that is no answer says instead."""

    NONE = "none"
    NEITHER = "neither"
    """That there is none, or that it is not known: it may be either."""
    UNKNOWN = "unknown"
    YES = "yes"
    """That there is something, and not what."""
    VAGUE = "vague"
    """Nothing of its own, as "same as above"."""
    ELSEWHERE = "elsewhere"
    """Where the answer is, and not what it is."""


class Form(StrEnum):
    """What a text is for."""

    ANSWER = "answer"
    """The value of a three-valued answer."""
    POINTER = "pointer"
    """Such a value that may be a document or a page, where it says which one."""
    OUTCOME = "outcome"
    """Such a value that may be that nothing is done."""
    REASON = "reason"
    """Why an answer is none, or not stated."""
    OPTIONAL = "optional"
    """A text that can be left out."""
    REQUIRED = "required"
    TERM = "term"
    """What a kind of thing is called in the source's words."""
    NAME = "name"
    """What one person, company, place, system or document is called."""
    QUOTED = "quoted"
    """The source's own words, whatever they are."""
    KEYS = "keys"
    """An answer that holds no text, but may have a reason in words."""


NEVER_LONGER = 200
"""Characters: a longer text is never looked at, since no list of such words is that long."""
PAGE = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)
NUMBERED = re.compile(r"\d\D?\d\D?\d")
VERSION = re.compile(r"v?\d+")
SIGNS = "\U0001f44d✓✔☑✅☒☐❌✗✘✖"
"""Signs that stand for a word."""
TOKEN = re.compile(rf"[^\W_]+|[{SIGNS}]")


def words_of(text: str) -> Words:
    """Return the words of a text: lower case, without marks, and with nothing between them."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = "".join(letter for letter in plain if unicodedata.category(letter) != "Cf")
    words = tuple(TOKEN.findall(plain))
    spelt = len(words) > 2 and all(len(word) == 1 and word.isalpha() for word in words)
    return ("".join(words),) if spelt else words


def _without_diacritics(words: Words) -> Words:
    split = (unicodedata.normalize("NFD", word) for word in words)
    return tuple("".join(c for c in word if not unicodedata.combining(c)) for word in split)


def _phrases(texts: Iterable[str]) -> frozenset[Words]:
    phrases = {words_of(text) for text in texts}
    return frozenset(phrases | {_without_diacritics(phrase) for phrase in phrases})


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists of the file, each phrase as its words."""

    phrases: dict[Words, Meaning | None]
    """The phrases that are no answer, and those that only join them."""
    longest: int
    names: frozenset[Words]
    leads: frozenset[Words]
    documents: frozenset[str]
    between: frozenset[str]
    negations: frozenset[str]
    silent: frozenset[str]
    absent: frozenset[str]


def _single(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for phrase in _phrases(texts) for word in phrase)


@cache
def _lists() -> _Lists:
    source = files(__package__).joinpath("no_answer.toml").read_text(encoding="utf-8")
    held = tomllib.loads(source)
    phrases: dict[Words, Meaning | None] = dict.fromkeys(_phrases(held["joining"]))
    for meaning in Meaning:
        phrases |= dict.fromkeys(_phrases(held.get(meaning.value, ())), meaning)
    sentences = {name: _single(texts) for name, texts in held["sentences"].items()}
    return _Lists(
        phrases=phrases,
        longest=max(map(len, phrases)),
        names=_phrases(held["names"]),
        leads=_phrases(held["leads"]),
        documents=_single(held["documents"]),
        between=_single(held["between"]),
        **sentences,
    )


def _meaning_of_phrases(words: Words) -> Meaning | None:
    """Return what the first phrase says, where the words are such phrases and nothing else."""
    if set("".join(words)) == {"0"}:
        return Meaning.NONE
    if len(words) > 1 and any(word.isdigit() for word in words):
        return None  # 1 alone may say yes; 1.0, or 1 and more, is a number
    lists, start = _lists(), 0
    found: list[Meaning | None] = []
    while start < len(words):
        ends = range(min(len(words), start + lists.longest), start, -1)
        end = next((end for end in ends if words[start:end] in lists.phrases), None)
        if end is None:
            points = bool(found) and _points_elsewhere(words[start:])
            return Meaning.ELSEWHERE if points else None
        said = lists.phrases[words[start:end]]
        if said is Meaning.YES and end - start > 1 and Meaning.NONE in found:
            return None  # "no contract is in place" is a sentence
        found.append(said)
        start = end
    if Meaning.ELSEWHERE in found and Meaning.NONE not in found:
        return Meaning.ELSEWHERE
    return next((meaning for meaning in found if meaning is not None), None)


def _points_elsewhere(words: Words) -> bool:
    lists = _lists()
    for end in range(len(words) - 1, 0, -1):
        rest = words[end:]
        if words[:end] in lists.leads and not lists.documents.isdisjoint(rest):
            known = lists.documents | lists.between
            return all(word in known or len(word) == 1 or VERSION.fullmatch(word) for word in rest)
    return False


def _meaning_of_sentence(words: Words) -> Meaning | None:
    """Return what a sentence says that holds a negation, and for the rest words of the lists."""
    lists = _lists()
    if lists.negations.isdisjoint(words):
        return None
    if lists.silent.union(lists.negations).issuperset(words):
        return Meaning.UNKNOWN
    every = lists.absent | lists.silent | lists.negations
    return Meaning.NONE if every.issuperset(words) else None


def meaning(text: str, form: Form = Form.REQUIRED) -> Meaning | None:
    """Return what a text says that is no answer; None for a text that is one.

    Args:
        text: the text.
        form: what it is for. A name may be a word that is no answer elsewhere ("Ja"), a document
            may be the answer where the text says which.
    """
    if len(text) > NEVER_LONGER:
        return None
    words = words_of(PAGE.sub(" page ", text))
    if not words:
        return None if any(unicodedata.category(c) == "So" for c in text) else Meaning.NEITHER
    found = _meaning_of_phrases(words)
    if found is None and _points_elsewhere(words):
        found = Meaning.ELSEWHERE
    if found is None and form in (Form.ANSWER, Form.POINTER):
        found = _meaning_of_sentence(words)
    return None if found is None or _is_taken(text, words, found, form) else found


def _is_taken(text: str, words: Words, found: Meaning, form: Form) -> bool:
    """Whether a field takes a text all the same."""
    is_document = found is Meaning.ELSEWHERE and len(words) == 1
    if form is Form.NAME:
        return words in _lists().names or is_document
    if form is Form.TERM:
        return found is Meaning.VAGUE or is_document or len("".join(words)) == 1
    says_which = PAGE.search(text) or NUMBERED.search(text)
    return form is Form.POINTER and found is Meaning.ELSEWHERE and bool(says_which)


def is_doubtful(text: str, form: Form) -> bool:
    """Whether a text is taken for what it is for, and would be no answer anywhere else."""
    return meaning(text, form) is None and meaning(text) is not None
