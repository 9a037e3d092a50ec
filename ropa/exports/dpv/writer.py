"""The writer of a graph in the Data Privacy Vocabulary (DPV 2.3), with conditions in ODRL.

Every node has an address of its own, made of the register's keys, so the same facts always give the
same graph. Names are in both languages. What no term of DPV can say (a field that is not stated and
why, a note, a source) is kept as statements, in Dublin Core and with DPV's own terms for what is
not available or not applicable.
"""

from __future__ import annotations

from rdflib import DCTERMS, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef

from ropa.article30.facts import Facts
from ropa.exports.dpv.terms import term, vocabulary
from ropa.language.text import Text
from ropa.model.text import LANGUAGES

ODRL = Namespace("http://www.w3.org/ns/odrl/2/")
REGORG = Namespace("http://www.w3.org/ns/regorg#")
BASE = "urn:x-ropa:"


class GraphWriter:
    """Writes triples: each method adds what it says to one graph.

    Args:
        facts: the register that the graph is about.
    """

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.graph = Graph(bind_namespaces="none")
        for prefix, namespace in vocabulary().items():
            self.graph.bind(prefix, namespace["namespace"])
        for prefix, other in (
            ("dct", DCTERMS), ("odrl", ODRL), ("rdf", RDF), ("rdfs", RDFS), ("skos", SKOS),
            ("rov", REGORG), ("xsd", XSD),
        ):  # fmt: skip
            self.graph.bind(prefix, other)

    def node(self, key: str, *parts: str | int) -> URIRef:
        """Return the address of a key, or of a part of what it names."""
        return URIRef("#".join([f"{BASE}{key}", ".".join(str(part) for part in parts)]).rstrip("#"))

    @staticmethod
    def part(node: URIRef, name: str) -> URIRef:
        """Return the address of a part of a node, by its name."""
        return URIRef(f"{node}{'.' if '#' in node else '#'}{name}")

    def add(self, subject: URIRef, predicate: str | URIRef, value: URIRef | Literal) -> None:
        """Add a triple; a predicate written short is a term of DPV."""
        relation = predicate if isinstance(predicate, URIRef) else term(predicate)
        self.graph.add((subject, relation, value))

    def kind(self, subject: URIRef, *kinds: str | URIRef) -> None:
        """Say what something is."""
        for one in kinds:
            what = one if isinstance(one, URIRef) else term(one)
            self.graph.add((subject, RDF.type, what))

    def say(self, subject: URIRef, predicate: str | URIRef, wording: Text) -> None:
        """Add a text in every language that the register's own texts are in."""
        for language in LANGUAGES:
            self.add(subject, predicate, Literal(wording.say(language), lang=language))

    def named(self, key: str) -> URIRef:
        """Return the address of a key, with its name."""
        node = self.node(key)
        self.say(node, RDFS.label, self.facts.name(key))
        return node

    def permission(
        self,
        about: URIRef,
        sites: tuple[str, ...],
        conditions: tuple[str, ...],
        unless: tuple[str, ...] = (),
    ) -> URIRef:
        """Say that something is so at some sites and under some conditions only; return the rule.

        The policy permits the use of it; each condition is a constraint, and all must hold.
        """
        policy, rule = self.part(about, "policy"), self.part(about, "permission")
        self.add(about, ODRL.hasPolicy, policy)
        self.kind(policy, ODRL.Set)
        self.add(policy, ODRL.permission, rule)
        self.kind(rule, ODRL.Permission)
        self.add(rule, ODRL.action, ODRL.use)
        constraints = (
            *((ODRL.event, ODRL.eq, (key,)) for key in conditions),
            *((ODRL.event, ODRL.neq, (key,)) for key in unless),
            *(((ODRL.spatial, ODRL.isAnyOf, sites),) if sites else ()),
        )
        for number, constraint in enumerate(constraints, 1):
            self._constrain(rule, number, *constraint)
        return rule

    def _constrain(
        self, rule: URIRef, number: int, left: URIRef, operator: URIRef, right: tuple[str, ...]
    ) -> None:
        constraint = self.part(rule, str(number))
        self.add(rule, ODRL.constraint, constraint)
        self.kind(constraint, ODRL.Constraint)
        self.add(constraint, ODRL.leftOperand, left)
        self.add(constraint, ODRL.operator, operator)
        for key in right:
            self.add(constraint, ODRL.rightOperand, self.named(key))
