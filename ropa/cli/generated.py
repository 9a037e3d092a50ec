"""What is generated in the project's folder: the schema and the diagrams of the seed facts."""

from __future__ import annotations

from pathlib import Path

from ropa import drawing
from ropa.access import Access
from ropa.api import export_schema
from ropa.cli.writing import write
from ropa.seeding import load
from ropa.service.workers import Workers

SCHEMA, DIAGRAMS, SEED = "schema.graphql", "diagrams", "seed"


def regenerate(folder: Path) -> list[str]:
    """Write everything that is generated; return the names of the files.

    Raises:
        BadSeed: the seed facts cannot be loaded.
        RenderError: a diagram cannot be drawn.
        StoreError: the schema cannot be written.
    """
    access = Access(load(folder / SEED))
    write(folder / SCHEMA, export_schema().encode("utf-8"))
    return [SCHEMA, *_under(drawing.regenerate(access, folder / DIAGRAMS, Workers().run))]


def drifted(folder: Path) -> list[str]:
    """Return the generated files that are missing, stale or too many, without writing any.

    Raises:
        BadSeed: the seed facts cannot be loaded.
    """
    access = Access(load(folder / SEED))
    schema = folder / SCHEMA
    written = schema.read_bytes() if schema.is_file() else b""
    wrong = [] if written == export_schema().encode("utf-8") else [SCHEMA]
    return wrong + _under(drawing.drifted(access, folder / DIAGRAMS))


def _under(names: list[str]) -> list[str]:
    return [f"{DIAGRAMS}/{name}" for name in names]
