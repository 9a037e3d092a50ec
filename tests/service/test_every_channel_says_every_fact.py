"""Whoever can see data is told with every fact of the access, whichever way it is asked.

The command line, a question in words, the page, GraphQL, JSON and the diagram say of each access
the same verdict, conditions, purposes, legal bases, retention and notes; and what the source does
not state, each of them says is not stated.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import made
from builders.registers import registers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from ropa.access import Access, Accessor, Question, Verdict, WhoCanSee, to_json
from ropa.access.alike import alike
from ropa.access.answer import NOT_STATED
from ropa.access.assumed import of_retention
from ropa.access.notes import joined
from ropa.access.verdicts import least
from ropa.access.wording import assumptions, each_limit, of_facts, placed, verdict
from ropa.access.wording_of_accessors import bases
from ropa.access.wording_of_retention import apart, limit_of_record
from ropa.api import Context, Operation
from ropa.api import run as run_operation
from ropa.asking.asked import Kind, Query
from ropa.asking.intents import BY_KIND
from ropa.drawing.view import Flow, Stage, View
from ropa.drawing.views import question_view
from ropa.drawing.walkthrough import in_words
from ropa.language import Language, say
from ropa.language.law import article
from ropa.language.parties import in_capacity
from ropa.language.text import Text, at_beginning, fold, message
from ropa.model import Capacity, DataCategory, LegalBasis, Register, Site
from ropa.seeding import load
from ropa.service import Snapshot
from ropa.service.answers import ask
from ropa.service.outline import Line, outline
from ropa.store import Store
from ropa.web import create_app

SEED = Path(__file__).parents[2] / "seed"
FOOTAGE = Question(data="data:camera-footage")
ASKED = {
    "who can see Tegeluddsvägen footage?": replace(FOOTAGE, site="site:tegeluddsvagen"),
    "who can see camera footage": FOOTAGE,
    "who can see visit data at Tegeluddsvägen?": Question(
        data="data:visit-data", site="site:tegeluddsvagen"
    ),
    "who can see customer numbers?": Question(data="data:customer-number"),
    "who can see recorded calls if the matter concerns banking": Question(
        data="data:interaction-recording", given=frozenset({"condition:banking-matter"})
    ),
    "who can see survey answers of Länsförsäkringar AB": Question(
        data="data:survey-answers", controller="org:lf-ab"
    ),
}
"""Questions in words, with what each of them means."""
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
small = settings(max_examples=25, deadline=None, suppress_health_check=SLOW)


@dataclass(frozen=True)
class Facts:
    """What every channel must say of one access, in words."""

    party: str
    heading: tuple[str, ...]
    """The verdict and the conditions."""
    terms: tuple[str, ...]
    """The purposes, the legal bases, the retention, and what is not stated."""
    notes: tuple[str, ...]
    """What the facts that it rests on contradict, leave open or read into the source."""


def facts(access: Access, accessor: Accessor, language: Language) -> Facts:
    """Read the facts of an access from the answer itself."""
    register = access.register

    def words(text: Text) -> str:
        return fold(text.say(language))

    names = [words(register.name(key)) for key in sorted(conditions_of(accessor))]
    purposes = [words(register.name(key)) for key in accessor.purposes]
    silent = [
        note.reason
        for note in accessor.notes
        if note.kind == NOT_STATED and "purpose" not in note.code
    ]
    return Facts(
        words(in_capacity(register.name(accessor.party), accessor.capacity)),
        (words(verdict(accessor.verdict)), *names),
        (
            *purposes,
            *map(words, bases(accessor, register)),
            *(map(words, each_limit(accessor.retention, register)) if accessor.retention else []),
            *(words(one.text(register)) for one in joined(silent, "record")),
            *(words(one.text(register)).removesuffix(".") for one in joined(accessor.open, "data")),
        ),
        tuple(
            words(note.text(register)).removesuffix(".")
            for note in accessor.notes
            if note.kind != NOT_STATED
        ),
    )


def conditions_of(accessor: Accessor) -> set[str]:
    """The conditions of an access, and those that it has of one of its records or data alone."""
    ways: dict[str, list[frozenset[str]]] = {}
    for proof in accessor.proofs:
        if accessor.verdict is Verdict.OPEN or not proof.open:
            named = [step.object for step in proof.steps if step.relation in ("collects", "covers")]
            for part in (proof.steps[0].fact, named[-1]):
                ways.setdefault(part, []).append(frozenset(proof.missing))
    of_parts = {key for sets in ways.values() for way in least(sets) for key in way}
    return {*accessor.missing, *of_parts}


def answered(access: Access, question: Question) -> WhoCanSee:
    return access.who_can_see(question)


def is_said(fact: str, text: str) -> bool:
    """Whether a text says a fact, at the beginning of a sentence or within one."""
    return fact in text or fact[:1].upper() + fact[1:] in text


def lacking(wanted: tuple[str, ...], text: str) -> list[str]:
    return [one for one in wanted if not is_said(one, text)]


def flat(line: Line) -> str:
    return "\n".join([fold(line.text), *map(flat, line.below)])


def says_in_outline(access: Access, question: Question, language: Language) -> None:
    """The command line and the page: a heading for each access, and the notes under all of them."""
    found = answered(access, question)
    lines = outline(access, language, found, question)
    whole = "\n".join(map(flat, lines))
    for accessor in found.accessors:
        wanted = facts(access, accessor, language)
        blocks = [flat(line) for line in lines if flat(line).startswith(f"{wanted.party}: ")]
        assert any(not lacking((*wanted.heading, *wanted.terms), one) for one in blocks), wanted
        assert not lacking(wanted.notes, whole)
        says_what_is_not_stated(accessor, "\n".join(blocks), language)


def says_what_is_not_stated(accessor: Accessor, block: str, language: Language) -> None:
    """Purposes, legal bases and limits that the source does not state are said to be so."""
    silence = say("common.not-stated", language)
    terms = [
        (accessor.purposes, "access.term-purposes"),
        (accessor.legal_bases, "access.term-bases"),
        (accessor.retention, "access.term-kept"),
    ]
    codes = {note.code for note in accessor.notes}
    for stated, term in terms:
        told_apart = {"access.term-bases": "basis", "access.term-kept": "retention"}.get(term, "-")
        if not stated and f"access.{told_apart}-not-stated" not in codes:
            assert say(term, language, text=silence) in block
    if "access.purpose-not-stated" in codes:
        of_all = say("access.term-purposes-any", language, text="|").partition("|")[2]
        of_some = say("access.purpose-not-stated", language, record="|", data="|").split("|")
        assert fold(of_all) in block or any(fold(part)[1:] in block for part in of_some if part)


def says_in_words(access: Access, question: Question, language: Language) -> None:
    """A question in words: an entry for each access, and once what holds of every one of them."""
    found = answered(access, question)
    intent = BY_KIND[Kind.WHO_CAN_SEE]
    said = intent.answer(access, Query(Kind.WHO_CAN_SEE, question), language).text
    text = "\n".join(map(folded, said.split("\n")))
    entries, of_each = read(text, say("asking.of-each", language))
    for accessor in found.accessors:
        wanted = facts(access, accessor, language)
        conditions = wanted.heading[1:]
        blocks = [block + of_each for block in entries if block.startswith(wanted.party)]
        assert any(not lacking((*conditions, *wanted.terms), one) for one in blocks), (
            wanted,
            text,
        )
        assert not lacking(wanted.notes, text)
        says_what_is_not_stated(accessor, "\n".join(blocks), language)
    data = placed(access.register.name_in_sentence(str(question.data)), question, access.register)
    for key, left_open in (("asking.who", False), ("asking.who-open", True)):
        heading = fold(at_beginning(message(key, data=data)).say(language))
        told = any((one.verdict is Verdict.OPEN) is left_open for one in found.accessors)
        assert told == (heading in text.split("\n"))


def folded(line: str) -> str:
    """Return a line of an answer on plain spaces, with its indent."""
    return line[: len(line) - len(line.lstrip())] + fold(line)


def read(text: str, heading: str) -> tuple[list[str], str]:
    """Return the entries of an answer in words with what is below each, and what holds of all."""
    entries: list[str] = []
    of_each: list[str] = []
    under = ""
    for line in text.split("\n"):
        if line.startswith("- ") and under == heading:
            of_each.append(line[2:])
        elif line.startswith("- "):
            entries.append(line[2:])
        elif line.startswith("  - "):
            entries[-1] += f"\n{line[4:]}"
        else:
            under = line
    return entries, "\n" + "\n".join(of_each)


GRAPHQL = """{ whoCanSee(QUESTION) { accessors {
    party capacity verdict missing alternatives purposes legalBases
    legalBasisConditions { basis conditions } audiences audienceConditions { audience conditions }
    modalities until retention { retention } notes { kind text facts } open { code text facts }
} } }"""


def says_in_graphql(access: Access, question: Question) -> None:
    """GraphQL and JSON: the same keys and texts, name for name."""
    arguments = ", ".join(
        f"{'ruledOut' if name == 'ruled_out' else name}: {as_literal(value)}"
        for name, value in question.to_json().items()
    )
    context = Context(Snapshot(access), Language.EN)
    body = run_operation(Operation(GRAPHQL.replace("QUESTION", arguments), {}), context).body
    assert "errors" not in body, body
    shown = as_printed(body["data"]["whoCanSee"]["accessors"])
    wanted = to_json(answered(access, question), Language.EN, access.register)["accessors"]
    assert [chosen(one, like) for one, like in zip(wanted, shown, strict=True)] == shown
    for one, accessor in zip(wanted, answered(access, question).accessors, strict=True):
        assert one["purposes"] == list(accessor.purposes)
        assert one["legal_bases"] == list(accessor.legal_bases)
        assert len(one["notes"]) == len(accessor.notes)


def as_literal(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(as_literal, value))}]"
    return f'"{value}"'


def as_printed(value: Any) -> Any:
    if isinstance(value, list):
        return [as_printed(one) for one in value]
    if isinstance(value, dict):
        return {re.sub("([A-Z])", r"_\1", k).lower(): as_printed(v) for k, v in value.items()}
    return value


def chosen(wanted: Any, like: Any) -> Any:
    """Return of a value the fields that another one has."""
    if isinstance(like, dict):
        return {name: chosen(wanted[name], like[name]) for name in like}
    if isinstance(like, list):
        assert len(wanted) == len(like)
        return [chosen(one, other) for one, other in zip(wanted, like, strict=True)]
    return wanted


def flows_to(view: View, party: str) -> list[Flow]:
    return [
        flow
        for flow in view.flows
        if flow.stage is Stage.ACCESS and view.element(flow.target).key == party
    ]


def says_in_diagram(access: Access, question: Question, language: Language) -> None:
    """The diagram: flows to each party, with what they are for and rest on, and the notes."""
    found = answered(access, question)
    view = question_view(access, question)
    whole = fold(in_words(view, language))
    for accessor in found.accessors:
        flows = flows_to(view, accessor.party)
        assert flows, accessor.party
        assert (accessor.verdict is Verdict.OPEN) <= any(flow.is_open for flow in flows)
        keys = {
            label.key
            for flow in flows
            for label in (
                *flow.conditions,
                *flow.inherited,
                *(condition for one in flow.carries for condition in one.conditions),
            )
        }
        assert set(accessor.missing) <= keys
        purposes = "\n".join(fold(t.say(language)) for flow in flows for t in flow.purposes)
        wanted = [access.register.name(key) for key in accessor.purposes]
        assert not lacking(tuple(fold(name.say(language)) for name in wanted), purposes)
        articles = "\n".join(text.say(language) for flow in flows for text in flow.bases)
        for key in accessor.legal_bases:
            assert article(access.register.get(LegalBasis, key).article).say(language) in articles
        if not accessor.legal_bases and len(found.accessors) == 1:
            assert any(not flow.bases for flow in flows)
        notes = of_facts(accessor.notes, access.register)
        assert not lacking(tuple(fold(note.say(language)) for note in notes), whole)


EVERY: dict[str, Callable[[Access, Question, Language], None]] = {
    "outline": says_in_outline,
    "words": says_in_words,
    "graphql": lambda access, question, _: says_in_graphql(access, question),
    "diagram": says_in_diagram,
}


@pytest.fixture(scope="module")
def notice() -> Access:
    return Access(load(SEED))


@pytest.fixture(scope="module")
def browser(notice: Access, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    database = f"sqlite:///{tmp_path_factory.mktemp('channels') / 'register.db'}"
    Store(database).save(notice.register)
    with TestClient(create_app(Store(database)), base_url="http://127.0.0.1") as client:
        yield client


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("channel", EVERY)
@pytest.mark.parametrize("words", ASKED)
def test_a_channel_says_every_fact_of_the_notice(
    notice: Access, channel: str, words: str, language: Language
) -> None:
    EVERY[channel](notice, ASKED[words], language)


@pytest.mark.parametrize("words", ASKED)
def test_a_question_in_words_is_the_question_that_the_channels_are_asked(
    notice: Access, words: str
) -> None:
    asked = ask(Snapshot(notice), words)
    assert asked.query == Query(Kind.WHO_CAN_SEE, ASKED[words])


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("words", ASKED)
def test_the_page_of_a_question_says_line_for_line_what_the_answer_in_words_says(
    browser: TestClient, notice: Access, words: str, language: Language
) -> None:
    shown = browser.get("/", params={"q": words, "lang": language}).text
    lines = ask(Snapshot(notice), words, language).text.split("\n")
    page = [fold(html.unescape(one)) for one in re.findall("<p(?: class=.*?)?>(.*?)</p>", shown)]
    told = [fold(line.strip().removeprefix("- ")) for line in lines]
    start = page.index(told[0])
    assert page[start : start + len(told)] == told


@pytest.mark.parametrize("channel", EVERY)
@small
@given(register=registers(), data=st.data())
def test_a_channel_says_every_fact_of_any_register(
    channel: str, register: Register, data: st.DataObject
) -> None:
    access = Access(register)
    language = data.draw(st.sampled_from(list(Language)))
    site = data.draw(st.sampled_from([None, *(one.key for one in register.all(Site))]))
    for category in register.all(DataCategory):
        EVERY[channel](access, Question(data=category.key, site=site), language)


@pytest.mark.parametrize("language", Language)
def test_what_is_not_stated_of_an_access_is_said_to_be_not_stated(language: Language) -> None:
    access = Access(
        made.register(
            made.record("r", "x"),
            made.collection("c", "r", ["d"]),
            made.disclosure("d", "r", "y", ["d"]),
            made.disclosure("e", "r", "z", ["d"], capacity=Capacity.PROCESSOR),
        )
    )
    asked = Query(Kind.WHO_CAN_SEE, Question(data="data:d"))
    text = BY_KIND[Kind.WHO_CAN_SEE].answer(access, asked, language).text
    silence = say("common.not-stated", language)
    assert say("access.term-bases", language, text=silence) in text
    assert (
        text.count("y")
        and say("access.basis-not-stated", language, party="y", record="r")[1:] in text
    )
    for check in EVERY.values():
        check(access, asked.question, language)


@pytest.mark.parametrize("language", Language)
def test_who_within_the_controller_is_said_with_the_condition_of_that_access(
    notice: Access, language: Language
) -> None:
    asked = Question(data="data:interaction-recording", activity="activity:quality-recording")
    bank = next(one for one in answered(notice, asked).accessors if one.party == "org:lf-bank")
    ((audience, conditions),) = bank.audience_conditions
    assert (audience.sv, conditions) == (
        "Medarbetaren och dennes coach",
        ("condition:selected-for-review",),
    )
    text = BY_KIND[Kind.WHO_CAN_SEE].answer(notice, Query(Kind.WHO_CAN_SEE, asked), language).text
    name = notice.register.name("condition:selected-for-review").say(language)
    assert name in text
    assert "internal-not-stated" not in {note.code for note in bank.notes}
    assert "access.others-not-stated" in {note.code for note in bank.notes}


KEPT = {
    "how long is footage kept if a police report is filed?": Question(
        data="data:camera-footage", given=frozenset({"condition:police-report-filed"})
    ),
    "how long are recorded calls kept if the matter concerns banking?": Question(
        data="data:interaction-recording", given=frozenset({"condition:banking-matter"})
    ),
    "how long does Länsförsäkringar AB keep survey answers?": Question(
        data="data:survey-answers", controller="org:lf-ab"
    ),
    "how long is footage kept on 2026-01-20?": replace(FOOTAGE, on=date(2026, 1, 20)),
    "how long is footage kept collected 2026-01-01 on 2026-01-20?": replace(
        FOOTAGE, collected_on=date(2026, 1, 1), on=date(2026, 1, 20)
    ),
}
"""Questions in words of how long data are kept, with what each of them means."""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("words", KEPT)
def test_every_channel_says_each_limit_with_what_it_depends_on(
    notice: Access, words: str, language: Language
) -> None:
    question, register = KEPT[words], notice.register
    asked = ask(Snapshot(notice), words, language)
    assert asked.query == Query(Kind.RETENTION, question)
    found = notice.retention(question)
    assumed = of_retention(notice.index, question, [str(question.data)])
    wanted = [
        *(limit_of_record(one, question, register) for one in found),
        *([apart(question, register)] if any(one.is_apart for one in found) else []),
        *assumptions(assumed, register),
        *(note.text(register) for one in found for note in one.notes),
    ]
    facts = tuple(fold(text.say(language)) for text in wanted)
    shown = "\n".join(map(flat, outline(notice, language, found, question)))
    assert not lacking(facts, shown)
    assert not lacking(facts, "\n".join(map(folded, asked.text.split("\n"))))


ONE_PARTY = {
    "can law enforcement see camera footage at Tegeluddsvägen?": Question(
        party="org:law-enforcement", data="data:camera-footage", site="site:tegeluddsvagen"
    ),
    "can law enforcement see visit data?": Question(
        party="org:law-enforcement", data="data:visit-data"
    ),
    "can the survey supplier see customer numbers?": Question(
        party="org:survey-supplier", data="data:customer-number"
    ),
    "can the guard company see footage from Tegeluddsvägen?": Question(
        party="org:guard-company", data="data:camera-footage", site="site:tegeluddsvagen"
    ),
}
"""Questions in words of one party, with what each of them means."""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("words", ONE_PARTY)
def test_every_channel_says_every_fact_of_one_party(
    notice: Access, words: str, language: Language
) -> None:
    question = ONE_PARTY[words]
    asked = ask(Snapshot(notice), words, language)
    assert asked.query == Query(Kind.CAN_SEE, question)
    found = notice.can_see(question)
    shown = "\n".join(map(flat, outline(notice, language, found, question)))
    told = "\n".join(map(folded, asked.text.split("\n")))
    for accessor in (*found.accessors, *found.possibly):
        wanted = facts(notice, accessor, language)
        every = (wanted.party, *wanted.heading[1:], *wanted.terms, *wanted.notes)
        assert not lacking(every, shown)
        assert not lacking(every, told)
    if found.reason is not None and not found.possibly:
        reason = fold(found.reason.text(notice.register).say(language))
        assert not lacking((reason,), shown)
        assert not lacking((reason,), told)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("party", ["law-enforcement", "lf-ab", "lf-bank", "survey-supplier"])
def test_every_channel_says_every_fact_of_what_a_party_can_see(
    notice: Access, party: str, language: Language
) -> None:
    question = Question(party=f"org:{party}")
    found = notice.what_can_see(question)
    intent = BY_KIND[Kind.WHAT_CAN_SEE]
    said = intent.answer(notice, Query(Kind.WHAT_CAN_SEE, question), language).text
    told = "\n".join(map(folded, said.split("\n")))
    shown = "\n".join(map(flat, outline(notice, language, found, question)))
    for accessor in (*alike(found.accessors), *alike(found.possibly)):
        wanted = facts(notice, accessor, language)
        data = [fold(notice.register.name(key).say(language)) for key in accessor.data]
        every = (*wanted.heading[1:], *wanted.terms, *wanted.notes, *data)
        assert not lacking(every, shown)
        assert not lacking(every, told)
