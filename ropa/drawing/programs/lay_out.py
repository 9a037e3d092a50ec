"""The program that lays out diagrams, run in a process of its own (`ropa.jobs`).

It runs without the rest of the package, so that the bundled fonts are the only ones: fontconfig
reads `FONTCONFIG_FILE` when the libraries of Graphviz are loaded, which is here and nowhere else.
Nothing is read from disk but the fonts.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

PROGRAM = Path(sys.executable).with_name("graphviz-pure")
"""A port of Graphviz in one program, which needs no library of the system."""
CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
<match target="font">
<edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
</match>
</fontconfig>
"""


def lay_out(dots: Sequence[str], fonts: str) -> list[str]:
    """Return each DOT source as SVG.

    Graphviz itself draws, where its libraries find what they need of the system (GLib and X11's);
    otherwise its port does, which measures text by tables, so that boxes are a trifle wider.

    Args:
        dots: DOT sources.
        fonts: folder of the only fonts.
    """
    config = Path("fonts.conf").absolute()
    config.write_text(
        CONFIG.format(fonts=escape(fonts), cache=escape(str(config.parent))), encoding="utf-8"
    )
    os.environ["FONTCONFIG_FILE"] = str(config)
    os.environ["SERVER_NAME"] = "ropa"  # lets Graphviz read no file
    try:
        import pygraphviz
    except ImportError:
        return [_ported(source) for source in dots]
    return _drawn(pygraphviz, dots)


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
