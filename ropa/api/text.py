"""Texts: fields in the language that the client asks for."""

from __future__ import annotations

from typing import Annotated

import strawberry

from ropa.language import Language

Lang = Annotated[Language, strawberry.argument(description="Language of the text.")]
"""The argument of every localised field."""
