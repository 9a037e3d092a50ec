"""Facts in words: what any fact of the register is, and what each of its fields says.

It is what a person reads who holds the register against its sources: every noun has a title, and
every field of it has a label and a value, or is said not to be stated. Left out is what
only finds a fact: its key and its aliases.
"""

from __future__ import annotations

from ropa.facts.particulars import Particular, particulars, silent
from ropa.facts.title import noun_name, title

__all__ = ["Particular", "noun_name", "particulars", "silent", "title"]
