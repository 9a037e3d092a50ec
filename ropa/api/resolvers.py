"""What resolvers share: the snapshot that a request reads, its language, and work in threads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Annotated, Any, cast

import strawberry
from starlette.concurrency import run_in_threadpool

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


def in_thread(resolver: Callable[..., Any]) -> Callable[..., Any]:
    """Return a resolver of the same arguments that does its work in a thread."""

    @wraps(resolver)
    async def aside(*given: Any, **named: Any) -> Any:
        return await run_in_threadpool(resolver, *given, **named)

    return aside


Lang = Annotated[Language, strawberry.argument(description="Language of the text.")]
"""The argument of every localised field."""
