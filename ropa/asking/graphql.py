"""GraphQL: the text of the query that gives the same answer as a question."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ropa.access.question import BY_NAME
from ropa.access.to_json import STEP
from ropa.asking.asked import Query
from ropa.language import Language

MOST_KEYS = 100
"""Keys that GraphQL takes in one list."""


def question(name: str, query: Query, fields: str) -> str:
    """Return a query of one question of access."""
    return f"{{ {_field(name, query, fields)} }}"


def several(name: str, queries: Sequence[Query], fields: str) -> str:
    """Return a query of the same question about several categories of data, each under its name."""
    if len(queries) == 1:
        return question(name, queries[0], fields)
    parts = [f"{_alias(one.question.data or '')}: {_field(name, one, fields)}" for one in queries]
    return f"{{ {' '.join(parts)} }}" if parts else "{ __typename }"


def nodes(noun: str, keys: Sequence[str], fields: str) -> str:
    """Return a query of nouns by their keys, as many at a time as may be asked for."""
    parts = []
    for start in range(0, max(len(keys), 1), MOST_KEYS):
        listed = ", ".join(_literal(key) for key in keys[start : start + MOST_KEYS])
        alias = f"from{start}: " if start else ""
        parts.append(f"{alias}nodes(ids: [{listed}]) {{ id ... on {noun} {{ {fields} }} }}")
    return f"{{ {' '.join(parts)} }}"


def impact_question(key: str, fields: Sequence[str], language: Language) -> str:
    """Return a query of what a breach touches, with what may be the same."""
    listed = " ".join((*fields, "openData", left_open(language), notes(language)))
    return f"{{ impact(key: {_literal(key)}) {{ {listed} possibly {{ {listed} }} }} }}"


def accessors(language: Language) -> str:
    """Return the selection of an accessor."""
    return (
        "{ party capacity verdict missing alternatives records data purposes legalBases "
        f"retention {{ {limit(language)} }} until possibly {notes(language)} {left_open(language)} "
        f"proofs {{ {step()} }} modalities audiences(lang: {language.name}) "
        "legalBasisConditions { basis conditions } "
        f"audienceConditions {{ audience(lang: {language.name}) conditions }} }}"
    )


def limit(language: Language) -> str:
    """Return the selection of a limit."""
    return (
        f"retention record data duration conditions unless until start {notes(language)} "
        f"{left_open(language)} recordConditions isApart"
    )


def notes(language: Language) -> str:
    """Return the selection of the notes of an answer."""
    return f"notes {{ kind text(lang: {language.name}) facts }}"


def left_open(language: Language) -> str:
    """Return the selection of what leaves an access undecided."""
    return f"open {{ code text(lang: {language.name}) facts }}"


def assumed(language: Language) -> str:
    """Return the selection of what an answer takes as given."""
    return f"assumed {{ given ruledOut irrelevant needs(lang: {language.name}) }}"


def step() -> str:
    """Return the selection of a step of a proof."""
    return " ".join(STEP)


def _field(name: str, query: Query, fields: str) -> str:
    return f"{name}({', '.join(_arguments(query))}) {{ {fields} }}"


def _arguments(query: Query) -> list[str]:
    return [
        f"{BY_NAME[name].argument}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in query.question.to_json().items()
    ]


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _alias(key: str) -> str:
    return key.partition(":")[2].replace("-", "_").replace(".", "_")
