"""Connections: pages of nouns, in order, filtered, with cursors that stay right under writes."""

from __future__ import annotations

from ropa.api.connections.arguments import Arguments
from ropa.api.connections.page import Page, page
from ropa.api.connections.types import connection_types

__all__ = ["Arguments", "Page", "connection_types", "page"]
