"""Exports: Article 30 records in every format. What a record says is read by `ropa.article30`."""

from __future__ import annotations

from ropa.exports.export import FORMATS, TEMPLATES, Exported, Format, export, file_name

__all__ = ["FORMATS", "TEMPLATES", "Exported", "Format", "export", "file_name"]
