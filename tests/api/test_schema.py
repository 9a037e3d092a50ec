"""The schema as its readers find it: whole, described, and the same as its export."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    build_schema,
    get_named_type,
    is_specified_scalar_type,
)
from graphql.utilities import find_schema_changes

from ropa.api import export_schema, schema
from ropa.api.shapes import Kind, shapes
from ropa.model import NOUNS, Fact, Named, Noun
from ropa.model.references import references

CORE = schema._schema
OWN = {
    name: kind
    for name, kind in CORE.type_map.items()
    if not name.startswith("__") and not is_specified_scalar_type(kind)
}
EXPORT = Path(__file__).parents[2] / "schema.graphql"


def fields(name: str) -> dict[str, object]:
    kind = OWN[name]
    assert isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
    return dict(kind.fields)


def camel(field: str) -> str:
    head, *rest = field.split("_")
    return head + "".join(part.capitalize() for part in rest)


def described() -> Iterator[tuple[str, str | None]]:
    for name, kind in OWN.items():
        yield name, kind.description
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for field, value in kind.fields.items():
                yield f"{name}.{field}", value.description
                for argument, given in value.args.items():
                    yield f"{name}.{field}({argument})", given.description
        elif isinstance(kind, GraphQLInputObjectType):
            for field, part in kind.fields.items():
                yield f"{name}.{field}", part.description
        elif isinstance(kind, GraphQLEnumType):
            for member, meaning in kind.values.items():
                yield f"{name}.{member}", meaning.description


def test_every_type_field_argument_input_and_value_is_described() -> None:
    assert [where for where, text in described() if not text] == []


def test_every_description_is_a_phrase_that_ends_in_a_full_stop() -> None:
    assert [(w, t) for w, t in described() if t and not re.search(r"\.$", t)] == []


def test_no_description_begins_with_an_article_or_a_small_letter() -> None:
    wrong = re.compile(r"^(An? |The |[a-zåäö])")
    model = {shape.description for noun in NOUNS for shape in shapes(noun)}
    assert [(w, t) for w, t in described() if t and t not in model and wrong.match(t)] == []


def test_every_value_of_an_enum_is_in_upper_case_and_no_name_says_enum() -> None:
    for name, kind in OWN.items():
        assert "Enum" not in name
        if isinstance(kind, GraphQLEnumType):
            assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", value) for value in kind.values), name


def test_every_scalar_of_our_own_says_where_it_is_specified() -> None:
    scalars = {n: k for n, k in OWN.items() if isinstance(k, GraphQLScalarType)}
    assert sorted(scalars) == ["Date", "Duration", "JSON"]
    assert all(kind.specified_by_url for kind in scalars.values())


def test_nothing_that_may_be_left_out_has_null_for_a_default() -> None:
    assert "= null" not in export_schema()


def test_every_noun_has_a_type_that_is_a_node_and_a_fact_where_it_is_one() -> None:
    for noun in NOUNS:
        kind = OWN[noun.__name__]
        assert isinstance(kind, GraphQLObjectType)
        expected = {"Node"}
        expected |= {"Fact"} if issubclass(noun, Fact) else set()
        expected |= {"Named"} if issubclass(noun, Named) else set()
        assert {interface.name for interface in kind.interfaces} == expected


def test_every_field_of_every_noun_is_a_field_of_its_type_a_filter_and_an_order() -> None:
    unordered = {Kind.REFERENCES, Kind.LINES, Kind.NOTES, Kind.DURATION, Kind.STATED_TEXT}
    unordered |= {Kind.STATED_REFERENCE, Kind.STATED_REFERENCES, Kind.STATED_TEXTS}
    for noun in NOUNS:
        narrow, order = OWN[f"{noun.__name__}Filter"], OWN[f"{noun.__name__}OrderField"]
        assert isinstance(narrow, GraphQLInputObjectType)
        assert isinstance(order, GraphQLEnumType)
        for shape in shapes(noun):
            assert camel(shape.field) in fields(noun.__name__)
            assert camel(shape.field) in narrow.fields
            assert (shape.field.upper() in order.values) == (shape.kind not in unordered)


def test_every_field_keeps_the_description_that_the_model_gives_it() -> None:
    for noun in NOUNS:
        kind = OWN[noun.__name__]
        assert isinstance(kind, GraphQLObjectType)
        for shape in shapes(noun):
            assert kind.fields[camel(shape.field)].description == shape.description


def test_every_noun_is_reached_from_the_query_by_key_and_by_page() -> None:
    reached = [get_named_type(f.type).name for f in CORE.query_type.fields.values()]  # type: ignore[union-attr]
    for noun in NOUNS:
        assert f"{noun.__name__}Connection" in reached
    by_key = {noun.__name__ for noun in NOUNS} - {"Retention"}  # `retention` is a question
    assert by_key <= set(reached)


def test_every_reference_can_be_walked_backwards() -> None:
    common = {"citations"}  # a citation's `facts` are every noun's
    by_prefix: dict[str, type[Noun]] = {noun.prefix: noun for noun in NOUNS}
    for noun in NOUNS:
        for reference in references(noun):
            if reference.field not in common:
                target = OWN[by_prefix[reference.prefix].__name__]
                assert isinstance(target, GraphQLObjectType)
                back = {get_named_type(field.type).name for field in target.fields.values()}
                assert f"{noun.__name__}Connection" in back, (noun, reference)


def test_every_connection_is_bounded_in_both_directions() -> None:
    for kind in OWN.values():
        if isinstance(kind, GraphQLObjectType):
            for name, field in kind.fields.items():
                if get_named_type(field.type).name.endswith("Connection"):
                    assert {"first", "after", "last", "before"} <= set(field.args), name


def test_the_export_is_sorted_and_builds_the_same_schema() -> None:
    text = export_schema()
    names = re.findall(r"(?m)^(?:type|input|enum|interface|scalar) (\w+)", text)
    assert names == sorted(names)
    assert find_schema_changes(build_schema(text), CORE) == []


def test_the_committed_schema_is_the_export() -> None:
    assert EXPORT.read_text(encoding="utf-8") == export_schema()
