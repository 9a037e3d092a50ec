"""Working: hands a job to a process of its own, with limits on its size, its time and its memory.

The calls here block until the process is done: call them off the event loop, as with
`anyio.to_thread.run_sync`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.sax.saxutils import escape

from ropa.errors import RenderError

SECONDS = 60.0
"""Time that one job may take."""
MEGABYTES = 4096
"""Memory that one job may take."""
LARGEST = 8_000_000
"""Characters that one job may hold."""

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


def lay_out(dots: Sequence[str], seconds: float = SECONDS) -> list[str]:
    """Return DOT sources as SVG, as Graphviz makes it.

    Raises:
        RenderError: it takes too long, is too large, or cannot be drawn.
    """
    return _work({"do": "lay_out", "dots": list(dots)}, seconds)


def typeset(
    documents: Mapping[str, str], form: str, *, ppi: float = 192.0, seconds: float = SECONDS
) -> list[str]:
    """Return a typst document as PDF (one) or PNG (one a page), in base64.

    Raises:
        RenderError: it takes too long, is too large, or cannot be typeset.
    """
    with _fonts() as fonts:
        job = {"do": "typeset", "files": dict(documents), "format": form, "ppi": ppi}
        return _work({**job, "fonts": str(fonts)}, seconds)


@contextmanager
def _fonts() -> Iterator[Path]:
    with as_file(files("ropa.drawing").joinpath("fonts")) as folder:
        yield folder


def _work(job: Mapping[str, Any], seconds: float) -> list[str]:
    text = json.dumps({**job, "megabytes": MEGABYTES})
    if len(text) > LARGEST:
        raise RenderError.of("drawing.too-large", size=len(text), largest=LARGEST)
    with TemporaryDirectory(prefix="ropa-") as folder, _fonts() as fonts:
        config = Path(folder, "fonts.conf")
        config.write_text(
            CONFIG.format(fonts=escape(str(fonts)), cache=escape(folder)), encoding="utf-8"
        )
        done = _run(text, config, seconds)
    if done.returncode != 0:
        raise RenderError.of("drawing.failed", why=_reason(done.stderr))
    answer: list[str] = json.loads(done.stdout)
    return answer


def _run(text: str, config: Path, seconds: float) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(Path(__file__).with_name("worker.py"))]
    environment = {**os.environ, "FONTCONFIG_FILE": str(config), "SERVER_NAME": "ropa"}
    try:
        return subprocess.run(
            command,
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RenderError.of("drawing.too-slow", seconds=f"{seconds:g}") from error


def _reason(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1] if lines else "?"
