"""Pages: every list is walked whole in either direction, in any order, and right under writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from builders.made import plain
from builders.made import register as made
from builders.registers import registers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ropa.access import Access
from ropa.api.orders import Keyed, Order, collated, order_fields
from ropa.api.pages import Arguments, page
from ropa.errors import BadInput
from ropa.language import Language
from ropa.model import NOUNS, Noun, Register, Site
from ropa.service import Snapshot

few = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
Answers = Callable[..., dict[str, Any]]


def orders(noun: type[Noun]) -> list[Order]:
    return [
        Order(field, descending, lang)
        for field, _ in order_fields(noun).values()
        for descending in (False, True)
        for lang in Language
    ]


def walked(whole: tuple[Noun, ...], order: Order, size: int, forwards: bool) -> list[Keyed]:
    """All pages, one after the other, as a client turns them."""
    found: list[Keyed] = []
    cursor: str | None = None
    while True:
        given = Arguments(size, cursor) if forwards else Arguments(None, None, size, cursor)
        one = page(whole, order, given)
        found = [*found, *one.nodes] if forwards else [*one.nodes, *found]
        info = one.page_info
        cursor = info.end_cursor if forwards else info.start_cursor
        if not (info.has_next_page if forwards else info.has_previous_page):
            return found


@few
@given(register=registers(), size=st.integers(1, 4), forwards=st.booleans())
def test_turning_pages_gives_every_noun_once_in_every_order(
    register: Register, size: int, forwards: bool
) -> None:
    for noun in NOUNS:
        for order in orders(noun):
            upward = order.sorted(register.all(noun))
            wanted = list(upward[::-1] if order.descending else upward)
            if wanted:
                assert walked(upward, order, size, forwards) == wanted


@few
@given(names=st.sets(st.sampled_from("abcdefghij"), min_size=2), late=st.sampled_from("abcdefghij"))
def test_a_noun_that_is_added_or_removed_never_repeats_or_hides_another(
    names: set[str], late: str
) -> None:
    """A client turns a page while somebody writes: the rest still follows, each once."""
    before = tuple(plain("site", name) for name in sorted(names))
    after = tuple(plain("site", name) for name in sorted(names ^ {late}))
    order = Order("name")
    first = page(before, order, Arguments(first=1))
    rest = page(after, order, Arguments(first=100, after=first.page_info.end_cursor)).nodes
    assert [noun.key for noun in rest] == [n.key for n in after if n.key > first.nodes[0].key]


def test_names_are_ordered_as_swedes_order_them() -> None:
    assert sorted(["Öst", "Ärla", "zon", "Åby", "alm"], key=collated) == [
        "alm",
        "zon",
        "Åby",
        "Ärla",
        "Öst",
    ]


def test_the_page_tells_its_count_its_edges_and_what_lies_around_it(answers: Answers) -> None:
    snapshot = Snapshot(Access(made(*(plain("site", name) for name in "abcde"))))
    asked = """query P($after: String) { sites(first: 2, after: $after) { totalCount
        nodes { id } edges { cursor node { id } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""
    first = answers(snapshot, asked)["sites"]
    second = answers(snapshot, asked, after=first["pageInfo"]["endCursor"])["sites"]
    assert [edge["node"] for edge in second["edges"]] == second["nodes"]
    assert second["nodes"] == [{"id": "site:c"}, {"id": "site:d"}]
    assert second["totalCount"] == 5
    assert second["pageInfo"] == {
        "hasNextPage": True,
        "hasPreviousPage": True,
        "startCursor": second["edges"][0]["cursor"],
        "endCursor": second["edges"][1]["cursor"],
    }
    assert not first["pageInfo"]["hasPreviousPage"]


def test_an_empty_page_has_no_cursors(answers: Answers) -> None:
    found = answers(
        Snapshot(Access(made())),
        "{ sites(last: 3) { nodes { id } totalCount pageInfo { hasNextPage startCursor } } }",
    )
    assert found["sites"] == {
        "nodes": [],
        "totalCount": 0,
        "pageInfo": {"hasNextPage": False, "startCursor": None},
    }


def test_the_order_is_by_any_field_and_direction_and_the_key_decides_between_equals(
    ask: Callable[..., Any],
) -> None:
    asked = "{ sites(first: 9, orderBy: { field: %s, direction: %s, lang: SV }) { nodes { id } } }"

    def order(field: str, direction: str) -> list[str]:
        nodes = ask(asked % (field, direction))["sites"]["nodes"]
        return [node["id"].removeprefix("site:") for node in nodes]

    names = ["humlegardsgatan", "stora-brogatan", "tegeluddsvagen", "telegrafgatan"]
    towns = ["stora-brogatan", "telegrafgatan", "humlegardsgatan", "tegeluddsvagen"]
    assert order("NAME", "ASC") == names
    assert order("NAME", "DESC") == names[::-1]
    assert order("ID", "DESC") == names[::-1]
    assert order("TOWN", "ASC") == towns
    assert order("COUNTRY", "ASC") == names


@pytest.mark.parametrize(
    ("arguments", "code", "argument"),
    [
        ("", "api.no-bound", "first"),
        ("(first: 1, last: 1)", "api.two-bounds", "last"),
        ("(first: 0)", "api.bound-range", "first"),
        ("(first: -1)", "api.bound-range", "first"),
        ("(last: 0)", "api.bound-range", "last"),
        ("(first: 101)", "api.bound-range", "first"),
        ('(first: 1, after: "")', "api.bad-cursor", "after"),
        ('(first: 1, after: "å")', "api.bad-cursor", "after"),
        ('(last: 1, before: "WyJrZXkiXQ==")', "api.bad-cursor", "before"),
        ('(last: 1, before: "bnVsbA==")', "api.bad-cursor", "before"),
    ],
)
def test_a_bound_or_cursor_that_cannot_be_is_refused_by_its_name(
    refused: Callable[..., Any], arguments: str, code: str, argument: str
) -> None:
    (error,) = refused(f"{{ sites{arguments} {{ nodes {{ id }} }} }}")
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["extensions"]["reason"] == code
    assert error["extensions"]["argument"] == argument
    assert error["extensions"]["cure"]


def test_a_cursor_of_another_order_is_refused() -> None:
    sites = tuple(plain("site", name) for name in "ab")
    cursor = page(sites, Order("name"), Arguments(first=1)).page_info.end_cursor
    with pytest.raises(BadInput) as caught:
        page(sites, Order("town"), Arguments(first=1, after=cursor))
    assert caught.value.code == "api.foreign-cursor"


def test_a_forged_cursor_of_another_type_is_refused() -> None:
    from ropa.api.orders import Cursor

    forged = Cursor("name.en", ((False, 7), "site:a")).encode()
    with pytest.raises(BadInput) as caught:
        page((plain("site", "a"),), Order("name"), Arguments(first=1, after=forged))
    assert caught.value.code == "api.bad-cursor"


@given(text=st.text(max_size=60))
@settings(deadline=None)
def test_no_text_is_a_cursor_that_breaks_the_page(text: str) -> None:
    sites = (plain("site", "a"),)
    try:
        page(sites, Order(), Arguments(first=1, after=text))
    except BadInput as refusal:
        assert refusal.code in {"api.bad-cursor", "api.foreign-cursor"}


def test_a_name_as_long_as_names_may_be_still_has_a_cursor_that_is_taken() -> None:
    from ropa.model import Translated

    long = Site(key="site:a", name=Translated.same("ö" * 10_000), citations=("citation:one",))
    sites = (long, plain("site", "b"))
    one = page(Order("name").sorted(sites), Order("name"), Arguments(first=1))
    assert one.nodes == (sites[1],)
    after = one.page_info.end_cursor
    two = page(Order("name").sorted(sites), Order("name"), Arguments(first=1, after=after))
    assert two.nodes == (long,)
    end = two.page_info.end_cursor
    assert not page(Order("name").sorted(sites), Order("name"), Arguments(first=1, after=end)).nodes
