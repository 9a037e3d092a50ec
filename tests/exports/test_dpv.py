"""The graph in DPV: only terms that exist, shapes that catch each item that is missing, answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from builders.complete import complete_register
from builders.registers import registers
from heavy_work import work
from hypothesis import HealthCheck, given, settings
from made_exports import Exports
from rdflib import DCTERMS, RDF, Graph, Namespace, URIRef
from read_exports import DAY

from ropa.access import Access
from ropa.article30 import Facts, Role, controllers, processors
from ropa.errors import RenderError
from ropa.exports import Exported, export
from ropa.exports.dpv import strangers
from ropa.exports.dpv.shapes import ValidationResult, shapes, validate
from ropa.exports.dpv.terms import known, names, vocabulary
from ropa.index import Index
from ropa.language import Language
from ropa.model import DataCategory, DataSubject, Record, Register, Stated, Status, Translated
from ropa.review import Severity

DPV = Namespace("https://w3id.org/dpv#")
ODRL = Namespace("http://www.w3.org/ns/odrl/2/")
BASE = "urn:x-ropa:"


def _graph(access: Access, subject: str | None, role: Role = Role.CONTROLLER) -> Graph:
    return _read(export(access, subject, role, "ttl", Language.EN, DAY, work))


def _read(told: Exported) -> Graph:
    return Graph().parse(data=told.content.decode(), format="turtle")


def _violations(graph: Graph) -> list[str]:
    return [result.message for result in validate(graph) if result.severity is Severity.VIOLATION]


def _warnings(graph: Graph) -> list[str]:
    return [result.message for result in validate(graph) if result.severity is Severity.WARNING]


@pytest.fixture(scope="module")
def complete(exported_complete: Exports) -> Graph:
    """The graph of a controller's record that has everything."""
    return _read(exported_complete("org:controller", Role.CONTROLLER, "ttl", Language.EN))


@pytest.fixture(scope="module")
def mandate(exported_complete: Exports) -> Graph:
    """The graph of a processor's record that has everything."""
    return _read(exported_complete("org:processor", Role.PROCESSOR, "ttl", Language.EN))


@pytest.mark.parametrize("role", Role)
def test_the_notices_records_leave_no_required_item_out(notice: Access, role: Role) -> None:
    assert _violations(_graph(notice, None, role)) == []


def test_what_the_notice_does_not_say_is_warned_of(notice: Access) -> None:
    found = validate(_graph(notice, "org:lf-ab"))
    camera = f"{BASE}record:camera-surveillance.lf-ab"
    assert [result.message for result in found if result.focus == camera] == [
        "30(1)(a): contact details of the controller required but not stated",
        "30(1)(a): data protection officer missing",
        "30(1)(a): joint controllers missing",
        "30(1)(a): representative missing",
        "30(1)(e): transfers to third countries missing",
        "30(1)(g): security measures missing",
    ]


def test_a_result_is_in_swedish_too(notice: Access) -> None:
    found = validate(_graph(notice, "org:lf-ab"), Language.SV)
    assert "30.1 g: säkerhetsåtgärder saknas" in {result.message for result in found}


def test_a_complete_record_lacks_nothing(complete: Graph, mandate: Graph) -> None:
    assert validate(complete) == validate(mandate) == []


def _without(graph: Graph, *relations: URIRef) -> Graph:
    """The graph without some relations, and without what its statements say of them."""
    broken = Graph()
    for triple in graph:
        if triple[1] not in (*relations, DCTERMS.hasPart):
            broken.add(triple)
    return broken


REQUIRED = {
    "name": ((DPV.hasName,), "30(1)(a): name of the controller missing"),
    "contact": ((DPV.hasContact,), "30(1)(a): contact details of the controller missing"),
    "purpose": ((DPV.hasPurpose,), "30(1)(b): purposes missing"),
    "people": ((DPV.hasDataSubject,), "30(1)(c): categories of data subjects missing"),
    "data": ((DPV.hasPersonalData,), "30(1)(c): categories of personal data missing"),
    "recipient": ((DPV.hasRecipient,), "30(1)(d): categories of recipients missing"),
}
WANTED = {
    "joint": ((DPV.hasJointDataControllers,), "30(1)(a): joint controllers missing"),
    "representative": ((DPV.hasRepresentative,), "30(1)(a): representative missing"),
    "officer": ((DPV.hasDataProtectionOfficer,), "30(1)(a): data protection officer missing"),
    "transfer": ((DPV.hasThirdCountry,), "30(1)(e): transfers to third countries missing"),
    "limit": ((DPV.hasStorageCondition,), "30(1)(f): time limits for erasure missing"),
    "measure": (
        (DPV.hasTechnicalOrganisationalMeasure,),
        "30(1)(g): security measures missing",
    ),
}


@pytest.mark.parametrize("item", REQUIRED)
def test_a_controllers_record_without_a_required_item_is_in_violation(
    complete: Graph, item: str
) -> None:
    relations, message = REQUIRED[item]
    assert message in _violations(_without(complete, *relations))


@pytest.mark.parametrize("item", WANTED)
def test_a_controllers_record_without_another_item_is_warned_of_and_no_more(
    complete: Graph, item: str
) -> None:
    relations, message = WANTED[item]
    broken = _without(complete, *relations)
    assert message in _warnings(broken)
    assert _violations(broken) == []


MANDATE = {
    "name": (DPV.hasName, Severity.VIOLATION, "30(2)(a): name of the processor missing"),
    "contact": (
        DPV.hasContact,
        Severity.VIOLATION,
        "30(2)(a): contact details of the processor missing",
    ),
    "controller": (
        DPV.hasDataController,
        Severity.VIOLATION,
        "30(2)(a): name of the controller missing",
    ),
    "processing": (
        DPV.hasProcessing,
        Severity.VIOLATION,
        "30(2)(b): categories of processing missing",
    ),
    "representative": (
        DPV.hasRepresentative,
        Severity.WARNING,
        "30(2)(a): representatives missing",
    ),
    "officer": (
        DPV.hasDataProtectionOfficer,
        Severity.WARNING,
        "30(2)(a): data protection officers missing",
    ),
    "transfer": (
        DPV.hasThirdCountry,
        Severity.WARNING,
        "30(2)(c): transfers to third countries missing",
    ),
    "measure": (
        DPV.hasTechnicalOrganisationalMeasure,
        Severity.WARNING,
        "30(2)(d): security measures missing",
    ),
}


@pytest.mark.parametrize("item", MANDATE)
def test_a_processors_record_without_an_item_is_caught(mandate: Graph, item: str) -> None:
    relation, severity, message = MANDATE[item]
    found = {(b.severity, b.message) for b in validate(_without(mandate, relation))}
    assert (severity, message) in found


@pytest.mark.parametrize("relation", [DPV.hasProcess, DPV.hasDataController])
def test_a_register_without_entries_or_controller_is_in_violation(
    complete: Graph, relation: URIRef
) -> None:
    assert any("Article 30" in message for message in _violations(_without(complete, relation)))


def test_a_time_limit_without_a_time_is_warned_of(complete: Graph) -> None:
    broken = _without(complete, DPV.hasDuration)
    assert "30(1)(f): a time limit without a duration" in _warnings(broken)


def test_transfers_that_are_stated_as_none_are_not_missing(notice: Access) -> None:
    none = Stated[Translated](status=Status.NONE, reason=Translated.same("Only in Sweden."))
    facts = [
        fact.model_copy(update={"transfers": none}) if isinstance(fact, Record) else fact
        for fact in notice.register
    ]
    graph = _graph(Access(Register(facts)), "org:lf-ab")
    assert "30(1)(e): transfers to third countries missing" not in _warnings(graph)


def test_the_shapes_cover_every_item_of_article_30() -> None:
    messages = {str(text) for text in shapes().objects(None, _sh("message"))}
    for paragraph, letters in (("30(1)", "abcdefg"), ("30(2)", "abcd")):
        for letter in letters:
            assert any(text.startswith(f"{paragraph}({letter}):") for text in messages)


def _sh(name: str) -> URIRef:
    return Namespace("http://www.w3.org/ns/shacl#")[name]


def test_a_query_finds_who_receives_camera_footage(notice: Access) -> None:
    found = _graph(notice, "org:lf-ab").query(
        """
        PREFIX odrl: <http://www.w3.org/ns/odrl/2/>
        PREFIX dpv: <https://w3id.org/dpv#>
        PREFIX pd: <https://w3id.org/dpv/pd#>
        SELECT DISTINCT ?who ?condition WHERE {
            ?record dpv:hasRecipient ?who .
            ?permission odrl:target ?data ; odrl:assignee ?who .
            ?data a pd:Picture .
            OPTIONAL {
                ?permission odrl:constraint ?constraint .
                ?constraint odrl:leftOperand odrl:event ; odrl:rightOperand ?condition .
            }
        }
        """
    )
    assert {tuple(map(str, row)) for row in found} == {  # type: ignore[arg-type]
        (f"{BASE}org:camera-supplier", "None"),
        (f"{BASE}org:law-enforcement", f"{BASE}condition:crime-suspected"),
    }


def test_a_condition_is_a_constraint_in_odrl(notice: Access) -> None:
    graph = _graph(notice, "org:lf-ab")
    about = URIRef(f"{BASE}disclosure:camera-surveillance.lf-ab.law-enforcement")
    (policy,) = graph.objects(about, ODRL.hasPolicy)
    (rule,) = graph.objects(policy, ODRL.permission)
    assert (rule, RDF.type, ODRL.Permission) in graph
    operands = {
        (graph.value(one, ODRL.leftOperand), graph.value(one, ODRL.operator))
        for one in graph.objects(rule, ODRL.constraint)
    }
    assert operands == {(ODRL.event, ODRL.eq), (ODRL.spatial, ODRL.isAnyOf)}


@pytest.mark.parametrize("role", Role)
def test_the_notice_is_told_in_terms_that_dpv_has(notice: Access, role: Role) -> None:
    assert strangers(_graph(notice, None, role)) == []


def test_the_shapes_use_only_terms_that_dpv_has() -> None:
    assert strangers(shapes()) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://w3id.org/dpv#hasContract",
        "https://w3id.org/dpv#hasDataSubProcessor",
        "https://w3id.org/dpv#hasPurpos",
        "https://w3id.org/dpv/legal/eu/gdpr#A10",
        "https://w3id.org/dpv/legal/eu/gdpr#A30-1",
        "https://w3id.org/dpv/pd#VehicleLicenseRegistration",
        "https://w3id.org/dpv/nothing#Name",
    ],
)
def test_a_misspelt_or_invented_term_is_caught(complete: Graph, address: str) -> None:
    wrong = Graph()
    wrong += complete
    wrong.add((URIRef(f"{BASE}record:one"), URIRef(address), URIRef(f"{BASE}org:controller")))
    assert strangers(wrong) == [address]


def test_a_term_that_the_register_invents_is_refused_with_the_nearest() -> None:
    facts = [
        fact.model_copy(update={"dpv_term": "pd:TelefoneNumber"})
        if fact.key == "data:one"
        else fact
        for fact in complete_register()
    ]
    with pytest.raises(RenderError) as refused:
        _graph(Access(Register(facts)), "org:controller")
    assert refused.value.code == "exports.unknown-term"
    assert "pd:TelephoneNumber" in refused.value.render(Language.EN)


def test_the_terms_that_do_not_exist_are_not_on_the_list() -> None:
    for name in ("dpv:hasDataSubProcessor", "dpv:hasContract"):
        assert not known(*name.split(":"))
    listed = list(names())
    assert len(listed) == len(set(listed))


def test_the_list_of_terms_has_the_namespaces_of_dpv() -> None:
    assert set(vocabulary()) == {"dpv", "eu-gdpr", "pd", "loc", "legal-se"}


def _plain(register: Register) -> Iterator[object]:
    for fact in register:
        mapped = isinstance(fact, DataCategory | DataSubject)
        yield fact.model_copy(update={"dpv_term": None}) if mapped else fact


@settings(deadline=None, max_examples=8, suppress_health_check=list(HealthCheck))
@given(register=registers())
def test_no_register_says_a_term_that_dpv_lacks_or_hides_a_required_item(
    register: Register,
) -> None:
    access = Access(Register(_plain(register)))  # type: ignore[arg-type]
    for role, subjects in ((Role.CONTROLLER, controllers), (Role.PROCESSOR, processors)):
        for subject in subjects(Facts(Index(register)))[:1]:
            graph = _graph(access, subject, role)
            assert strangers(graph) == []
            assert [b for b in validate(graph) if b.severity is Severity.VIOLATION] == []


def test_a_result_sorts_by_severity_then_place() -> None:
    violation, warning, _note = Severity
    assert ValidationResult(violation, "b", "x") < ValidationResult(warning, "a", "x")
    assert ValidationResult(warning, "a", "y") < ValidationResult(warning, "b", "x")
