"""How long an export of many records takes, and how much memory, against the library alone.

The library alone writes the same cells, already made and held in memory, so what is compared is
all that this room does: reading the register, putting it in words, and laying it out.

python -m benchmarks.exports
"""

from __future__ import annotations

import csv
import tracemalloc
from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO, StringIO
from time import perf_counter

from xlsxwriter import Workbook

from benchmarks.registers import register as made
from ropa.access import Access
from ropa.article30 import Role
from ropa.exports import export
from ropa.service.workers import Workers

DAY = date(2026, 11, 24)
SIZES = (100, 1000)
FORMATS = ("xlsx", "csv", "json", "html", "md")
Cells = list[list[str]]


def access(records: int) -> Access:
    """Return a register of so many records."""
    return Access(made(records))


def exported(register: Access, form: str) -> bytes:
    """Export every controller's record."""
    work = Workers().run
    return export(register, None, Role.CONTROLLER, form, "sv", DAY, work, drawn=False).content


def cells(register: Access) -> Cells:
    """Return the cells that the CSV has."""
    text = exported(register, "csv").decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline="")))


def csv_alone(rows: Cells) -> int:
    """Write rows with the csv module alone."""
    text = StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    return len(text.getvalue().encode())


def xlsx_alone(rows: Cells) -> int:
    """Write rows with XlsxWriter alone, one format for all cells."""
    target = BytesIO()
    with Workbook(target, {"constant_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet()
        style = workbook.add_format({"text_wrap": True})
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.write_string(at, column, text[:32_000], style)
    return len(target.getvalue())


def timed(work: Callable[[], object]) -> float:
    """Return the time of some work in seconds."""
    start = perf_counter()
    work()
    return perf_counter() - start


def added(register: Access, form: str) -> float:
    """Return the peak of the megabytes that an export takes besides the register."""
    tracemalloc.start()
    exported(register, form)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def main() -> None:
    """Print a table: a row for each size and format."""
    print("| records | format | seconds | alone | MB out | MB of memory |")
    print("|---:|---|---:|---:|---:|---:|")
    for records in SIZES:
        register = access(records)
        rows = cells(register)
        alone = {
            "csv": timed(partial(csv_alone, rows)),
            "xlsx": timed(partial(xlsx_alone, rows)),
        }
        for form in FORMATS:
            seconds = timed(partial(exported, register, form))
            size = len(exported(register, form)) / 1e6
            lone = f"{alone[form]:.2f}" if form in alone else ""
            memory = added(register, form)
            print(f"| {records} | {form} | {seconds:.2f} | {lone} | {size:.1f} | {memory:.0f} |")


if __name__ == "__main__":
    main()
