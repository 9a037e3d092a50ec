"""Asking: a question in words → the query that it means, the answer, and its GraphQL.

`ask(access, question)` answers or refuses; `Asking(access)` does so for many questions.
"""

from __future__ import annotations

from ropa.asking.ask import Asking, ask
from ropa.asking.asked import Asked, Kind, Query

__all__ = ["Asked", "Asking", "Kind", "Query", "ask"]
