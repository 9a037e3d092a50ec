"""Terms of the W3C Data Privacy Vocabulary that the register maps its own categories to."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

DpvTerm = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z-]*:[A-Za-z0-9-]+$", max_length=200)]
"""A prefix of the vocabulary and a term of it, as `pd:Name` or `dpv:Visitor`."""
