"""Keys: the readable identity of every noun, and the types that refer to one.

A key is `<prefix>:<name>`, as `site:tegeluddsvagen`. It is the identity of a noun in seed files,
the database, GraphQL, URLs and diagrams; it never changes and is never derived from a label. A
field whose type is one of the key types below *is* a reference, so referential integrity is one
generic check (`ropa.model.references`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import StringConstraints


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a key type with the prefix of the noun that it names."""

    prefix: str


NAME = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"
_LONGEST = 200


def _constraint(prefix: str) -> StringConstraints:
    return StringConstraints(pattern=rf"^{prefix}:{NAME}$", max_length=_LONGEST)


def has_form(key: str, prefix: str) -> bool:
    """Whether a text has the form of a key with a prefix."""
    return len(key) <= _LONGEST and re.fullmatch(rf"{prefix}:{NAME}", key) is not None


Key = Annotated[str, StringConstraints(pattern=rf"^[a-z-]+:{NAME}$", max_length=_LONGEST)]
OrganisationKey = Annotated[str, _constraint("org"), Refers("org")]
SiteKey = Annotated[str, _constraint("site"), Refers("site")]
SystemKey = Annotated[str, _constraint("system"), Refers("system")]
DataKey = Annotated[str, _constraint("data"), Refers("data")]
SubjectKey = Annotated[str, _constraint("subject"), Refers("subject")]
PurposeKey = Annotated[str, _constraint("purpose"), Refers("purpose")]
ConditionKey = Annotated[str, _constraint("condition"), Refers("condition")]
ActivityKey = Annotated[str, _constraint("activity"), Refers("activity")]
RecordKey = Annotated[str, _constraint("record"), Refers("record")]
DisclosureKey = Annotated[str, _constraint("disclosure"), Refers("disclosure")]
DocumentKey = Annotated[str, _constraint("document"), Refers("document")]
CitationKey = Annotated[str, _constraint("citation"), Refers("citation")]


def prefix_of_type(annotation: object) -> str | None:
    """Return the prefix that a key type refers to; None for any other type."""
    markers = getattr(annotation, "__metadata__", ())
    return next((marker.prefix for marker in markers if isinstance(marker, Refers)), None)


def whole_key(prefix: str, text: str) -> str:
    """Return a key with its prefix: `site:tegeluddsvagen` of `tegeluddsvagen`."""
    word = text.strip()
    return word if ":" in word else f"{prefix}:{word}"


def prefix_of(key: str) -> str:
    """Return the prefix of a key: `site` of `site:tegeluddsvagen`."""
    return key.partition(":")[0]


def name_of(key: str) -> str:
    """Return a key without its prefix: `tegeluddsvagen` of `site:tegeluddsvagen`."""
    return key.partition(":")[2]
