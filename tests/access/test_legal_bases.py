"""Which legal bases an accessor's access rests on."""

from __future__ import annotations

from builders import made

from ropa.access import Access, Question
from ropa.model import Article, ArticleSource, LegalBasis, Translated


def basis(
    name: str,
    article: Article,
    data: list[str] | None = None,
    disclosures: tuple[str, ...] = (),
    conditions: tuple[str, ...] = (),
) -> LegalBasis:
    return LegalBasis(
        key=f"basis:{name}",
        record="record:r",
        article=article,
        article_source=ArticleSource.REGISTER,
        ground=Translated.same("ground"),
        need=Translated.same("need"),
        covers_data=made.keys("data", data or []),
        covers_disclosures=disclosures,
        conditions=conditions,
        citations=made.CITED,
    )


ACCESS = Access(
    made.register(
        made.record("r", "x"),
        made.collection("c", "r", ["d", "e"]),
        made.disclosure("named", "r", "y", ["d"]),
        made.disclosure("other", "r", "z", ["d"]),
        basis("interest", Article.ART_6_1_F, ["d"]),
        basis("offences", Article.ART_10, ["d"]),
        basis(
            "duty",
            Article.ART_6_1_C,
            disclosures=("disclosure:named",),
            conditions=("condition:asked",),
        ),
    )
)


def bases(party: str, data: str = "d", scope: Question | None = None) -> tuple[str, ...]:
    (accessor,) = ACCESS.can_see(
        (scope or Question()).about(party=f"org:{party}", data=f"data:{data}")
    ).accessors
    return accessor.legal_bases


def test_a_basis_that_covers_the_data_is_the_controllers() -> None:
    assert bases("x") == ("basis:interest", "basis:offences")


def test_a_basis_that_names_a_disclosure_is_its_basis_and_article_ten_comes_on_top() -> None:
    assert bases("y") == ("basis:duty", "basis:offences")


def test_a_disclosure_to_a_recipient_that_no_basis_names_has_none_but_article_ten() -> None:
    assert bases("z") == ("basis:offences",)
    (accessor,) = ACCESS.can_see(Question(party="org:z", data="data:d")).accessors
    assert "access.basis-not-stated" in {note.code for note in accessor.notes}


def test_a_basis_is_told_with_the_conditions_that_it_depends_on() -> None:
    (accessor,) = ACCESS.can_see(Question(party="org:y", data="data:d")).accessors
    assert accessor.basis_conditions == (("basis:duty", ("condition:asked",)),)
    asked = Question(party="org:y", data="data:d", given=frozenset(["condition:asked"]))
    (accessor,) = ACCESS.can_see(asked).accessors
    assert accessor.basis_conditions == ()


def test_a_basis_on_a_condition_that_is_ruled_out_is_none() -> None:
    out = Question(ruled_out=frozenset(["condition:asked"]))
    assert "basis:duty" not in bases("y", scope=out)


def test_data_that_no_basis_covers_have_none() -> None:
    assert bases("x", "e") == ()
