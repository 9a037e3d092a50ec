"""The options that several commands take. Their help is in the catalogue, by their names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json")]
Site = Annotated[str | None, typer.Option("--site", metavar="KEY")]
Activity = Annotated[str | None, typer.Option("--activity", metavar="KEY")]
Controller = Annotated[str | None, typer.Option("--controller", metavar="KEY")]
On = Annotated[str | None, typer.Option("--on", metavar="YYYY-MM-DD")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE")]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT")]
