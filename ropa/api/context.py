"""Context: what every resolver of one request may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import strawberry

from ropa.language import Language
from ropa.service.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Context:
    """The snapshot that the request reads, and the language that errors are told in."""

    snapshot: Snapshot
    language: Language = Language.EN


def snapshot_of(info: strawberry.Info[Any, Any]) -> Snapshot:
    """Return the snapshot that a resolver reads."""
    return cast(Context, info.context).snapshot
