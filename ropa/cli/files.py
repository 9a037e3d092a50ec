"""Writing a file whole or not at all: a reader never sees half of it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from ropa.errors import StoreError


def write(path: Path, content: bytes) -> None:
    """Write a file in one step: beside it first, then in its place.

    Raises:
        StoreError: the disk or the folder does not take it; what was there before still is.
    """
    try:
        beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}")
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StoreError.of("cli.cannot-write", path=str(path), reason=reason) from error
