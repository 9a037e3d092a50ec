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
import sys
from typing import Any


def lay_out(job: dict[str, Any]) -> list[str]:
    """Return each DOT source as SVG."""
    import pygraphviz

    drawn = []
    for source in job["dots"]:
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
