"""Three answers, never two: a field is stated, stated as none, or not stated.

"Not stated" is a value with a reason. It shows in every export and check; it is never a blank,
never a guess, and never counted as "no".
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from ropa.language import Language, say
from ropa.model.text import Translated

T = TypeVar("T")


class Status(StrEnum):
    """Whether the source answers a question, and how."""

    STATED = "stated"
    NONE = "none"
    NOT_STATED = "not_stated"


class Stated(BaseModel, Generic[T]):
    """The source's answer to one question.

    `status` tells which of the three answers it is; `value` is there when it is stated, and only
    then; `reason` says why the answer is none or is not stated. Without a reason, "not stated"
    means that the source is silent.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    status: Status = Status.NOT_STATED
    value: T | None = None
    reason: Translated | None = None

    @model_validator(mode="after")
    def _value_only_when_stated(self) -> Self:
        if (self.status is Status.STATED) != (self.value is not None):
            raise PydanticCustomError(
                "value_without_answer", "a value is given exactly when the status is stated"
            )
        if self.status is Status.STATED and self.reason is not None:
            raise PydanticCustomError(
                "reason_with_value", "a reason is given only where no value is"
            )
        if self.value == ():
            raise PydanticCustomError(
                "empty_list", "an empty list is no answer; say {none: reason}, or leave it out"
            )
        return self

    @property
    def is_stated(self) -> bool:
        """Whether the source gives a value."""
        return self.status is Status.STATED

    @property
    def listed(self) -> tuple[Any, ...]:
        """The values of a list that is stated; none where none is."""
        return self.value if isinstance(self.value, tuple) else ()

    def why(self, language: Language | str = Language.EN) -> str:
        """Say why there is no value: the reason, or that the source says none or is silent."""
        if self.reason is not None:
            return self.reason.say(language)
        said = "stated-as-none" if self.status is Status.NONE else "source-silent"
        return say(f"common.{said}", language)


def stated(value: T) -> Stated[T]:
    """Return an answer that the source gives."""
    return Stated[T](status=Status.STATED, value=value)
