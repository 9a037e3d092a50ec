"""The process that lays out and typesets: it is given a job, answers with bytes, and ends.

It runs by itself, without the rest of the package, so that a drawing that takes too long or too
much memory can be ended without harm, and so that the bundled fonts are the only ones: fontconfig
reads `FONTCONFIG_FILE` when the libraries of Graphviz are loaded, which is here and nowhere else.

A job is JSON on standard input: `{"do": "lay_out", "dots": [...]}` answers with a list of SVG,
`{"do": "typeset", "files": {...}, "format": ..., "fonts": ..., "ppi": ...}` with a list of
base64 texts, one a page of PNG or one PDF. Nothing is read from disk but the fonts.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

PROGRAM = Path(sys.executable).with_name("graphviz-pure")
"""A port of Graphviz in one program, which needs no library of the system."""


def lay_out(job: dict[str, Any]) -> list[str]:
    """Return each DOT source as SVG.

    Graphviz itself draws, where its libraries find what they need of the system (GLib and X11's);
    otherwise its port does, which measures text by tables, so that boxes are a trifle wider.
    """
    try:
        import pygraphviz
    except ImportError:
        return [_ported(source) for source in job["dots"]]
    return _drawn(pygraphviz, job["dots"])


def _ported(source: str) -> str:
    known = source.replace("fontname=Arimo", "fontname=Arial")
    done = subprocess.run(
        [PROGRAM, "-q", "-Tsvg"], input=known.encode("utf-8"), capture_output=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode("utf-8", "replace").strip() or "no drawing")
    return done.stdout.decode("utf-8").replace('font-family="Arial"', 'font-family="Arimo"')


def _drawn(pygraphviz: Any, sources: Iterable[str]) -> list[str]:
    drawn = []
    for source in sources:
        graph = pygraphviz.AGraph(string=source)
        drawn.append(graph.draw(format="svg", prog="dot").decode("utf-8"))
        graph.close()
    return drawn


def typeset(job: dict[str, Any]) -> list[str]:
    """Return a typst document as PDF or PNG, in base64."""
    import typst

    options: dict[str, Any] = {"font_paths": [job["fonts"]], "ignore_system_fonts": True}
    if job["format"] == "png":
        options["ppi"] = job["ppi"]
    else:
        options["pdf_standards"] = ["ua-1"]
    files = {name: text.encode("utf-8") for name, text in job["files"].items()}
    made = typst.compile(files, format=job["format"], **options)
    pages = made if isinstance(made, list) else [made]
    return [base64.b64encode(page).decode("ascii") for page in pages]


def limit(megabytes: int) -> None:
    """Hold this process to an amount of memory, where the system can."""
    try:
        import resource
    except ImportError:  # not on Windows, where the time limit alone must do
        return
    size = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def main() -> None:
    """Do the job that stands on standard input."""
    job = json.load(sys.stdin)
    limit(job["megabytes"])
    answer = {"lay_out": lay_out, "typeset": typeset}[job["do"]](job)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
