"""The register as a graph: every reference an edge, and nothing else."""

from __future__ import annotations

from builders import made
from builders.dense_registers import dense_facts
from hypothesis import given, settings

from ropa.index import Index
from ropa.index.graph import build, dependents
from ropa.model import Collection, Disclosure, Fact, Noun, Organisation, Register, stated
from ropa.model.references import targets

REGISTER = made.register(
    made.data("whole"),
    made.data("part", "whole"),
    made.record("r", "x", sites=["s"]),
    made.collection("c", "r", ["part"], system="sys"),
    made.disclosure("d", "r", "x", ["part"], systems=["sys"]),
)
GRAPH = build(REGISTER)


def test_what_names_a_system_is_found_from_the_system() -> None:
    references = Index(REGISTER).references
    assert [one.key for one in references.facts_about("system:sys")] == [
        "collection:c",
        "disclosure:d",
    ]
    assert [one.key for one in references.referring(Collection, "system", "system:sys")] == [
        "collection:c"
    ]
    assert [one.key for one in references.referring(Disclosure, "systems", "system:sys")] == [
        "disclosure:d"
    ]


def test_a_disclosure_that_leaves_its_sites_out_refers_to_those_of_its_record() -> None:
    references = Index(REGISTER).references
    assert [one.key for one in references.referring(Disclosure, "sites", "site:s")] == [
        "disclosure:d"
    ]
    assert [one.key for one in references.facts_about("site:s")] == ["record:r"]


def test_two_fields_that_name_the_same_fact_are_two_edges() -> None:
    owned = made.fact(
        Organisation,
        "x",
        kind="company",
        named=False,
        parent=stated("org:y"),
        possibly_same_as=("org:y",),
    )
    graph = build(made.register(owned))
    assert graph.number_of_edges("org:x", "org:y") == 2


def test_all_that_rests_on_a_fact_is_found_at_any_remove() -> None:
    assert set(dependents(GRAPH, "site:s")) == {"record:r", "collection:c", "disclosure:d"}
    assert "data:part" in dependents(GRAPH, "data:whole")
    assert dependents(GRAPH, "disclosure:d") == ()


@settings(max_examples=30, deadline=None)
@given(dense_facts())
def test_every_fact_is_a_node_and_every_reference_an_edge(facts: list[Noun]) -> None:
    register = made.register(*facts)
    graph = build(register)
    assert list(graph) == [fact.key for fact in register]
    expected = {
        (fact.key, key, reference.field) for fact in register for reference, key in targets(fact)
    }
    assert set(graph.edges(keys=True)) == expected


@settings(max_examples=30, deadline=None)
@given(dense_facts())
def test_what_names_a_fact_and_what_rests_on_it_are_those_of_the_graph(facts: list[Noun]) -> None:
    register = made.register(*facts)
    graph, references = build(register), Index(register).references
    for fact in register:
        named = {by for by, _ in graph.in_edges(fact.key) if is_fact(register, by)}
        assert {one.key for one in references.facts_about(fact.key)} == named
        resting = {one.key for one in references.resting_on(fact.key)}
        reached = dependents(graph, fact.key)
        assert resting == {key for key in reached if is_fact(register, key)}


def is_fact(register: Register, key: str) -> bool:
    return register.find(Fact, key) is not None
