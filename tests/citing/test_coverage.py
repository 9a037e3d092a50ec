"""Every paragraph of a source is cited, or marked as holding no fact, and never both."""

from __future__ import annotations

from builders.registers import registers
from hypothesis import given, settings
from seed_folder import SEED

from ropa.citing import coverage
from ropa.model import Citation, Document, Fact, Register, Site, Translated, stated
from ropa.seeding import load


def _with(register: Register, *changed: Citation) -> Register:
    return Register(
        [*(fact for fact in register if fact.key not in {c.key for c in changed}), *changed]
    )


def _citation(key: str, place: int, document: str, none: Translated | None = None) -> Citation:
    return Citation(
        key=key,
        document=document,
        position=place,
        section="s",
        heading="h",
        paragraph=place,
        digest="0123456789abcdef" * 4,
        holds_no_fact=none,
    )


NOTICE = load(SEED)
HEADING = Translated.same("Heading")
DOCUMENT = "document:vi-har-haft-kontakt"


def test_every_paragraph_of_the_notice_is_cited_or_marked() -> None:
    found = coverage(NOTICE)
    assert found.is_clean
    assert found.total == found.cited + found.holding_none == len(NOTICE.all(Citation))


def test_a_paragraph_that_nobody_cites_is_told_in_the_order_of_the_source() -> None:
    later = _citation("citation:a.later", 1001, DOCUMENT)
    sooner = _citation("citation:b.sooner", 1000, DOCUMENT)
    found = coverage(_with(NOTICE, later, sooner))
    assert found.uncovered == ("citation:b.sooner", "citation:a.later")
    assert not found.is_clean


def test_a_paragraph_that_is_marked_needs_no_fact() -> None:
    marked = _citation("citation:a.later", 1001, DOCUMENT, Translated.same("Rubrik"))
    assert coverage(_with(NOTICE, marked)).is_clean


def test_a_paragraph_that_is_cited_and_marked_is_a_contradiction() -> None:
    cited = NOTICE.all(Site)[0].citations[0]
    marked = NOTICE.get(Citation, cited).model_copy(
        update={"holds_no_fact": Translated.same("Inget")}
    )
    found = coverage(_with(NOTICE, marked))
    assert found.contradicted == (cited,)
    assert found.uncovered == ()
    assert not found.is_clean


def test_the_facts_that_rest_on_a_paragraph_are_told() -> None:
    resting = coverage(NOTICE).resting
    stockholm, ab = "citation:camera.retention.1.1", "citation:camera.retention.1.2"
    assert resting[stockholm] == ("retention:camera-surveillance.lf-stockholm.footage",)
    assert resting[ab] == ("retention:camera-surveillance.lf-ab.footage",)


def test_a_sentence_without_a_fact_shows_though_its_paragraph_has_others() -> None:
    sentence = NOTICE.get(Citation, "citation:camera.retention.1.2")
    added = {"key": "citation:camera.retention.1.3", "sentence": 3, "position": 1000}
    found = coverage(_with(NOTICE, sentence.model_copy(update=added)))
    assert found.uncovered == ("citation:camera.retention.1.3",)


@settings(deadline=None, max_examples=40)
@given(registers(most=3))
def test_each_paragraph_is_in_exactly_one_case(register: Register) -> None:
    found = coverage(register)
    cited = {key for fact in register if isinstance(fact, Fact) for key in fact.citations}
    for citation in register.all(Citation):
        marked = citation.holds_no_fact is not None
        assert (citation.key in found.resting) == (citation.key in cited)
        assert (citation.key in found.uncovered) == (citation.key not in cited and not marked)
        assert (citation.key in found.contradicted) == (citation.key in cited and marked)
    assert found.is_clean == (not found.uncovered and not found.contradicted)


def test_a_text_that_nobody_has_read_is_unverified_and_a_statement_is_not() -> None:
    contract = Document(
        key="document:contract", title="Contract", kind=Translated.same("contract"), language="en"
    )
    talk = contract.model_copy(
        update={"key": "document:talk", "stated_by": "The owner", "dated": stated("2026-03-02")}
    )
    passages = [
        Citation(key=f"citation:{name}", document=f"document:{name}", holds_no_fact=HEADING)
        for name in ("contract", "talk")
    ]
    register = Register([contract, talk, *passages])
    assert coverage(register).unverified == ("citation:contract",)
    assert register.place("citation:contract").say() == (
        "Contract (the register has not read the text)"
    )
    assert register.place("citation:talk").say() == "stated by The owner, 2026-03-02"
