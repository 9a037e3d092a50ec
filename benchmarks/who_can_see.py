"""How long `who_can_see` takes in registers of 100 to 100,000 records.

    python -m benchmarks.who_can_see            # all sizes
    python -m benchmarks.who_can_see 100 1000   # these

Prints a table: how long the register and its indexes take to make, once, and the median time of a
question, with the size of its answer. The questions are drawn from a seed number: who can see data
of a category at a site, or of a controller.
"""

from __future__ import annotations

import gc
import sys
from dataclasses import dataclass
from random import Random
from statistics import mean, median
from time import perf_counter

from benchmarks.registers import register
from ropa.access import Access, Question
from ropa.model import Collection, Record, Register

SIZES = (100, 1_000, 10_000, 100_000)
QUESTIONS = 300
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured in a register of one size."""

    records: int
    facts: int
    make: float
    index: float
    question: float
    accessors: float
    excluded: float


def questions(register: Register, seed: int = 7) -> list[tuple[str, Question]]:
    """Return questions, half at a site and half of a controller, with data that it collects."""
    random = Random(seed)
    collected = {fact.record: fact.data[0] for fact in register.all(Collection)}
    records = random.choices(register.all(Record), k=QUESTIONS)
    asked = []
    for record in records:
        site = random.choice(record.sites) if record.sites else None
        controller = None if site else record.controller
        asked.append((collected[record.key], Question(site=site, controller=controller)))
    return asked


def measure(records: int) -> Row:
    """Return what is measured in a register with so many records."""
    start = perf_counter()
    facts = register(records)
    made = perf_counter()
    access = Access(facts)
    assert access.reach is not None
    indexed = perf_counter()
    gc.collect()
    gc.freeze()
    asked = questions(facts)
    answers = [access.who_can_see(scope.about(data=data)) for data, scope in asked]
    return Row(
        records,
        len(facts),
        made - start,
        indexed - made,
        median(_time(access, data, scope) for data, scope in asked),
        mean(len(answer.accessors) for answer in answers),
        mean(len(answer.excluded) for answer in answers),
    )


def _time(access: Access, data: str, scope: Question) -> float:
    """Return the shortest of a few times of one question, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        access.who_can_see(scope.about(data=data))
        times.append(perf_counter() - start)
    return min(times)


def main(sizes: list[int]) -> None:
    """Print the table."""
    print("| records | facts | make | index | who_can_see | ratio | accessors | excluded listed |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    first: float | None = None
    for size in sizes:
        row = measure(size)
        first = first or row.question
        print(
            f"| {row.records:,} | {row.facts:,} | {row.make:.1f} s | {row.index:.2f} s "
            f"| {row.question * 1e6:,.0f} µs | {row.question / first:.2f} "
            f"| {row.accessors:.1f} | {row.excluded:.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
