"""The commands that load, write, check and serve, and what they say when they cannot."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from builders.complete import complete_register
from command_line import PROGRAM, SEED, Ropa

from ropa.cli.commands.project import listen
from ropa.model import Register
from ropa.seeding import load
from ropa.store import Store


def test_load_saves_and_a_second_load_changes_nothing(ropa: Ropa, empty: Path) -> None:
    first, second = ropa("load", "seed"), ropa("load", "seed")
    assert (first.code, second.code) == (0, 0)
    assert "Loaded" in first.out
    assert "Nothing to change" in second.out
    assert (empty / "ropa.db").is_file()


def test_before_a_load_the_cure_is_to_load(ropa: Ropa, empty: Path) -> None:
    for command in (("ask", "who can see footage"), ("cite",), ("expect",), ("dump", "copy")):
        done = ropa(*command)
        assert (done.code, done.out) == (3, "")
        assert "ropa load seed" in done.err
    assert not (empty / "copy").exists()


def test_a_bad_seed_is_refused_whole_with_its_place_and_exit_code_2(
    ropa: Ropa, empty: Path
) -> None:
    folder = empty / "bad" / "sites"
    folder.mkdir(parents=True)
    (folder / "sites.yaml").write_text("site:x:\n  nam: X\n", encoding="utf-8")
    done = ropa("load", "bad")
    assert (done.code, done.out) == (2, "")
    assert "bad/sites/sites.yaml:2" in done.err
    assert ropa("cite").code == 3


@pytest.mark.usefixtures("folder")
def test_dump_gives_the_same_register_back(ropa: Ropa, tmp_path: Path) -> None:
    assert ropa("dump", "copy").code == 0
    again = load(tmp_path / "copy")
    assert isinstance(again, Register)
    assert again == load(SEED)


@pytest.mark.usefixtures("folder")
def test_every_expectation_holds(ropa: Ropa) -> None:
    done = ropa("expect", "--json")
    assert done.code == 0
    assert done.json["failed"] == []
    assert done.json["held"] == done.json["total"] > 100
    assert "hold" in ropa("expect").out


def test_an_unexpected_accessor_fails_with_its_place(ropa: Ropa, folder: Path) -> None:
    expected = folder / "expected"
    expected.mkdir()
    (expected / "cases.yaml").write_text(
        "- question: {data: camera-footage, site: tegeluddsvagen}\n"
        "  accessors: {camera-supplier as processor: always}\n"
        "  excluded: [guard-company, lf-stockholm]\n",
        encoding="utf-8",
    )
    done = ropa("expect", "expected")
    assert done.code == 1
    assert "expected/cases.yaml:1" in done.err
    assert ropa("expect", "expected", "--json").json["failed"][0]["differences"]


@pytest.mark.usefixtures("folder")
def test_every_paragraph_of_the_notice_is_accounted_for(ropa: Ropa) -> None:
    done = ropa("cite", "--json")
    assert done.code == 0
    assert done.json["clean"]
    assert ropa("cite").code == 0


def test_a_text_that_is_not_the_source_tells_which_facts_it_touches(
    ropa: Ropa, folder: Path
) -> None:
    (folder / "other.txt").write_text("Something else.\n", encoding="utf-8")
    done = ropa("cite", "other.txt", "--json")
    assert done.code == 1
    assert "retention:camera-surveillance.lf-ab.footage" in done.json["touched"]
    shown = ropa("cite", "other.txt")
    assert shown.code == 1
    assert "Something else" not in shown.out


@pytest.mark.usefixtures("folder")
def test_the_source_is_shown_line_by_line_with_the_facts_that_cite_it(ropa: Ropa) -> None:
    done = ropa("cite", "--facts", "--json")
    assert done.code == 0
    passages = {one["citation"]: one["facts"] for one in done.json["passages"]}
    assert (
        "retention:camera-surveillance.lf-ab.footage" in (passages["citation:camera.retention.1.2"])
    )
    shown = ropa("cite", "--facts", "--lang", "sv").out
    assert "\n  Lagringstid: 30\u00a0dagar – Kamerabevakning – Länsförsäkringar AB\n" in shown
    assert "citation:" not in shown


def test_the_words_of_a_source_are_shown_where_they_are_given(ropa: Ropa, folder: Path) -> None:
    (folder / "other.txt").write_text("Something \x1b[31melse.\n", encoding="utf-8")
    shown = ropa("cite", "--facts", "other.txt")
    assert shown.code == 1
    assert "“Something \\x1b[31melse.”" in shown.out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["svg", "dot", "json", "pdf", "png", "mermaid"])
def test_a_diagram_is_written_in_every_format(ropa: Ropa, tmp_path: Path, form: str) -> None:
    record = "camera-surveillance.lf-ab"
    done = ropa("diagram", "--record", record, "--format", form, "-o", "picture.file")
    assert (done.code, done.out) == (0, "Wrote picture.file.\n")
    assert (tmp_path / "picture.file").stat().st_size > 200


SUBJECTS = {
    "--record": "visits.lf-ab",
    "--activity": "camera-surveillance",
    "--site": "tegeluddsvagen",
    "--controller": "lf-ab",
    "--system": "camera-ab",
    "--party": "camera-supplier",
    "--question": "Vem kan se filmerna från Tegeluddsvägen?",
}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("option", SUBJECTS)
def test_anything_that_can_be_drawn_is_drawn(ropa: Ropa, tmp_path: Path, option: str) -> None:
    assert ropa("diagram", option, SUBJECTS[option], "-o", "view.dot").code == 0
    assert (tmp_path / "view.dot").read_text(encoding="utf-8").startswith("digraph")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("option", SUBJECTS)
def test_the_context_of_it_is_drawn_at_level_0(ropa: Ropa, tmp_path: Path, option: str) -> None:
    for level in ("0", "1"):
        done = ropa("diagram", option, SUBJECTS[option], "--level", level, "-o", f"{level}.json")
        assert done.code == 0
    context, detail = (json.loads((tmp_path / f"{level}.json").read_text()) for level in "01")
    assert (context["level"], detail["level"]) == (0, 1)
    assert len(context["elements"]) < len(detail["elements"])


BESIDE = {
    "--site": ("telegrafgatan", "site:telegrafgatan"),
    "--controller": ("lf-stockholm", "org:lf-stockholm"),
    "--record": ("camera-surveillance.lf-stockholm", "org:guard-company"),
}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("option", BESIDE)
def test_two_of_a_kind_are_drawn_side_by_side_and_nothing_of_either_is_lost(
    ropa: Ropa, tmp_path: Path, option: str
) -> None:
    one, (other, shown) = SUBJECTS[option], BESIDE[option]
    for name, options in {
        "both": (one, "--beside", other),
        "one": (one,),
        "other": (other,),
    }.items():
        assert ropa("diagram", option, *options, "-o", f"{name}.json").code == 0
    drawn = {name: (tmp_path / f"{name}.json").read_text() for name in ("both", "one", "other")}
    flows = {name: len(json.loads(text)["flows"]) for name, text in drawn.items()}
    assert flows["both"] == flows["one"] + flows["other"]
    assert shown in drawn["both"]
    assert shown not in drawn["one"]


@pytest.mark.usefixtures("folder")
def test_what_needs_several_pages_becomes_several_files(ropa: Ropa, tmp_path: Path) -> None:
    assert ropa("diagram", "--activity", "quality-recording", "-o", "view.svg").code == 0
    assert sorted(path.name for path in tmp_path.glob("view*")) == ["view.1.svg", "view.2.svg"]


@pytest.mark.usefixtures("folder")
def test_a_question_that_is_refused_or_cannot_be_drawn_writes_nothing(
    ropa: Ropa, tmp_path: Path
) -> None:
    for question in ("vem kan se filmerna från Kungsgatan?", "hur länge sparas filmerna?"):
        assert ropa("diagram", "--question", question, "-o", "view.svg").code == 2
    assert not (tmp_path / "view.svg").exists()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["csv", "json", "md", "html"])
def test_a_record_is_exported(ropa: Ropa, tmp_path: Path, form: str) -> None:
    day = ("--on", "2026-03-01")
    assert ropa("export", "--controller", "lf-ab", "--format", form, *day).code == 0
    names = [path.name for path in tmp_path.glob(f"*.{form}")]
    assert names == [f"article-30-controller-lf-ab-2026-03-01-en.{form}"]


@pytest.mark.usefixtures("folder")
def test_a_file_name_tells_the_format_of_an_export(ropa: Ropa, tmp_path: Path) -> None:
    assert ropa("export", "--processor", "camera-supplier", "-o", "r.json").code == 0
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8-sig"))


@pytest.mark.usefixtures("folder")
def test_a_validated_export_is_written_and_names_what_it_lacks(ropa: Ropa, tmp_path: Path) -> None:
    done = ropa("export", "--controller", "lf-ab", "--validate", "-o", "record.ttl")
    camera = "Warning: record:camera-surveillance.lf-ab: 30(1)(a): joint controllers missing"
    assert done.code == 1
    assert camera in done.err.splitlines()
    assert (
        done.out.splitlines()[-1] == f"Items missing or not stated: {len(done.err.splitlines())}."
    )
    assert (tmp_path / "record.ttl").read_text(encoding="utf-8").startswith("@prefix")


def test_a_complete_record_conforms(ropa: Ropa, empty: Path) -> None:
    Store(f"sqlite:///{empty / 'ropa.db'}").save(complete_register())
    done = ropa("export", "--controller", "controller", "--format", "ttl", "--validate")
    assert (done.code, done.err) == (0, "")
    assert "conforms" in done.out


@pytest.mark.usefixtures("folder")
def test_only_turtle_is_validated_and_nothing_else_is_written(ropa: Ropa, tmp_path: Path) -> None:
    done = ropa("export", "--all", "--validate", "-o", "record.html")
    assert (done.code, done.out) == (2, "")
    assert "give --format ttl" in done.err
    assert not (tmp_path / "record.html").exists()


@pytest.mark.usefixtures("folder")
def test_the_review_tells_the_missing_items_and_the_parking_that_is_not_there(ropa: Ropa) -> None:
    done = ropa("review", "--controller", "lf-stockholm", "--json")
    assert done.code == 1
    assert done.json["required_missing"] > 0
    assert any("parking" in one["message"].lower() for one in done.json["findings"])
    assert ropa("review", "--controller", "lf-stockholm", "--markdown").out.startswith("## ")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("option", [(), ("--markdown",)])
def test_the_review_counts_per_controller_level_and_article_and_cites_its_sources(
    ropa: Ropa, option: tuple[str, ...]
) -> None:
    asked = ("review", "--controller", "lf-stockholm")
    shown = " ".join(ropa(*asked, *option).out.replace("\\", "").split())
    assert "Count per controller, level and article" in shown
    assert "Laglig grund och dina rättigheter”, paragraph 1, sentence 2" in shown.replace("│ ", "")
    for one in ropa(*asked, "--json").json["summary"]:
        for count in one["counts"]:
            assert re.search(
                rf"{re.escape(count['article'])} *[|│] *{count['findings']} *[|│]", shown
            )
    assert "Länsförsäkringar Bank AB (publ) (possibly)" in shown


@pytest.mark.usefixtures("folder")
def test_the_findings_of_a_record_stand_by_weight_and_then_by_article(ropa: Ropa) -> None:
    shown = ropa("review", "--record", "visits.lf-stockholm", "--markdown").out
    table = shown.split("## ")[1]
    rows = re.findall(r"^[|] (Violation|Warning|Note) [|] (\d+)", table, re.M)
    weights = ("Violation", "Warning", "Note")
    places = [(weights.index(weight), int(article)) for weight, article in rows]
    assert places == sorted(places)
    assert len({article for _, article in places}) > 5


@pytest.mark.usefixtures("folder")
def test_the_screening_never_counts_silence_as_no(ropa: Ropa) -> None:
    found = ropa("dpia", "screen", "--activity", "camera-surveillance", "--json").json
    answers = {one["criterion"]: one["answer"] for one in found["criteria"]}
    assert set(answers.values()) == {"yes", "not_known"}


@pytest.mark.usefixtures("folder")
def test_the_dossier_is_written(ropa: Ropa, tmp_path: Path) -> None:
    about = ("--activity", "camera-surveillance", "-o", "d.html", "--on", "2026-03-01")
    assert ropa("dpia", "dossier", *about).code == 0
    assert "2026-03-01" in (tmp_path / "d.html").read_text(encoding="utf-8")


def test_the_schema_is_printed_or_written(ropa: Ropa, empty: Path) -> None:
    printed = ropa("schema").out
    assert "type Query {" in printed
    assert ropa("schema", "-o", "s.graphql").code == 0
    assert (empty / "s.graphql").read_text(encoding="utf-8") == printed


def test_drift_is_told_file_by_file_and_mended(ropa: Ropa, empty: Path) -> None:
    assert ropa("regenerate", "--check").code == 1
    assert ropa("regenerate").code == 0
    assert ropa("regenerate", "--check").code == 0
    (empty / "schema.graphql").write_text("type Query", encoding="utf-8")
    (empty / "diagrams" / "stray.dot").write_text("digraph {}", encoding="utf-8")
    done = ropa("regenerate", "--check")
    assert done.code == 1
    assert "schema.graphql" in done.err
    assert "diagrams/stray.dot" in done.err


def program(*arguments: str) -> subprocess.Popen[str]:
    """Start the installed program as a process of its own."""
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={key: value for key, value in os.environ.items() if key != "ROPA_DEBUG"},
    )


@contextmanager
def served(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve on a free port; yield the process and what it said first."""
    process = program("serve", *arguments)
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline()
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()


def test_what_serve_accepts_is_tcp_so_that_no_answer_waits_for_another_packet() -> None:
    """The event loop sets TCP_NODELAY on sockets that say that they are TCP, and on no other."""
    with closing(listen("127.0.0.1", 0)) as listener:
        assert listener.proto == socket.IPPROTO_TCP
        with closing(socket.create_connection(listener.getsockname())):
            accepted, _ = listener.accept()
            with closing(accepted):
                assert accepted.proto == socket.IPPROTO_TCP


@pytest.mark.usefixtures("folder")
def test_serve_says_its_address_serves_and_ends_on_an_interrupt() -> None:
    with served("--port", "0") as (process, said):
        address = said.split()[4]
        assert address.startswith("http://127.0.0.1:")
        body = json.dumps({"query": "{ __typename }"}).encode()
        headers = {"content-type": "application/json"}
        request = urllib.request.Request(f"{address}/graphql", body, headers)
        with urllib.request.urlopen(request) as response:
            assert json.load(response)["data"] == {"__typename": "Query"}
    assert process.returncode == 0


@pytest.mark.usefixtures("folder")
def test_a_port_in_use_is_told(ropa: Ropa) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        done = ropa("serve", "--port", port)
    assert (done.code, done.out) == (3, "")
    assert f"127.0.0.1 port {port} cannot be used" in done.err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("host", ["no.such.host.invalid", "\udc80", "x" * 300])
def test_an_address_that_is_none_is_told(ropa: Ropa, host: str) -> None:
    assert ropa("serve", "--host", host).code in (2, 3)


@pytest.mark.usefixtures("folder")
def test_a_reader_that_goes_away_ends_the_program_in_silence() -> None:
    process = program("who-can-see", "--data", "visit-data", "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait() == 141
    process.stderr.close()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_told_with_the_reason(unbuffered: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*PROGRAM, "ask", "who can see footage"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            check=False,
        )
    assert done.returncode == 3
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
