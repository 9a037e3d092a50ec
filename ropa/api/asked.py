"""A question in words: what it means, its answer, and the GraphQL that gives the same."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import strawberry
from strawberry.scalars import JSON

from ropa.access.question import FIELDS, QuestionField
from ropa.api.fields import keys, nodes
from ropa.api.interfaces import Node
from ropa.api.questions import FIELD_DESCRIPTIONS
from ropa.api.resolvers import snapshot_of
from ropa.asking import Asked, Kind, Query
from ropa.language import Language, any_language, asked_in
from ropa.service.answers import ask


def _field(field: QuestionField) -> Any:
    """Declare the field that says what a question holds under one of its fields."""

    def resolver(self: Query) -> Any:
        held = getattr(self.question, field.name)
        return sorted(held) if field.is_several else held

    kind: Any = date if field.prefix is None else strawberry.ID
    return strawberry.field(
        resolver,
        name=field.argument,
        description=FIELD_DESCRIPTIONS[field.name],
        graphql_type=list[strawberry.ID] if field.is_several else kind | None,
    )


def _subject(self: Query) -> strawberry.ID | None:
    return None if self.subject is None else strawberry.ID(self.subject)


def _query_type() -> Any:
    fields: dict[str, Any] = {
        "__annotations__": {"kind": Kind},
        "kind": strawberry.field(description="Thing that is asked for."),
        "subject": strawberry.field(_subject, description="Key of what a breach is at."),
    }
    fields |= {one.name: _field(one) for one in FIELDS}
    return strawberry.type(
        type("QueryType", (), fields),
        name="AskedQuery",
        description="Meaning of a question in words, by keys.",
    )


QueryType: Any = _query_type()


@strawberry.type(name="AskedAnswer", description="Answer to a question in words.")
class AnswerType:
    """The answer, in words and as facts."""

    text: str = strawberry.field(description="Sentence or short list, one line an entry.")
    facts: JSON = strawberry.field(
        description="Facts of the answer, under the names of the command line's JSON."
    )


@strawberry.type(name="AskedRefusal", description="Refusal of a question that is not understood.")
class RefusalType:
    """Why a question was not answered."""

    code: str = strawberry.field(description="Code of the refusal.")
    message: str = strawberry.field(description="Part of the question that was not understood.")
    cure: str = strawberry.field(description="Way to put the question instead.")


def _answer(self: Asked) -> AnswerType | None:
    return AnswerType(text=self.text, facts=self.facts) if self.understood else None


def _refusal(self: Asked) -> RefusalType | None:
    refused = self.to_json()["refusal"]
    return RefusalType(**refused) if refused else None


@strawberry.type(name="Asked", description="Question in words, answered or refused; never guessed.")
class AskedType:
    """A question, and what the register makes of it."""

    question: str = strawberry.field(description="Question, as it was asked.")
    language: Language = strawberry.field(description="Language of the answer.")
    understood: bool = strawberry.field(description="Whether it was understood.")
    query: QueryType | None = strawberry.field(description="Meaning of it; null where refused.")
    graphql: str | None = strawberry.field(description="GraphQL that gives the same answer.")
    answer = strawberry.field(_answer, description="Answer; null where refused.")
    refusal = strawberry.field(_refusal, description="Refusal; null where answered.")
    candidates = keys("candidates", "Keys that may have been meant.")
    candidate_nodes = nodes("candidates", Node, "Nouns that may have been meant.")


Question = Annotated[
    str,
    strawberry.argument(description=f"Question in {any_language(asked_in())}, in one sentence."),
]
Lang = Annotated[
    Language | None,
    strawberry.argument(description="Language of the answer; the question's own if left out."),
]


def _ask(
    info: strawberry.Info[Any, Any], question: Question, lang: Lang = None
) -> AskedType | None:
    return ask(snapshot_of(info), question, lang)  # type: ignore[return-value]


ASK = strawberry.field(
    _ask, description="Answer to a question in words; refused, with candidates, where unclear."
)
