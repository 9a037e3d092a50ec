"""What a case of a file may say: a question and its whole answer, as models that pydantic checks.

Keys are checked against the register that is passed as pydantic's context. An error's type is the
name of its message in the catalogue (`access.expect-…`), its context the message's values;
`ropa.expectations.load` gives each its place in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    create_model,
)
from pydantic_core import PydanticCustomError

from ropa.access.question import FIELDS, Question, QuestionField, parse_day
from ropa.errors import BadInput
from ropa.model import (
    BY_PREFIX,
    Capacity,
    Condition,
    DataCategory,
    LegalBasis,
    Noun,
    Organisation,
    Purpose,
    Register,
)
from ropa.model.keys import whole_key
from ropa.model.nearest import nearest
from ropa.seeding.source import shown

PARTY = re.compile(r"(?P<party>\S+) as (?P<capacity>controller|processor|recipient)")
OR = re.compile(r",? or (?:when )?")


def _wrong(code: str, **values: object) -> PydanticCustomError:
    return PydanticCustomError(code, code, values)


def _known_key(noun: type[Noun]) -> Callable[[str, ValidationInfo], str]:
    """Return what makes a name the whole key of a fact that the register holds."""

    def check(name: str, info: ValidationInfo) -> str:
        register = info.context
        assert isinstance(register, Register)
        key = whole_key(noun.prefix, name)
        if register.find(noun, key) is None:
            keys = [fact.key for fact in register.all(noun)]
            like = ", ".join(nearest(key, keys) or keys[:5]) or "–"
            raise _wrong("expect-unknown-key", key=shown(key), nearest=like)
        return key

    return check


def _known_fact(key: str, info: ValidationInfo) -> str:
    """Return the whole key of a fact of any noun, if the register holds it."""
    register = info.context
    assert isinstance(register, Register)
    if key not in register:
        like = ", ".join(nearest(key, (fact.key for fact in register))) or "–"
        raise _wrong("expect-unknown-key", key=shown(key), nearest=like)
    return key


def _day(text: str) -> str:
    try:
        return parse_day(text, "day").isoformat()
    except BadInput:
        raise _wrong("bad-day", day=shown(text)) from None


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _party(text: str) -> tuple[str, str]:
    """Return who `name as capacity` names, and the capacity."""
    found = PARTY.fullmatch(text)
    if found is None:
        raise _wrong("expect-party", value=shown(text))
    return found["party"], found["capacity"]


def _alternatives(value: Any) -> list[list[str]]:
    """Return the conditions that `always` or `when a and b, or when c` names, a list each way."""
    if not isinstance(value, str) or not value:
        raise _wrong("expect-wants-text")
    if value == "always":
        return [[]]
    if not value.startswith("when "):
        raise _wrong("expect-access-form", value=shown(value))
    return [one.split(" and ") for one in OR.split(value.removeprefix("when "))]


def _with_access(value: Any) -> Any:
    """Return the fields of an accessor, of which `access` may be alone; `open` is taken from it."""
    fields = dict(value) if isinstance(value, dict) else {"access": value}
    access = fields.get("access")
    if isinstance(access, str) and (access == "open" or access.startswith("open when ")):
        fields["is_open"] = True
        fields["access"] = access.removeprefix("open").strip() or "always"
    return fields


Text = Annotated[str, StringConstraints(min_length=1)]
Day = Annotated[Text, AfterValidator(_day)]
OrganisationKey = Annotated[Text, AfterValidator(_known_key(Organisation))]
ConditionKey = Annotated[Text, AfterValidator(_known_key(Condition))]
DataKey = Annotated[Text, AfterValidator(_known_key(DataCategory))]
PurposeKey = Annotated[Text, AfterValidator(_known_key(Purpose))]
BasisKey = Annotated[Text, AfterValidator(_known_key(LegalBasis))]
FactKey = Annotated[Text, AfterValidator(_known_fact)]
Party = Annotated[tuple[OrganisationKey, Capacity], BeforeValidator(_party)]
Alternatives = Annotated[tuple[tuple[ConditionKey, ...], ...], BeforeValidator(_alternatives)]


class Fields(BaseModel):
    """Fields of a file: each is known, and none is changed once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _asked_field(field: QuestionField) -> tuple[Any, Any]:
    """Return the type and the default of a field of a question, each of its values in a list."""
    if field.prefix is None:
        values: Any = Day
    else:
        values = Annotated[Text, AfterValidator(_known_key(BY_PREFIX[field.prefix]))]
    asked = Annotated[tuple[values, ...], BeforeValidator(_as_list)]
    if field.name == "data":
        return Annotated[asked, Field(min_length=1)], ...
    return asked, ()


_ASKED_FIELDS: dict[str, Any] = {one.name: _asked_field(one) for one in FIELDS}
Asked = create_model("Asked", __base__=Fields, **_ASKED_FIELDS)
"""What is asked, made from the fields of a question, so that a new one is read with no change."""


class AccessorFields(Fields):
    """When an accessor has access, to which parts of the data, and what else is compared."""

    access: Alternatives
    is_open: bool = Field(default=False, exclude=True)
    """Whether `access` begins with `open`."""
    data: Annotated[tuple[DataKey, ...], BeforeValidator(_as_list)] = ()
    open: Annotated[tuple[Text, ...], BeforeValidator(_as_list)] | None = None
    purposes: Annotated[tuple[PurposeKey, ...], BeforeValidator(_as_list)] | None = None
    bases: Annotated[tuple[BasisKey, ...], BeforeValidator(_as_list)] | None = None


class Case(Fields):
    """A question, or several with the same answer, and that answer."""

    question: Asked  # type: ignore[valid-type]
    accessors: dict[Party, Annotated[AccessorFields, BeforeValidator(_with_access)]]
    excluded: Annotated[tuple[OrganisationKey, ...], BeforeValidator(_as_list)]
    retention: Annotated[tuple[Text, ...], BeforeValidator(_as_list)] | None = None
    until: Day | None = None
    reason: Text | None = None
    notes: Annotated[tuple[FactKey, ...], BeforeValidator(_as_list)] | None = None

    def questions(self) -> Iterator[Question]:
        """Yield a question for each combination of the values that are given as lists."""
        options = [self._options(field) for field in FIELDS]
        for values in product(*options):
            yield Question(**dict(zip((field.name for field in FIELDS), values, strict=True)))

    def _options(self, field: QuestionField) -> list[Any]:
        given = getattr(self.question, field.name)
        if field.is_several:
            return [frozenset(given)]
        return [field.parse(one) for one in given] or [None]
