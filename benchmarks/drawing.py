"""How long a diagram takes, against Graphviz's own layout and rendering of the same DOT.

python -m benchmarks.drawing
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from ropa.access import Access
from ropa.drawing import View, activity_view, dot, record_view, render
from ropa.drawing.dot import below
from ropa.seeding import load
from ropa.service.workers import Workers

ROUNDS = 9
ALONE = """
import json, sys, time
import pygraphviz
sources = json.load(sys.stdin)
times = []
for _ in range(9):
    start = time.perf_counter()
    for source in sources:
        graph = pygraphviz.AGraph(string=source)
        graph.draw(format="svg", prog="dot")
        graph.close()
    times.append(time.perf_counter() - start)
print(json.dumps(times))
"""
"""Graphviz alone, in a process that is already warm."""


def timed(work: Callable[[], object]) -> float:
    """Return the median time of some work in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times)


def graphviz(view: View) -> float:
    """Return how long Graphviz alone takes for the same DOT."""
    sources = json.dumps([dot(view, "sv"), below(view, "sv")])
    command = [sys.executable, "-c", ALONE]
    done = subprocess.run(command, input=sources, capture_output=True, text=True, check=True)
    times: list[float] = json.loads(done.stdout)
    return median(times)


def main() -> None:
    """Print a table of a small, a middling and a large diagram."""
    access, work = Access(load(Path("seed"))), Workers().run
    views: dict[str, Callable[[], View]] = {
        "one record, cameras": partial(record_view, access, "record:camera-surveillance.lf-ab"),
        "one activity, cameras": partial(activity_view, access, "activity:camera-surveillance"),
        "one record, visits": partial(record_view, access, "record:visits.lf-ab"),
    }
    print("| diagram | view | DOT | Graphviz alone | whole SVG | ratio | PDF | PNG |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, make in views.items():
        view = make()
        alone, whole = graphviz(view), timed(partial(render, view, "svg", "sv", work))
        parts = [timed(make), timed(partial(dot, view, "sv")), alone, whole]
        paper = [timed(partial(render, view, form, "sv", work)) for form in ("pdf", "png")]
        cells = [f"{1000 * part:.0f} ms" for part in parts] + [f"{whole / alone:.1f}"]
        print(f"| {' | '.join([name, *cells, *(f'{1000 * part:.0f} ms' for part in paper)])} |")


if __name__ == "__main__":
    main()
