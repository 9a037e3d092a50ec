"""What the register reads into its sources: contradictions, open points, and its own readings.

It is the list that a lawyer goes through before relying on the register, as Markdown: each note
once, in the order of the sources, with the facts that have it and where they are stated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ropa.citing import in_order
from ropa.facts import Particular, particulars, title
from ropa.language import Language, say
from ropa.language.markdown import literal
from ropa.language.text import Text, fold, message
from ropa.model import ArticleSource, Citation, Fact, LegalBasis, NoteKind, Register, Status


@dataclass(frozen=True, slots=True)
class Reading:
    """Something that is read into the sources, or left open in them, and the facts that have it."""

    text: Text
    facts: tuple[Fact, ...]


def readings(register: Register, kind: NoteKind) -> tuple[Reading, ...]:
    """Return the notes of a kind, each once, in the order of the sources."""
    notes = ((fact, note) for fact in _by_place(register) for note in fact.notes)
    return _once((note.text, fact) for fact, note in notes if note.kind is kind)


def interpretations(register: Register) -> tuple[Reading, ...]:
    """Return what fields say that are the register's interpretation, each once."""
    return _fields(register, lambda one: one.is_reading)


def not_stated(register: Register) -> tuple[Reading, ...]:
    """Return what the source does not state of a fact, where the register says why, each once."""
    return _fields(register, lambda one: one.status is Status.NOT_STATED)


def _fields(register: Register, wanted: Callable[[Particular], bool]) -> tuple[Reading, ...]:
    return _once(
        (message("facts.particular", label=one.label, value=one.value), fact)
        for fact in _by_place(register)
        for one in particulars(fact, register)
        if wanted(one)
    )


def _once(found: Iterable[tuple[Text, Fact]]) -> tuple[Reading, ...]:
    facts: dict[Text, list[Fact]] = {}
    for text, fact in found:
        facts.setdefault(text, []).append(fact)
    return tuple(Reading(text, tuple(those)) for text, those in facts.items())


def mapped_articles(register: Register) -> tuple[Fact, ...]:
    """Return the legal bases whose article the register has put to the source's words."""
    bases = (fact for fact in _by_place(register) if isinstance(fact, LegalBasis))
    return tuple(one for one in bases if one.article_source is ArticleSource.REGISTER)


def as_markdown(register: Register, language: Language) -> str:
    """Return every open point, contradiction and reading of a register as Markdown."""
    return "\n".join(_Page(register, language).lines()) + "\n"


def _by_place(register: Register) -> list[Fact]:
    """Return the facts in the order of the places that state them."""
    order = {one.key: place for place, one in enumerate(in_order(register.all(Citation)))}
    facts = (fact for fact in register if isinstance(fact, Fact))
    return sorted(facts, key=lambda fact: (order[fact.citations[0]], fact.key))


class _Page:
    """The page of one register, in one language."""

    def __init__(self, register: Register, language: Language) -> None:
        self.register, self.language = register, language

    def lines(self) -> Iterator[str]:
        register = self.register
        yield f"# {self.say('heading')}"
        yield ""
        yield self.say("lead")
        yield from self.section("contradiction", readings(register, NoteKind.CONTRADICTION))
        yield from self.section("open", readings(register, NoteKind.OPEN))
        yield from self.section("not-stated", not_stated(register))
        yield from self.section("mapping", readings(register, NoteKind.MAPPING))
        yield from self.articles()
        yield from self.section("field", interpretations(register))
        yield from self.section("detail", readings(register, NoteKind.DETAIL))

    def section(self, name: str, found: tuple[Reading, ...]) -> Iterator[str]:
        yield from self.heading(name, len(found))
        for one in found:
            yield f"- **{self.text(one.text)}**"
            yield from (f"  - {self.cited(fact)}" for fact in one.facts)

    def articles(self) -> Iterator[str]:
        found = mapped_articles(self.register)
        yield from self.heading("article", len(found))
        yield from (f"- {self.cited(fact)}" for fact in found)

    def heading(self, name: str, count: int) -> Iterable[str]:
        return "", f"## {self.say(name)} ({count})", "", self.say(f"{name}-lead"), ""

    def cited(self, fact: Fact) -> str:
        place = self.register.place(fact.citations[0])
        return f"{self.text(title(fact, self.register))} ({self.text(place)})"

    def text(self, text: Text) -> str:
        return literal(fold(text.say(self.language)))

    def say(self, name: str) -> str:
        return say(f"readings.{name}", self.language)
