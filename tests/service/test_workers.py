"""Workers: heavy work is held to size, time, memory and number, and each failure is coded."""

from __future__ import annotations

import asyncio
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from ropa.errors import RenderError
from ropa.jobs import Job, Send
from ropa.language import Language
from ropa.service.workers import LIMITS, Limits, Workers

PROGRAM = """
import os, sys, time
from pathlib import Path

def echo(value):
    return value

def total(start, fed):
    return start + sum(fed)

def wait(seconds):
    time.sleep(seconds)

def fill(megabytes):
    return len(bytearray(megabytes * 1024 * 1024))

def fail():
    raise ValueError("no such thing")

def die():
    os._exit(9)

def leave():
    Path("left.txt").write_text("x")
    return os.getcwd()

def modules():
    return sorted(name for name in sys.modules if name.partition(".")[0] == "ropa")

def count(folder):
    mark = Path(folder, str(os.getpid()))
    mark.write_text("")
    seen = len(list(Path(folder).iterdir()))
    time.sleep(0.3)
    mark.unlink()
    return seen
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(PROGRAM, encoding="utf-8")
    return path


def job(program: Path, function: str, **arguments: Any) -> Job:
    return Job("drawing", program, function, arguments)


def test_a_job_returns_what_its_function_returns(program: Path) -> None:
    value = {"text": "åäö 🙂\n", "numbers": [1, 2.5, None]}
    assert Workers().run(job(program, "echo", value=value)) == value


def test_what_is_fed_is_read_as_it_comes(program: Path) -> None:
    sent: list[int] = []

    def feed(send: Send) -> None:
        for number in range(10_000):
            send(number)
            sent.append(number)

    fed = Job("drawing", program, "total", {"start": 5}, feed)
    assert Workers().run(fed) == 5 + sum(range(10_000))
    assert len(sent) == 10_000


def test_a_job_runs_without_the_package(program: Path) -> None:
    assert Workers().run(job(program, "modules")) == []


def test_a_job_that_takes_too_long_is_ended(program: Path) -> None:
    began = time.monotonic()
    with pytest.raises(RenderError) as caught:
        Workers().run(job(program, "wait", seconds=60), seconds=0.5)
    assert caught.value.code == "drawing.too-slow"
    assert time.monotonic() - began < 30


def test_no_one_asks_for_more_time_than_there_is(program: Path) -> None:
    workers = Workers(limits={"drawing": Limits(seconds=0.5)})
    with pytest.raises(RenderError) as caught:
        workers.within(60)(job(program, "wait", seconds=60))
    assert caught.value.code == "drawing.too-slow"
    assert "0.5 seconds" in caught.value.render(Language.EN)


def test_a_feed_without_end_is_ended_with_its_process(program: Path) -> None:
    def feed(send: Send) -> None:
        while True:
            send("x" * 1_000)

    endless = Job("drawing", program, "wait", {"seconds": 60}, feed)
    with pytest.raises(RenderError) as caught:
        Workers().run(endless, seconds=0.5)
    assert caught.value.code in {"drawing.failed", "drawing.too-slow", "drawing.too-large"}


def test_a_job_that_takes_too_much_memory_fails_alone(program: Path) -> None:
    workers = Workers(limits={"drawing": Limits(megabytes=512)})
    assert workers.run(job(program, "fill", megabytes=64))
    with pytest.raises(RenderError) as caught:
        workers.run(job(program, "fill", megabytes=1_024))
    assert caught.value.code == "drawing.failed"
    assert "MemoryError" in str(caught.value)


def test_a_job_that_is_too_large_is_not_begun(program: Path) -> None:
    workers = Workers(limits={"drawing": Limits(characters=1_000)})
    with pytest.raises(RenderError) as caught:
        workers.run(job(program, "echo", value="x" * 1_000))
    assert caught.value.code == "drawing.too-large"


def test_a_feed_that_is_too_large_is_ended(program: Path) -> None:
    workers = Workers(limits={"drawing": Limits(characters=10_000)})

    def feed(send: Send) -> None:
        for _ in range(2_000):
            send(1_000_000)

    with pytest.raises(RenderError) as caught:
        workers.run(Job("drawing", program, "total", {"start": 0}, feed))
    assert caught.value.code == "drawing.too-large"


@pytest.mark.parametrize("function", ["fail", "die", "no_such_function"])
def test_a_job_that_fails_is_an_error_and_no_traceback(program: Path, function: str) -> None:
    with pytest.raises(RenderError) as caught:
        Workers().run(job(program, function))
    assert caught.value.code == "drawing.failed"
    assert "Traceback" not in str(caught.value)


def test_what_a_job_leaves_behind_is_removed(program: Path) -> None:
    folder = Path(Workers().run(job(program, "leave")))
    assert folder.parent == Path(tempfile.gettempdir())
    assert not folder.exists()


def test_no_more_jobs_than_may_run_at_the_same_time(program: Path, tmp_path: Path) -> None:
    running = tmp_path / "running"
    running.mkdir()
    workers = Workers(at_once=2)
    one = job(program, "count", folder=str(running))
    with ThreadPoolExecutor(6) as threads:
        seen = list(threads.map(workers.run, [one] * 6))
    assert max(seen) <= 2


def test_work_aside_leaves_the_event_loop_free_and_uses_few_threads() -> None:
    workers = Workers(at_once=2)
    used: set[str] = set()

    def work(seconds: float) -> float:
        used.add(threading.current_thread().name)
        time.sleep(seconds)
        return seconds

    async def story() -> tuple[int, list[float]]:
        ticks = 0
        jobs = asyncio.gather(*(workers.aside(work, 0.05) for _ in range(8)))
        while not jobs.done():
            ticks += 1
            await asyncio.sleep(0.005)
        return ticks, await jobs

    ticks, done = asyncio.run(story())
    assert done == [0.05] * 8
    assert ticks > 5
    assert len(used) == 2


@pytest.mark.parametrize("room", ["drawing", *LIMITS])
@pytest.mark.parametrize("name", ["too-large", "too-slow", "failed"])
@pytest.mark.parametrize("language", Language)
def test_every_failure_has_words_and_a_cure(room: str, name: str, language: Language) -> None:
    error = RenderError.of(f"{room}.{name}", size=2, largest=1, seconds="3", why="x")
    assert "→" in error.render(language)
