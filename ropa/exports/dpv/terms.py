"""Terms of the Data Privacy Vocabulary: only those on the list of names that DPV 2.3 has."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from rdflib import Graph, URIRef

from ropa.errors import RenderError
from ropa.model.nearest import nearest


@cache
def vocabulary() -> dict[str, dict[str, Any]]:
    """Return the namespaces of the vocabulary, by prefix, each with its names."""
    source = files("ropa.exports.dpv").joinpath("terms.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return {prefix: one for prefix, one in table.items() if isinstance(one, dict)}


def known(prefix: str, name: str) -> bool:
    """Whether the vocabulary has a name."""
    namespace = vocabulary().get(prefix, {"names": []})
    pattern = namespace.get("pattern")
    return name in namespace["names"] or bool(pattern and re.fullmatch(pattern, name))


def term(short: str, subject: str = "") -> URIRef:
    """Return the address of a term written short, as `dpv:Purpose`.

    Args:
        short: the term.
        subject: the fact that names it, for the error.

    Raises:
        RenderError: the vocabulary has no such term; the error names the nearest.
    """
    prefix, _, name = short.partition(":")
    if not known(prefix, name):
        near = ", ".join(nearest(short, names())) or "–"
        raise RenderError.of("exports.unknown-term", term=short, subject=subject, nearest=near)
    return URIRef(vocabulary()[prefix]["namespace"] + name)


def names() -> Iterator[str]:
    """Yield every term on the list, written short."""
    for prefix, namespace in vocabulary().items():
        for name in namespace["names"]:
            yield f"{prefix}:{name}"


def strangers(graph: Graph) -> list[str]:
    """Return the addresses in a graph that lie in DPV's namespaces but are no term of it."""
    every: Iterable[object] = {node for triple in graph for node in triple}
    return sorted(str(node) for node in every if isinstance(node, URIRef) and _is_strange(node))


def _is_strange(address: URIRef) -> bool:
    for prefix, namespace in vocabulary().items():
        if address.startswith(namespace["namespace"]):
            return not known(prefix, address.removeprefix(namespace["namespace"]))
    return address.startswith("https://w3id.org/dpv")
