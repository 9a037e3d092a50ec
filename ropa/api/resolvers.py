"""What resolvers share: what they read, for whom, and what the operation may still use."""

from __future__ import annotations

from typing import Annotated, Any, cast

import strawberry

from ropa.api.budget import Budget
from ropa.api.limits import OperationLimits
from ropa.language import Language
from ropa.service.snapshot import Snapshot

DEFAULT = OperationLimits()


class Context:
    """What one operation runs in.

    Args:
        snapshot: the register that it reads.
        language: language in which its errors are written.
        limits: what it may ask for and use; its time begins now.
    """

    __slots__ = ("budget", "language", "snapshot")

    def __init__(
        self,
        snapshot: Snapshot,
        language: Language = Language.EN,
        limits: OperationLimits = DEFAULT,
    ) -> None:
        self.snapshot = snapshot
        self.language = language
        self.budget = Budget(limits)


def snapshot_of(info: strawberry.Info[Any, Any]) -> Snapshot:
    """Return the snapshot that a resolver reads."""
    return cast(Context, info.context).snapshot


def budget_of(info: strawberry.Info[Any, Any]) -> Budget:
    """Return what the operation of a resolver may use."""
    return cast(Context, info.context).budget


Lang = Annotated[Language, strawberry.argument(description="Language of the text.")]
"""The argument of every localised field."""
