"""Article 30 records that stand alone: one field table, read from the register, in every format."""

from __future__ import annotations

from ropa.exports.controller import controller_record, controllers
from ropa.exports.export import export, file_name
from ropa.exports.fields import CONTROLLER_FIELDS, PROCESSOR_FIELDS, Field, Level
from ropa.exports.interface import FORMATS, TEMPLATES, Exported, Format
from ropa.exports.line import Detail, Line
from ropa.exports.processor import processor_record, processors
from ropa.exports.reading import Facts
from ropa.exports.record import Article30Record, Cover, Entry, Role, Value

__all__ = [
    "CONTROLLER_FIELDS",
    "FORMATS",
    "PROCESSOR_FIELDS",
    "TEMPLATES",
    "Article30Record",
    "Cover",
    "Detail",
    "Entry",
    "Exported",
    "Facts",
    "Field",
    "Format",
    "Level",
    "Line",
    "Role",
    "Value",
    "controller_record",
    "controllers",
    "export",
    "file_name",
    "processor_record",
    "processors",
]
