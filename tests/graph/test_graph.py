"""The register as a graph: every reference an edge, and nothing else."""

from __future__ import annotations

import made
from dense_registers import dense_facts
from hypothesis import given, settings

from ropa.graph import build, dependents, referred, referring
from ropa.model import Noun
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
    assert referring(GRAPH, "system:sys") == ("collection:c", "disclosure:d")
    assert referring(GRAPH, "system:sys", "system") == ("collection:c",)
    assert referring(GRAPH, "system:sys", "systems") == ("disclosure:d",)


def test_what_a_fact_names_is_found_from_the_fact() -> None:
    assert referred(GRAPH, "disclosure:d", "organisation") == ("org:x",)
    assert referred(GRAPH, "collection:c") == (
        "citation:one",
        "data:part",
        "record:r",
        "subject:one",
        "system:sys",
    )


def test_two_fields_that_name_the_same_fact_are_two_edges() -> None:
    register = made.register(made.record("r", "x", joint=["x"]))
    graph = build(register)
    assert graph.number_of_edges("record:r", "org:x") == 2


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
