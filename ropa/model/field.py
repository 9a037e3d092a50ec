"""How a field of a noun is declared: once, with its description in both languages.

The English description becomes the SDL's description, both become the label's help in a form and
the documentation. Values that are not plain scalars are kept as JSON by the store.
"""

from __future__ import annotations

from typing import Any

from sqlmodel import JSON, Field, SQLModel

from ropa.model.no_answer import Form


def described(
    en: str,
    sv: str,
    *,
    default: Any = ...,
    json: bool = False,
    refers: str | None = None,
    words: Form | None = None,
) -> Any:
    """Declare a field.

    Args:
        en: description in English, a phrase that ends in a full stop.
        sv: the same in Swedish.
        default: value where none is given; without it the field is required.
        json: whether the store keeps the value as JSON (lists, texts, three-valued answers).
        refers: table and column that a single key refers to, as `site.key`.
        words: what its texts are for, where that does not follow from its type: it decides which
            words it takes that are no answer elsewhere.
    """
    extra = {"sv": sv, **({"words": words.value} if words else {})}
    options: dict[str, Any] = {"description": en, "schema_extra": {"json_schema_extra": extra}}
    if json:
        options["sa_type"] = JSON(none_as_null=True)
    if refers:
        options["foreign_key"] = refers
    return Field(default, **options)


def description(noun: type[SQLModel], field: str, language: str) -> str:
    """Return the description of a noun's field in a language."""
    info = noun.model_fields[field]
    extra = info.json_schema_extra
    if language == "sv" and isinstance(extra, dict):
        return str(extra["sv"])
    return info.description or ""
