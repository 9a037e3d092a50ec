"""Screening answers, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type
from ropa.api.types.interfaces import Node
from ropa.model import ScreeningAnswer


@noun_type("Answer of one person to one criterion of a DPIA, with the reason.")
class ScreeningAnswerType(ScreeningAnswer, Node):
    """A person's answer."""


ScreeningAnswerConnection, ScreeningAnswerFilter, ScreeningAnswerOrder = connection_types(
    ScreeningAnswer, ScreeningAnswerType
)
