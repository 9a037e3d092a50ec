"""Reading the register for Article 30: each module reads the fields of one item.

Every function here takes a `Facts` (the register with what belongs to each record at hand) and
what the record is about, and returns lines. Nothing is written here, and nothing is left out.
"""

from __future__ import annotations

from ropa.exports.reading.facts import Facts

__all__ = ["Facts"]
