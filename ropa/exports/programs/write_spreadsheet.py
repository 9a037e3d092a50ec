"""The program that writes spreadsheets (XLSX), run in a process of its own (`ropa.jobs`).

It reads its steps one by one and writes each row as it comes, so that it holds one row at a time.
Text is written as text, never as a formula or a link.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def write(title: str, created: str, fed: Iterable[list[Any]]) -> str:
    """Return a spreadsheet in base64.

    Args:
        title: its title.
        created: the moment that it has as its own, as ISO 8601 with its offset from UTC.
        fed: its steps, each a list that begins with its name: `style` (name, properties), `sheet`
            (name), `layout` (method of the sheet, its arguments) or `row` (place from 0, height in
            points or None, cells from the first column, each a value with the name of its style).

    Raises:
        ValueError: a step of another name.
    """
    target, styles, sheet = BytesIO(), dict[str, Format](), None
    with Workbook(target, OPTIONS) as workbook:
        workbook.set_properties({"title": title, "created": datetime.fromisoformat(created)})
        for step, *given in fed:
            if step == "style":
                styles[given[0]] = workbook.add_format(given[1])
            elif step == "sheet":
                sheet = workbook.add_worksheet(given[0])
            elif step == "layout":
                getattr(sheet, given[0])(*given[1])
            elif step == "row" and sheet is not None:
                _write_row(sheet, styles, *given)
            else:
                raise ValueError(step)
    return base64.b64encode(target.getvalue()).decode("ascii")


def _write_row(
    sheet: Worksheet, styles: dict[str, Format], at: int, height: float | None, cells: list[Any]
) -> None:
    if height is not None:
        sheet.set_row(at, height)
    for column, (value, style) in enumerate(cells):
        _write_cell(sheet, at, column, value, styles.get(style))


def _write_cell(sheet: Worksheet, at: int, column: int, value: Any, style: Format | None) -> None:
    """Write a number, a day (as `{"day": "2026-01-31"}`) or a text; an empty text as no value."""
    if isinstance(value, dict):
        sheet.write_datetime(at, column, date.fromisoformat(value["day"]), style)
    elif isinstance(value, int):
        sheet.write_number(at, column, value, style)
    elif value:
        sheet.write_string(at, column, value, style)
    else:
        sheet.write_blank(at, column, None, style)
