"""What a command makes goes where `-o` says; what is no file is never replaced by one."""

from __future__ import annotations

import os
import stat
import subprocess
import tty
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from command_line import PROGRAM, Ropa

pytestmark = pytest.mark.usefixtures("folder")

DRAWN = ("diagram", "--record", "visits.lf-ab", "--format", "dot")
LONG = ("diagram", "--activity", "quality-recording", "--format", "svg")
MADE = {
    "export": ("export", "--controller", "lf-ab", "--on", "2026-03-01", "--format", "xlsx"),
    "diagram": DRAWN,
    "dossier": (
        *("dpia", "dossier", "--record", "visits.lf-ab", "--on", "2026-03-01"),
        *("--format", "html"),
    ),
    "schema": ("schema",),
}
"""A command of each kind that makes a file."""


def run(*arguments: str, output: int = subprocess.PIPE) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own."""
    command = [*PROGRAM, *arguments]
    return subprocess.run(command, stdout=output, stderr=subprocess.PIPE, check=False)


@pytest.fixture
def drawn(ropa: Ropa, tmp_path: Path) -> bytes:
    """What `DRAWN` draws."""
    assert ropa(*DRAWN, "-o", "drawn.dot").code == 0
    content = (tmp_path / "drawn.dot").read_bytes()
    (tmp_path / "drawn.dot").unlink()
    return content


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize("output", ["-", "/dev/stdout"])
def test_standard_output_gets_the_bytes_of_the_file_and_nothing_else(
    ropa: Ropa, tmp_path: Path, kind: str, output: str
) -> None:
    assert ropa(*MADE[kind], "-o", "made.file").code == 0
    done = run(*MADE[kind], "-o", output)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == (tmp_path / "made.file").read_bytes()


def test_standard_output_that_is_a_file_is_written_to_and_not_replaced(
    tmp_path: Path, drawn: bytes
) -> None:
    for output in ("-", "/dev/stdout", "here.dot"):
        with (tmp_path / "here.dot").open("wb") as file:
            done = run(*DRAWN, "-o", output, output=file.fileno())
            assert (done.returncode, done.stderr) == (0, b"")
            assert os.path.samestat(os.fstat(file.fileno()), (tmp_path / "here.dot").stat())
        assert (tmp_path / "here.dot").read_bytes() == drawn


def test_a_format_has_to_be_given_for_standard_output(ropa: Ropa) -> None:
    done = ropa("export", "--controller", "lf-ab", "-o", "-")
    assert (done.code, done.out) == (2, "")
    assert "give --format" in done.err


def test_a_file_may_be_named_a_hyphen(ropa: Ropa, tmp_path: Path, drawn: bytes) -> None:
    assert ropa(*DRAWN, "-o", "./-").code == 0
    assert (tmp_path / "-").read_bytes() == drawn


def test_what_a_document_lacks_is_apart_from_the_document_on_standard_output() -> None:
    validated = ("--controller", "lf-ab", "--format", "ttl", "--validate")
    done = run("export", *validated, "-o", "-")
    assert done.returncode == 1
    assert done.stdout.startswith(b"@prefix")
    assert b"not stated:" not in done.stdout
    assert b"not stated:" in done.stderr.splitlines()[-1]


def test_several_pages_need_files_of_their_own(ropa: Ropa, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for output in ("-", "pipe"):
        done = ropa(*LONG, "-o", output)
        assert (done.code, done.out) == (2, "")
        assert "2 files" in done.err
        assert "--format pdf" in done.err
    assert not list(tmp_path.glob("*.[12]*"))


def test_a_link_is_followed_and_stays_a_link(ropa: Ropa, tmp_path: Path, drawn: bytes) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "old.dot").write_text("old", encoding="utf-8")
    for target in ("kept/old.dot", "kept/new.dot"):
        link = tmp_path / "link.dot"
        link.symlink_to(target)
        assert ropa(*DRAWN, "-o", "link.dot").code == 0
        assert link.is_symlink()
        assert (tmp_path / target).read_bytes() == drawn
        link.unlink()
    assert sorted(path.name for path in (tmp_path / "kept").iterdir()) == ["new.dot", "old.dot"]


def test_links_that_lead_to_each_other_are_refused(ropa: Ropa, tmp_path: Path) -> None:
    (tmp_path / "one.dot").symlink_to("other.dot")
    (tmp_path / "other.dot").symlink_to("one.dot")
    done = ropa(*DRAWN, "-o", "one.dot")
    assert (done.code, done.out) == (3, "")
    assert (tmp_path / "one.dot").is_symlink()


def test_a_file_keeps_its_permissions(ropa: Ropa, tmp_path: Path, drawn: bytes) -> None:
    path = tmp_path / "secret.dot"
    path.touch(mode=0o600)
    assert ropa(*DRAWN, "-o", "secret.dot").code == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes() == drawn


def test_a_pipe_is_written_to_and_stays_a_pipe(ropa: Ropa, tmp_path: Path, drawn: bytes) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as other:
        read = other.submit(pipe.read_bytes)
        assert ropa(*DRAWN, "-o", "pipe").code == 0
        assert read.result() == drawn
    assert pipe.is_fifo()


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The two ends of a terminal: whoever sits at it, and the device."""
    seat, device = os.openpty()
    tty.setraw(device)
    yield seat, device
    os.close(seat)
    os.close(device)


def _read(seat: int, size: int) -> bytes:
    content = b""
    while len(content) < size:
        content += os.read(seat, size - len(content))
    return content


def test_a_device_is_written_to_and_stays_a_device(
    ropa: Ropa, drawn: bytes, terminal: tuple[int, int]
) -> None:
    seat, device = terminal
    name = os.ttyname(device)
    with ThreadPoolExecutor(1) as other:
        read = other.submit(_read, seat, len(drawn))
        assert ropa(*DRAWN, "-o", name).code == 0
        assert read.result() == drawn
    assert Path(name).is_char_device()


def _on_terminal(device: int) -> int:
    return run(*MADE["export"], "-o", "-", output=device).returncode


def _named(device: int) -> int:
    return run(*MADE["export"], "-o", os.ttyname(device)).returncode


@pytest.mark.parametrize("send", [_on_terminal, _named])
def test_what_is_no_text_is_not_sent_to_a_terminal(
    send: Callable[[int], int], terminal: tuple[int, int]
) -> None:
    seat, device = terminal
    assert send(device) == 2
    os.set_blocking(seat, False)
    with pytest.raises(BlockingIOError):
        os.read(seat, 1)


def test_a_folder_is_refused_and_stays_a_folder(ropa: Ropa, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    for output in ("folder", "folder/", "link", "."):
        done = ropa(*DRAWN, "-o", output)
        assert (done.code, done.out) == (3, "")
        assert "it is a folder" in done.err
        assert "name a file in it" in done.err
    assert (tmp_path / "folder").is_dir()
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("output", ["missing/view.dot", "x" * 300])
def test_a_file_that_cannot_be_written_is_told_with_the_reason(
    ropa: Ropa, tmp_path: Path, output: str
) -> None:
    done = ropa(*DRAWN, "-o", output)
    assert (done.code, done.out) == (3, "")
    assert "cannot be written" in done.err
    assert not list(tmp_path.glob(".*"))
