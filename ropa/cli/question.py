"""The question of a command: its options are the fields of `Question`, made from their one list."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Annotated, Any

import typer

from ropa.access.question import FIELDS, Question, QuestionField
from ropa.cli import options


def asks(*needed: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the options of a question; it takes the context, the question and `as_json`.

    Args:
        needed: names of the fields that the command cannot do without. Of `data` and `party`,
            which say what a question is about, only those are options.
    """
    fields = [one for one in FIELDS if one.name in needed or one.name not in ("data", "party")]
    ordered = sorted(fields, key=lambda one: one.name not in needed)

    def decorate(run: Callable[..., Any]) -> Callable[..., Any]:
        def command(context: typer.Context, as_json: bool = False, **parts: Any) -> Any:
            return run(context, Question.from_parameters(parts), as_json)

        named = Parameter.KEYWORD_ONLY
        parameters = [
            Parameter("context", Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context),
            *(_parameter(one, one.name in needed) for one in ordered),
            Parameter("as_json", named, default=False, annotation=options.AsJson),
        ]
        command.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
        command.__annotations__ = {one.name: one.annotation for one in parameters}
        command.__doc__ = run.__doc__
        return command

    return decorate


def _parameter(field: QuestionField, is_needed: bool) -> Parameter:
    metavar = "YYYY-MM-DD" if field.prefix is None else "KEY,…" if field.is_several else "KEY"
    kind: Any = list[str] if field.is_several else str
    kind = kind if is_needed else kind | None
    option = typer.Option(field.option, metavar=metavar)
    default = Parameter.empty if is_needed else None
    return Parameter(
        field.name,
        Parameter.KEYWORD_ONLY,
        default=default,
        annotation=Annotated[kind, option],
    )
