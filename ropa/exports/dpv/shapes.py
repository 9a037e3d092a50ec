"""Shapes (SHACL): what a complete Article 30 record over DPV has, and what one lacks.

What a shape says is a text of the catalogue, `exports.shape-<name of the shape>`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rdflib import SH, Graph, Literal, URIRef
from rdflib.term import Node

from ropa.exports.dpv.writer import BASE
from ropa.language import Language, say
from ropa.review import Severity

SHAPES = f"{BASE}shapes:"
"""Namespace of the shapes."""


@dataclass(frozen=True, slots=True, order=True)
class ValidationResult:
    """One thing that a graph lacks."""

    severity: Severity
    """A violation where a required item is left out and nothing says that it is not stated; a
    warning where it is not stated, or another item is neither there nor stated as none."""
    focus: str
    """Address of the entry that lacks it."""
    message: str

    @property
    def place(self) -> str:
        """The entry that lacks it, as the register knows it: its key, or a part of one."""
        return self.focus.removeprefix(BASE)


@cache
def shapes() -> Graph:
    """Return the shapes, with what each says in every language."""
    source = files("ropa.exports.dpv").joinpath("shapes.ttl")
    graph = Graph().parse(data=source.read_text(encoding="utf-8"), format="turtle")
    own = {one for one in graph.subjects() if isinstance(one, URIRef) and one.startswith(SHAPES)}
    for shape in sorted(own):
        name = shape.removeprefix(SHAPES)
        if name != "limit":  # a shape of two, each of which says what it lacks
            for language in Language:
                said = say(f"exports.shape-{name}", language)
                graph.add((shape, SH.message, Literal(said, lang=language)))
    return graph


def validate(graph: Graph, language: Language = Language.EN) -> list[ValidationResult]:
    """Return what a graph of records lacks, sorted; it conforms where that is nothing."""
    from pyshacl import validate as check

    _conforms, report, _text = check(graph, shacl_graph=shapes(), advanced=False)
    assert isinstance(report, Graph)
    return sorted({_result(report, one, language) for one in report.subjects(SH.focusNode)})


def validate_turtle(content: bytes, language: Language) -> list[ValidationResult]:
    """Return what a file of Turtle lacks, sorted; it conforms where that is nothing."""
    return validate(Graph().parse(data=content.decode(), format="turtle"), language)


def _result(report: Graph, result: Node, language: Language) -> ValidationResult:
    severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2]
    focus = str(report.value(result, SH.focusNode))
    messages = [m for m in report.objects(result, SH.resultMessage) if isinstance(m, Literal)]
    said = " ".join(str(message) for message in messages if message.language == language)
    return ValidationResult(Severity(severity.lower()), focus, said)
