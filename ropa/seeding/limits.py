"""How much a load of seed files may read. What is more is refused, and the error says the limit."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one load; each is the most that is accepted."""

    file_bytes: int = MEBIBYTE
    """Size of one file, in bytes."""
    all_bytes: int = 64 * MEBIBYTE
    """Size of all files together, in bytes."""
    files: int = 10_000
    """Number of files."""
    depth: int = 12
    """How deep lists and mappings are nested."""
    nodes: int = 250_000
    """Number of keys, values, lists and mappings in one file."""
    problems: int = 1_000
    """How many problems are reported, the first in file order; the last says how many are not."""


LIMITS = Limits()
"""The limits that apply where no others are given."""
