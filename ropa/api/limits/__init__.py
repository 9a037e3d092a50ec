"""Limits: how deep, how long and how costly a request may be. Lowering one breaks clients."""

from __future__ import annotations

DEPTH = 15
"""Most levels of fields below one another."""
TOKENS = 2_000
"""Most tokens in one document."""
ALIASES = 30
"""Most aliases in one operation, with those of its fragments counted at each use."""
NODES = 20_000
"""Most nouns that one operation may return, by the bounds that it gives its connections."""
IDS = 100
"""Most ids that `nodes` takes, and most items of any list argument."""
QUESTION = 1_000
"""Most characters of a question in words."""
