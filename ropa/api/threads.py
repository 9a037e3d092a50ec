"""Threads: resolvers whose work takes time, done in a thread so that the event loop stays free."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from starlette.concurrency import run_in_threadpool


def in_thread(resolver: Callable[..., Any]) -> Callable[..., Any]:
    """Return a resolver of the same arguments that does its work in a thread."""

    @wraps(resolver)
    async def aside(*given: Any, **named: Any) -> Any:
        return await run_in_threadpool(resolver, *given, **named)

    return aside
