"""Seeding: a folder of readable YAML files ⇄ a register, lossless both ways."""

from __future__ import annotations

from ropa.seeding.dump import dump
from ropa.seeding.layout import layout
from ropa.seeding.limits import LIMITS, Limits
from ropa.seeding.load import load

__all__ = ["LIMITS", "Limits", "dump", "layout", "load"]
