"""Where a command writes what it makes: a file, standard output, a pipe or a device.

What holds here: a file is written whole or not at all, so a reader never sees half of it; a link is
followed; what is no file (a folder, a pipe, a device) is written to or refused, never replaced by a
file, whoever runs the command; and no bytes reach a terminal that could do anything to it.
"""

from __future__ import annotations

import os
import secrets
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from ropa.cli.terminal import Terminal, visible
from ropa.errors import BadInput, StoreError

STANDARD_OUTPUT = "-"
"""What `-o` takes for standard output. A file of that name is `./-`."""


def is_standard_output(name: str) -> bool:
    """Whether a name of `-o` is standard output: `-`, or whatever standard output already is."""
    if name == STANDARD_OUTPUT:
        return True
    try:
        return os.path.samestat(Path(name).stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError):  # there is no such file, or standard output is none
        return False


def is_file(name: str) -> bool:
    """Whether a name of `-o` is that of a file, or of one that is not there yet."""
    if is_standard_output(name):
        return False
    try:
        mode = _mode(Path(name))
    except (OSError, ValueError):  # `write` says why
        return True
    return mode is None or stat.S_ISREG(mode)


def write_output(terminal: Terminal, name: str, content: bytes) -> None:
    """Write what a command made to where `-o` says; say so, unless that is standard output.

    Args:
        terminal: what the command prints to.
        name: what `-o` gave.
        content: what is written.

    Raises:
        BadInput: it would do something to a terminal.
        StoreError: it cannot be written.
    """
    if is_standard_output(name):
        sys.stdout.flush()
        _send(sys.stdout.buffer, content, name)
        return
    path = Path(name)
    write(path, content)
    terminal.tell("cli.written", path=path)


def write(path: Path, content: bytes) -> None:
    """Write to what a path leads to: a file in one step, a pipe or a device as it is.

    Raises:
        BadInput: it would do something to a terminal.
        StoreError: the disk, the folder or the device does not take it, or it is a folder or a
            disk; what was there before still is.
    """
    try:
        mode = _mode(path)
        if mode is None or stat.S_ISREG(mode):
            _replace(Path(os.path.realpath(path)), content, mode)
        elif stat.S_ISFIFO(mode) or stat.S_ISCHR(mode):
            with os.fdopen(os.open(path, os.O_WRONLY), "wb") as stream:  # makes no file of its own
                _send(stream, content, str(path))
        elif stat.S_ISDIR(mode):
            raise StoreError.of("cli.is-folder", path=str(path))
        else:
            raise StoreError.of("cli.is-no-file", path=str(path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StoreError.of("cli.cannot-write", path=str(path), reason=reason) from error


def _mode(path: Path) -> int | None:
    """Return the mode of what a path leads to, None where nothing is there."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(path: Path, content: bytes, mode: int | None) -> None:
    """Write a file beside another, then put it in its place; who may read it does not change."""
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            if mode is not None:
                beside.chmod(stat.S_IMODE(mode))
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _send(stream: BinaryIO, content: bytes, name: str) -> None:
    if stream.isatty() and not _is_harmless(content):
        raise BadInput.of("cli.not-for-terminal", path=name)
    stream.write(content)
    stream.flush()


def _is_harmless(content: bytes) -> bool:
    """Whether a terminal that is sent some bytes shows a text and does nothing else."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return False
    return visible(text) == text
