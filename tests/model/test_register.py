"""Register: one immutable snapshot, consistent as a whole."""

from __future__ import annotations

import pytest
from builders import made
from builders.registers import registers
from hypothesis import given, settings
from hypothesis import strategies as st

from ropa.errors import InconsistentRegister, UnknownKey
from ropa.language import Language
from ropa.model import (
    NOUNS,
    Citation,
    DataCategory,
    Document,
    LegalBasis,
    Noun,
    Organisation,
    Origin,
    Purpose,
    Register,
    Retention,
    Site,
    Translated,
    stated,
)
from ropa.model.checks import RULES
from ropa.model.keys import OrganisationKey
from ropa.model.references import targets
from ropa.model.stated import Stated, Status

CAMERAS = made.record("cameras", controller="x", sites=["s"])


def problems(*facts: Noun) -> list[tuple[str, str | None]]:
    """What is wrong with facts, with everything that they name beside them."""
    with pytest.raises(InconsistentRegister) as refusal:
        made.register(*facts)
    for language in Language:
        assert refusal.value.render(language).count("\n  → ") == len(refusal.value.problems)
    return [(problem.code, problem.subject) for problem in refusal.value.problems]


def altered(fact: Noun, **fields: object) -> Noun:
    return type(fact).model_validate({**fact.model_dump(), **fields})


@settings(deadline=None, max_examples=30)
@given(registers(), st.randoms(use_true_random=False))
def test_the_order_of_facts_never_matters(register: Register, chance: st.DataObject) -> None:
    facts = list(register)
    chance.shuffle(facts)  # type: ignore[attr-defined]
    other = Register(facts)
    assert other == register
    assert (list(other), other.digest, hash(other)) == (
        list(register),
        register.digest,
        hash(register),
    )


@settings(deadline=None, max_examples=30)
@given(registers())
def test_facts_are_read_by_key_and_by_noun_sorted(register: Register) -> None:
    assert [fact.key for fact in register] == sorted(fact.key for fact in register)
    assert sum(len(register.all(noun)) for noun in NOUNS) == len(register)
    for fact in register:
        assert fact.key in register
        assert register.get(type(fact), fact.key) is fact
        assert fact in register.all(type(fact))
        assert all(key in register for _, key in targets(fact))
    assert "site:nowhere" not in register


@settings(deadline=None, max_examples=30)
@given(registers(), registers())
def test_the_digest_tells_two_registers_apart(one: Register, other: Register) -> None:
    assert (one == other) == (one.digest == other.digest)


def test_a_key_of_another_kind_is_not_found() -> None:
    register = made.register(CAMERAS)
    assert register.find(Site, "record:cameras") is None
    with pytest.raises(UnknownKey):
        register.get(Site, "record:cameras")


def test_a_misspelt_key_is_told_with_the_nearest() -> None:
    register = made.register(made.record("cameras", controller="x", sites=["tegeluddsvagen"]))
    with pytest.raises(UnknownKey, match="site:tegeluddsvagen") as refusal:
        register.get(Site, "site:tegeludsvagen", argument="--site")
    assert str(refusal.value).startswith("--site: ")
    with pytest.raises(UnknownKey, match="site:tegeluddsvagen"):
        register.get(Site, "?")
    with pytest.raises(UnknownKey, match="–"):
        Register([]).get(Site, "?")


def test_where_a_fact_was_read_from_is_told_but_is_no_part_of_it() -> None:
    facts = list(made.register(CAMERAS))
    read = Register(facts, {"record:cameras": Origin("seed/records/cameras.yaml", 2)})
    assert str(read.origin("record:cameras")) == "seed/records/cameras.yaml:2"
    assert read.origin("org:x") is None
    assert read == Register(facts)
    assert read.digest == Register(facts).digest


def test_a_register_is_no_other_thing() -> None:
    assert Register([]) != []
    assert repr(Register([])) == "<Register of 0 facts>"
    assert len(Register([])) == 0


def test_two_facts_with_one_key_are_refused() -> None:
    site = made.plain("site", "s")
    with pytest.raises(InconsistentRegister) as refusal:
        Register([*made.register(site), altered(site, name=Translated.same("other").model_dump())])
    assert [problem.code for problem in refusal.value.problems] == ["model.duplicate"]


def test_all_problems_are_told_at_once() -> None:
    facts = [made.data("a", parent="nowhere"), made.data("b", parent="b")]
    with pytest.raises(InconsistentRegister) as refusal:
        Register([*made.register(), *facts])
    told = [(problem.code, problem.subject) for problem in refusal.value.problems]
    assert told == [("model.dangling", "data:a"), ("model.cycle", "data:b")]


@pytest.mark.parametrize("noun", [DataCategory, Purpose], ids=lambda noun: noun.__name__)
def test_a_tree_has_no_cycle(noun: type[Noun]) -> None:
    first, second = (f"{noun.prefix}:{name}" for name in "ab")
    loop = [
        noun.model_validate(
            {"key": key, "name": Translated.same("x"), "parent": above, "citations": made.CITED}
        )
        for key, above in ((first, second), (second, first))
    ]
    assert problems(*loop) == [("model.cycle", first)]


def test_no_company_owns_itself_through_others() -> None:
    loop = [
        Organisation.model_validate({**made.organisation(name).model_dump(), "parent": owner})
        for name, owner in (
            ("a", Stated[OrganisationKey](status=Status.STATED, value="org:b").model_dump()),
            ("b", Stated[OrganisationKey](status=Status.STATED, value="org:a").model_dump()),
        )
    ]
    assert problems(*loop) == [("model.cycle", "org:a")]


def test_a_fact_that_cites_nothing_is_refused() -> None:
    assert problems(altered(CAMERAS, citations=())) == [("model.uncited", "record:cameras")]


def test_a_record_always_has_a_controller_and_an_activity() -> None:
    for field in ("controller", "activity"):
        body = CAMERAS.model_dump()
        del body[field]
        with pytest.raises(ValueError, match=field):
            type(CAMERAS).model_validate(body)


def test_the_sites_of_a_disclosure_and_a_limit_are_among_its_records() -> None:
    foreign = [
        made.disclosure("d", of="cameras", to="y", data=["film"], sites=["s", "t"]),
        made.retention("l", of="cameras", data=["film"], duration="P14D", sites=["t"]),
    ]
    assert problems(CAMERAS, *foreign) == [
        ("model.foreign-site", "disclosure:d"),
        ("model.foreign-site", "retention:l"),
    ]


def test_a_basis_covers_disclosures_of_its_own_record_only() -> None:
    basis = LegalBasis.model_validate(
        {
            "key": "basis:b",
            "record": "record:cameras",
            "article": "6(1)(f)",
            "article_source": "register",
            "ground": Translated.same("a balance of interests"),
            "need": Translated.same("safety"),
            "covers_disclosures": ("disclosure:d",),
            "citations": made.CITED,
        }
    )
    other = made.record("visits", controller="x")
    theirs = made.disclosure("d", of="visits", to="y", data=["film"])
    assert problems(CAMERAS, other, theirs, basis) == [("model.foreign-disclosure", "basis:b")]


def test_a_limit_that_a_condition_replaces_has_its_replacement() -> None:
    limit = made.retention("l", of="cameras", data=["film"], duration="P30D", unless=["report"])
    assert problems(CAMERAS, limit) == [("model.unreplaced", "retention:l")]
    elsewhere = made.retention("m", of="visits", data=["film"], conditions=["report"])
    other = made.record("visits", controller="x")
    assert problems(CAMERAS, other, limit, elsewhere) == [("model.unreplaced", "retention:l")]
    replacement = made.retention("m", of="cameras", data=["film"], conditions=["report"])
    assert made.register(CAMERAS, limit, replacement).all(Retention) == (limit, replacement)


@pytest.mark.parametrize("field", ["position", "paragraph"])
def test_no_two_paragraphs_share_a_place(field: str) -> None:
    first = next(fact for fact in made.register() if fact.key == "citation:one")
    apart = {"key": "citation:two", "position": 2, "paragraph": 2}
    assert made.register(altered(first, **apart))
    together = altered(first, **{**apart, field: 1})
    assert problems(together) == [("model.shared-place", "citation:two")]


def test_nothing_is_only_possibly_the_same_as_itself() -> None:
    assert problems(made.organisation("a", ties=["a"])) == [("model.self-tie", "org:a")]
    assert problems(made.system("a", ties=["a"])) == [("model.self-tie", "system:a")]


def test_every_rule_says_what_it_holds() -> None:
    assert all((rule.__doc__ or "").strip().endswith(".") for rule in RULES)


def test_a_stated_key_that_names_nothing_is_dangling() -> None:
    lost = altered(made.organisation("a"), parent=stated("org:nobody").model_dump())
    with pytest.raises(InconsistentRegister) as refusal:
        Register([*made.register(), lost])
    (problem,) = refusal.value.problems
    assert (problem.code, problem.place.field) == ("model.dangling", "parent")


def test_passages_are_numbered_as_they_stand_in_their_document() -> None:
    register = Register(_cited("a", 1, 2, 10))
    keys = ["citation:a.10", "citation:a.2", "citation:a.10", "citation:a.1"]
    assert register.in_order(keys) == ["citation:a.1", "citation:a.2", "citation:a.10"]
    assert register.passage_number("citation:a.10") == "10"


def test_the_number_of_a_passage_names_its_document_where_there_are_several() -> None:
    register = Register([*_cited("a", 1), *_cited("b", 1)])
    keys = ["citation:b.1", "citation:a.1"]
    assert [register.passage_number(key) for key in register.in_order(keys)] == ["1:1", "2:1"]


def _cited(name: str, *positions: int) -> list[Noun]:
    document = f"document:{name}"
    kind = Translated.same("Notice")
    return [
        Document(key=document, title=name, kind=kind, language="sv"),
        *(
            Citation(
                key=f"citation:{name}.{position}",
                document=document,
                position=position,
                section="s",
                heading="h",
                paragraph=position,
                digest="0123456789abcdef" * 4,
            )
            for position in positions
        ),
    ]


def test_what_has_no_name_is_not_found_by_name() -> None:
    register = Register(made.cited())
    with pytest.raises(UnknownKey):
        register.name("site:nowhere")
