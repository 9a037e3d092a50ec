"""The texts of a noun: what each is for, and the refusal of those that are no answer.

What a text is for follows from its field: from the type (a three-valued answer, a text that can be
left out) and, for names, quotations and fields whose answer may be a document, from how it is
declared (`ropa.model.field`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import NoneType
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from ropa.model.no_answer import Form, Meaning, meaning
from ropa.model.note import Note
from ropa.model.stated import Stated
from ropa.model.text import Line, Translated

Steps = tuple[str | int, ...]
TEXT_TYPES = (Line, Translated, Note)


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    if isinstance(annotation, type) and issubclass(annotation, Stated):
        yield from _types(annotation.__pydantic_generic_metadata__["args"][0])
    for inner in get_args(annotation):
        yield from _types(inner)


@cache
def form_of(noun: type[BaseModel], field: str) -> Form | None:
    """Return what the texts of a noun's field are for; None for a field without texts."""
    annotation = get_type_hints(noun, include_extras=True)[field]
    inner = list(_types(annotation))
    is_answer = isinstance(annotation, type) and issubclass(annotation, Stated)
    if not is_answer and not any(kind in inner for kind in TEXT_TYPES):
        return None
    extra = noun.model_fields[field].json_schema_extra
    if isinstance(extra, dict) and "words" in extra:
        return Form(str(extra["words"]))
    if is_answer:
        return Form.ANSWER if any(kind in inner for kind in TEXT_TYPES) else Form.KEYS
    return Form.OPTIONAL if NoneType in inner else Form.REQUIRED


def texts_in(value: object, form: Form, steps: Steps = ()) -> Iterator[tuple[Steps, str, Form]]:
    """Yield every text of a field's value, with where it is in it and what it is for."""
    if isinstance(value, Translated):
        for language, text in vars(value).items():
            yield (*steps, language), text, form
    elif isinstance(value, Stated):
        yield from texts_in(value.reason, Form.REASON, (*steps, "reason"))
        if form is not Form.KEYS:
            yield from texts_in(value.value, form, (*steps, "value"))
    elif isinstance(value, Note):
        yield from texts_in(value.text, form, (*steps, "text"))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts_in(item, form, (*steps, number))
    elif isinstance(value, str):
        yield steps, value, form


BY_MEANING = {
    Meaning.YES: ("says_yes", "a text that only says yes does not say what there is"),
    Meaning.VAGUE: ("says_nothing", "this text says nothing of its own"),
    Meaning.ELSEWHERE: ("points_elsewhere", "a text says what holds, not where that is written"),
}
IN_AN_ANSWER = {
    Meaning.NONE: ("says_none", "where there is none, an answer is none and has a reason"),
    Meaning.NEITHER: ("says_neither", "an answer is stated, none, or not stated"),
    Meaning.UNKNOWN: ("says_unknown", "what is not known is not stated, and left out"),
}
BY_FORM = {
    Form.REASON: ("no_reason", "these words are no reason"),
    Form.NAME: ("no_name", "these words are no name"),
    Form.TERM: ("no_name", "these words are no name"),
    Form.OPTIONAL: ("leave_out", "a field with nothing to say is left out"),
    Form.REQUIRED: ("wants_words", "this field says in words what the source states"),
}


NO_ANSWERS = tuple(
    error for table in (BY_MEANING, IN_AN_ANSWER, BY_FORM) for error, _ in table.values()
)
"""The type of each error of a text that is no answer."""


def refusal(found: Meaning, form: Form) -> PydanticCustomError:
    """Return the error of a text that is no answer, by what it says and what it was to be for."""
    if form in (Form.REASON, Form.NAME, Form.TERM):
        return PydanticCustomError(*BY_FORM[form])
    if found in BY_MEANING:
        return PydanticCustomError(*BY_MEANING[found])
    if form in BY_FORM:
        return PydanticCustomError(*BY_FORM[form])
    return PydanticCustomError(*IN_AN_ANSWER[found])


def refuse_no_answers(noun: type[BaseModel], field: str, value: object) -> None:
    """Refuse the value of a field that holds a text which is no answer.

    Raises:
        ValidationError: it does; every such text is told, with where it is.
    """
    form = form_of(noun, field)
    if form is None or form is Form.QUOTED:
        return
    errors = [
        InitErrorDetails(type=refusal(found, purpose), loc=steps, input=text)
        for steps, text, purpose in texts_in(value, form)
        if (found := meaning(text, purpose)) is not None
    ]
    if errors:
        raise ValidationError.from_exception_data(noun.__name__, errors)
