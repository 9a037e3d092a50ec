"""Shapes (SHACL): what a complete Article 30 record over DPV has, and what one lacks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rdflib import SH, Graph, Literal
from rdflib.term import Node

from ropa.language import Language


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """One thing that a graph lacks."""

    severity: str
    """`Violation` where required, `Warning` where applicable or possible, or not stated."""
    focus: str
    """Address of the entry that lacks it."""
    message: str


@cache
def shapes() -> Graph:
    """Return the shapes."""
    source = files("ropa.exports.dpv").joinpath("shapes.ttl")
    return Graph().parse(data=source.read_text(encoding="utf-8"), format="turtle")


def validate(graph: Graph, language: Language = Language.EN) -> list[Breach]:
    """Return what a graph of records lacks, sorted; no `Violation` means that it conforms."""
    from pyshacl import validate as check

    _conforms, report, _text = check(graph, shacl_graph=shapes(), advanced=False)
    assert isinstance(report, Graph)
    return sorted({_breach(report, result, language) for result in report.subjects(SH.focusNode)})


def _breach(report: Graph, result: Node, language: Language) -> Breach:
    severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2]
    focus = str(report.value(result, SH.focusNode))
    messages = [m for m in report.objects(result, SH.resultMessage) if isinstance(m, Literal)]
    told = [str(message) for message in messages if message.language == language]
    return Breach(severity, focus, " ".join(told or [str(message) for message in messages]))
