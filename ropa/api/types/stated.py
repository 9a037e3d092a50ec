"""Three-valued answers: their status, the value where it is stated, and why where it is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry

from ropa.api.context import snapshot_of
from ropa.api.names import lazy, list_of
from ropa.api.text import Lang
from ropa.language import Language
from ropa.model import Organisation, Stated, Status, System, Translated


def _value(self: Stated[Any], lang: Lang = Language.EN) -> str | None:
    return self.value.say(lang) if isinstance(self.value, Translated) else self.value


def _day(self: Stated[date]) -> date | None:
    return self.value


def _noun(self: Stated[str], info: strawberry.Info[Any, Any]) -> Any:
    return None if self.value is None else snapshot_of(info).find(self.value)


def _nouns(self: Stated[tuple[str, ...]], info: strawberry.Info[Any, Any]) -> Any:
    find = snapshot_of(info).find
    return None if self.value is None else [find(key) for key in self.value]


def _reason(self: Stated[Any], lang: Lang = Language.EN) -> str | None:
    return None if self.is_stated else self.why(lang)


_STATUS = "Answer of the source: stated, stated as none, or not stated."
_VALUE = "Value that the source states; null where it states none."
_REASON = "Reason for there being no value; null where one is stated."


def _answer(name: str, description: str, resolver: Any, value: Any = None) -> Any:
    namespace: dict[str, Any] = {
        "__annotations__": {"status": Status},
        "status": strawberry.field(description=_STATUS),
        "value": strawberry.field(resolver, description=_VALUE, graphql_type=value),
        "reason": strawberry.field(_reason, description=_REASON),
    }
    return strawberry.type(type(name, (), namespace), name=name, description=description)


StatedText: Any = _answer("StatedText", "Answer of the source in words.", _value)
StatedDate: Any = _answer("StatedDate", "Answer of the source that is a day.", _day)
StatedOrganisation: Any = _answer(
    "StatedOrganisation",
    "Answer of the source that is an organisation.",
    _noun,
    lazy(Organisation) | None,
)
StatedOrganisations: Any = _answer(
    "StatedOrganisations",
    "Answer of the source that is several organisations.",
    _nouns,
    list_of(lazy(Organisation)) | None,
)
StatedSystem: Any = _answer(
    "StatedSystem", "Answer of the source that is a system.", _noun, lazy(System) | None
)
ANSWERS: dict[str, Any] = {"Organisation": StatedOrganisation, "System": StatedSystem}
"""The answer that refers to one noun, by the noun's name."""
LISTS: dict[str, Any] = {"Organisation": StatedOrganisations}
"""The answer that refers to several nouns, by the noun's name."""
