"""Walking the graph: what a noun holds comes out, and every reference leads there and back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from builders.made import organisation, system
from builders.made import register as made
from builders.registers import registers
from graphql import GraphQLObjectType, get_named_type
from hypothesis import HealthCheck, given, settings

from ropa.access import Access
from ropa.api import schema
from ropa.api.shapes import Kind, Shape, shapes
from ropa.language import Language
from ropa.model import BY_PREFIX, NOUNS, Disclosure, Fact, Noun, Record, Register, Retention, Stated
from ropa.model.keys import prefix_of
from ropa.model.references import targets
from ropa.model.text import Translated
from ropa.service import Snapshot

CORE = schema._schema
few = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
Answers = Callable[..., dict[str, Any]]


def camel(field: str) -> str:
    head, *rest = field.split("_")
    return head + "".join(part.capitalize() for part in rest)


ANSWER = "{ status value(lang: $lang) reason(lang: $lang) }"
SELECTED: dict[Kind, str] = {
    Kind.TEXT: "(lang: $lang)",
    Kind.REFERENCE: "{ id }",
    Kind.REFERENCES: "{ id }",
    Kind.NOTES: "{ kind text(lang: $lang) }",
    Kind.STATED_TEXT: ANSWER,
    Kind.STATED_LINE: ANSWER,
    Kind.STATED_TEXTS: ANSWER,
    Kind.STATED_FLAG: "{ status value reason(lang: $lang) }",
    Kind.STATED_DAY: "{ status value reason(lang: $lang) }",
    Kind.STATED_REFERENCE: "{ status value { id } reason(lang: $lang) }",
    Kind.STATED_REFERENCES: "{ status value { id } reason(lang: $lang) }",
}


def selection(noun: type[Noun]) -> str:
    """Every field that a noun holds, with all that its value says."""
    parts = [f"{camel(shape.field)} {SELECTED.get(shape.kind, '')}" for shape in shapes(noun)]
    return f"... on {noun.__name__} {{ {' '.join(parts)} }}"


def expected(value: Any, shape: Shape, lang: Language) -> Any:
    """What a field's value looks like to a client."""
    match value:
        case Stated():
            reason = None if value.is_stated else value.why(lang)
            inner = expected(value.value, shape, lang)
            return {"status": value.status.name, "value": inner, "reason": reason}
        case Translated():
            return value.say(lang)
        case date():
            return value.isoformat()
        case tuple() if shape.kind is Kind.NOTES:
            return [{"kind": note.kind.name, "text": note.text.say(lang)} for note in value]
        case tuple() if shape.kind is Kind.STATED_TEXTS:
            return [text.say(lang) for text in value]
        case tuple() if shape.target:
            return [{"id": key} for key in value]
        case tuple():
            return list(value)
        case str() if shape.kind is Kind.ENUM:
            return value.name  # type: ignore[attr-defined]
        case str() if shape.target:
            return {"id": value}
    return value


WHOLE = "query Whole($id: ID!, $lang: Language!) { node(id: $id) { __typename id %s } }"


def assert_whole(answers: Answers, register: Register, lang: Language) -> None:
    snapshot = Snapshot(Access(register))
    for fact in register:
        noun = type(fact)
        found = answers(snapshot, WHOLE % selection(noun), id=fact.key, lang=lang.name)["node"]
        wanted = {
            camel(shape.field): expected(shape.reader(snapshot.access.index)(fact), shape, lang)
            for shape in shapes(noun)
        }
        assert found == {"__typename": noun.__name__, "id": fact.key, **wanted}


def test_everything_that_the_notice_states_comes_out_in_both_languages(
    answers: Answers, notice: Register
) -> None:
    for lang in Language:
        assert_whole(answers, notice, lang)


@few
@given(register=registers())
def test_everything_that_any_register_holds_comes_out(answers: Answers, register: Register) -> None:
    assert_whole(answers, register, Language.SV)


def test_a_tie_that_one_side_states_is_seen_and_filtered_by_from_the_other(
    answers: Answers,
) -> None:
    register = made(
        organisation("company"),
        organisation("described", named=False, ties=("company",)),
        system("cameras"),
        system("its-cameras", ties=("cameras",)),
    )
    one = "nodes { id possiblySameAs { id } }"
    found = answers(
        Snapshot(Access(register)),
        f"""{{
            organisations(first: 9) {{ {one} }}
            systems(first: 9, filter: {{possiblySameAs: {{containsAny: ["its-cameras"]}}}})
                {{ {one} }}
            none: systems(first: 9, filter: {{possiblySameAs: {{isEmpty: true}}}}) {{ {one} }}
        }}""",
    )
    assert found["organisations"]["nodes"] == [
        {"id": "org:company", "possiblySameAs": [{"id": "org:described"}]},
        {"id": "org:described", "possiblySameAs": [{"id": "org:company"}]},
    ]
    assert found["systems"]["nodes"] == [
        {"id": "system:cameras", "possiblySameAs": [{"id": "system:its-cameras"}]}
    ]
    assert found["none"]["nodes"] == []


def connections(noun: type[Noun], of: str) -> list[str]:
    kind = CORE.type_map[noun.__name__]
    assert isinstance(kind, GraphQLObjectType)
    return [n for n, f in kind.fields.items() if get_named_type(f.type).name == f"{of}Connection"]


def backwards(noun: type[Noun]) -> str:
    fields = [
        f"{name}(first: 100) {{ nodes {{ id }} }}"
        for other in NOUNS
        for name in connections(noun, other.__name__)
    ]
    fields.append("facts(first: 100) { nodes { id } }")
    return f"... on {noun.__name__} {{ {' '.join(fields)} }}"


@few
@given(register=registers())
def test_every_reference_leads_back_to_where_it_comes_from(
    answers: Answers, register: Register
) -> None:
    snapshot = Snapshot(Access(register))
    for fact in register:
        for _, target in targets(fact):
            noun = BY_PREFIX[prefix_of(target)]
            asked = f"query B($id: ID!) {{ node(id: $id) {{ {backwards(noun)} }} }}"
            found = answers(snapshot, asked, id=target)["node"]
            typed = connections(noun, type(fact).__name__)
            lists = {n: {one["id"] for one in page["nodes"]} for n, page in found.items()}
            if isinstance(fact, Fact):
                assert fact.key in lists["facts"]
            assert not typed or any(fact.key in lists[name] for name in typed)


@few
@given(register=registers())
def test_what_is_for_all_sites_of_a_record_is_found_at_each_of_them(register: Register) -> None:
    snapshot = Snapshot(Access(register))
    facts: list[Disclosure | Retention] = [*register.all(Disclosure), *register.all(Retention)]
    for fact in facts:
        record = register.get(Record, fact.record)
        for site in record.sites:
            own = fact.sites.listed if isinstance(fact, Disclosure) else fact.sites
            there = site in (own or record.sites)
            assert (fact in snapshot.references.referring(type(fact), "sites", site)) is there


def resting(register: Register, key: str) -> set[str]:
    """All that names a key, or names one that does: looked for until no more is found."""
    found: set[str] = set()
    while True:
        more = {
            fact.key
            for fact in register
            for _, target in targets(fact)
            if (target == key or target in found) and fact.key != key
        }
        if more <= found:
            return found
        found |= more


DEPENDENTS = """query R($id: ID!, $after: String, $kinds: [FactKind!]) { node(id: $id) {
    dependents(first: 100, after: $after, kinds: $kinds) {
        totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }"""


@few
@given(register=registers())
def test_what_rests_on_a_noun_at_any_remove_is_found(answers: Answers, register: Register) -> None:
    snapshot = Snapshot(Access(register))
    for noun in register:
        wanted = [key for key in sorted(resting(register, noun.key)) if register.find(Fact, key)]
        found = answers(snapshot, DEPENDENTS, id=noun.key)["node"]["dependents"]
        assert found["totalCount"] == len(wanted)
        assert [one["id"] for one in found["nodes"]] == wanted[:100]


def test_all_that_rests_on_a_site_is_read_page_by_page_and_kind_by_kind(
    ask: Callable[..., Any], notice: Register
) -> None:
    site = "site:tegeluddsvagen"
    found: list[str] = []
    after = None
    while True:
        page = ask(DEPENDENTS, id=site, after=after)["node"]["dependents"]
        found += [one["id"] for one in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert "record:camera-surveillance.lf-ab" in found
    assert found == [k for k in sorted(resting(notice, site)) if notice.find(Fact, k)]
    disclosures = ask(DEPENDENTS, id=site, kinds=["DISCLOSURES"])["node"]["dependents"]["nodes"]
    assert [one["id"] for one in disclosures] == [k for k in found if k.startswith("disclosure:")]
    assert disclosures


def test_a_processor_leads_to_its_records_and_disclosures(ask: Callable[..., Any]) -> None:
    found = ask("""{ organisation(id: "camera-supplier") {
        recordsAsProcessor(first: 9) { nodes { id } }
        recordsAsController(first: 9) { totalCount }
        disclosures(first: 9) { nodes { capacity record { id } } } } }""")["organisation"]
    record = {"id": "record:camera-surveillance.lf-ab"}
    assert found["recordsAsProcessor"] == {"nodes": [record]}
    assert found["recordsAsController"] == {"totalCount": 0}
    assert found["disclosures"] == {"nodes": [{"capacity": "PROCESSOR", "record": record}]}


def test_a_site_leads_to_its_activities_and_controllers(ask: Callable[..., Any]) -> None:
    found = ask("""{ site(id: "site:tegeluddsvagen") {
        activities(first: 9) { nodes { id } } controllers(first: 9) { nodes { id } } } }""")
    assert found["site"] == {
        "activities": {
            "nodes": [{"id": "activity:camera-surveillance"}, {"id": "activity:visits"}]
        },
        "controllers": {"nodes": [{"id": "org:lf-ab"}]},
    }


def test_a_condition_leads_to_all_its_facts_and_they_can_be_narrowed_by_kind(
    ask: Callable[..., Any],
) -> None:
    asked = (
        '{ condition(id: "incident-occurred") { facts(first: 100%s) { nodes { __typename } } } }'
    )
    every = ask(asked % "")["condition"]["facts"]["nodes"]
    none = ask(asked % ", kinds: [RETENTIONS]")["condition"]["facts"]["nodes"]
    assert {fact["__typename"] for fact in every} == {"Disclosure"}
    assert none == []


def test_a_node_that_is_not_there_is_null_and_nodes_keep_their_order(
    ask: Callable[..., Any],
) -> None:
    found = ask("""{ one: node(id: "site:nowhere") { id } site(id: "nowhere") { id }
        nodes(ids: ["site:tegeluddsvagen", "site:nowhere", "org:lf-ab"]) { id __typename } }""")
    assert found["one"] is None
    assert found["site"] is None
    assert found["nodes"] == [
        {"id": "site:tegeluddsvagen", "__typename": "Site"},
        None,
        {"id": "org:lf-ab", "__typename": "Organisation"},
    ]


def test_a_noun_tells_where_it_was_read_from(ask: Callable[..., Any], notice: Register) -> None:
    origin = notice.origin("site:tegeluddsvagen")
    assert ask('{ site(id: "tegeluddsvagen") { source } }')["site"] == {"source": str(origin)}
    made = Snapshot(Access(Register(notice)))
    assert made.register.origin("site:tegeluddsvagen") is None
