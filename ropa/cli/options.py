"""Options: those that several commands take, and those of a question, from its one list of fields.

Their help is in the catalogue, by their names. A key may leave out the prefix of the noun that its
option names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from inspect import Parameter, Signature
from typing import Annotated, Any

import typer

from ropa.access.question import FIELDS, Question, QuestionField, QuestionKind, parse_day
from ropa.cli.terminal import visible
from ropa.errors import BadInput, RopaError
from ropa.model import NOUNS, Named, Register
from ropa.model.keys import whole_key


def nouns(incomplete: str) -> list[str]:
    """Return what completes a noun: the names of the folders of seed files."""
    return [noun.folder for noun in NOUNS if noun.folder.startswith(incomplete)]


def keys_of(prefix: str) -> Callable[[str], list[tuple[str, str]]]:
    """Return what completes a key of a noun: the names of its keys, each with what it is called.

    Without a noun, whole keys are completed.
    """
    before = f"{prefix}:" if prefix else ""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from ropa.service import open_snapshot

        try:
            register = open_snapshot().register
        except RopaError:
            return []
        keys = (one.key for one in register if one.key.startswith(f"{before}{incomplete}"))
        return [(key.removeprefix(before), _called(register, key)) for key in keys]

    return complete


def _called(register: Register, key: str) -> str:
    noun = register.find(Named, key)
    return "" if noun is None else noun.name.say()


AsJson = Annotated[bool, typer.Option("--json")]
Record = Annotated[
    str | None, typer.Option("--record", metavar="KEY", autocompletion=keys_of("record"))
]
Party = Annotated[str | None, typer.Option("--party", metavar="KEY", autocompletion=keys_of("org"))]
System = Annotated[
    str | None, typer.Option("--system", metavar="KEY", autocompletion=keys_of("system"))
]
Site = Annotated[str | None, typer.Option("--site", metavar="KEY", autocompletion=keys_of("site"))]
Activity = Annotated[
    str | None, typer.Option("--activity", metavar="KEY", autocompletion=keys_of("activity"))
]
Controller = Annotated[
    str | None, typer.Option("--controller", metavar="KEY", autocompletion=keys_of("org"))
]
On = Annotated[str | None, typer.Option("--on", metavar="YYYY-MM-DD")]
Output = Annotated[str | None, typer.Option("-o", "--output", metavar="FILE|-")]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT")]


OPTIONS = {one.name: one.option for one in FIELDS}
"""How an error names the fields of a question: by the options that gave them."""


def asks(kind: QuestionKind) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the options of a question; it takes the context, the question and `as_json`.

    Args:
        kind: what the command asks; it has an option for each field that such a question may hold.
    """

    def decorate(run: Callable[..., Any]) -> Callable[..., Any]:
        def command(context: typer.Context, as_json: bool = False, **parts: Any) -> Any:
            try:
                return run(context, Question.from_parameters(parts), as_json)
            except BadInput as error:
                raise error.with_names(OPTIONS) from error

        named = Parameter.KEYWORD_ONLY
        parameters = [
            Parameter("context", Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context),
            *(_parameter(one, one.name in kind.needed) for one in kind.fields),
            Parameter("as_json", named, default=False, annotation=AsJson),
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
    completed = None if field.prefix is None or field.is_several else keys_of(field.prefix)
    option = typer.Option(field.option, metavar=metavar, autocompletion=completed)
    default = Parameter.empty if is_needed else None
    return Parameter(
        field.name,
        Parameter.KEYWORD_ONLY,
        default=default,
        annotation=Annotated[kind, option],
    )


def key(prefix: str, text: str | None) -> str | None:
    """Return the whole key: `site:tegeluddsvagen` of `tegeluddsvagen`, None of None."""
    return None if text is None else whole_key(prefix, text)


def day(option: str, text: str | None) -> date | None:
    """Return the day that an option gives, ISO 8601, or None.

    Raises:
        BadInput: it is not a day.
    """
    return None if text is None else parse_day(text, option)


def exactly_one(code: str, given: Mapping[str, Any]) -> tuple[str, Any]:
    """Return the one option that was given, and its value.

    Args:
        code: code of the error where it is not exactly one.
        given: values by option; None where it was not given.

    Raises:
        BadInput: none was given, or several.
    """
    found = [(name, value) for name, value in given.items() if value is not None]
    if len(found) != 1:
        raise BadInput.of(code, options=", ".join(given))
    return found[0]


def by_ending(ending: str, endings: Mapping[str, str], shown: object) -> str:
    """Return the format that the extension of a file's name implies.

    Args:
        ending: the ending, or the name of a format, in letters of either case.
        endings: formats by ending.
        shown: what the error says that it was read from.

    Raises:
        BadInput: it implies none.
    """
    found = endings.get(ending.lower())
    if found is None:
        known = ", ".join(dict.fromkeys(endings.values()))
        raise BadInput.of("cli.format-needed", path=visible(shown), known=known)
    return found
