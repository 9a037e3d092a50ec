"""A further language is files of the catalogue and nothing else.

It is spoken in a process of its own, since the languages are found when the program starts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from third_language import BEGINS, ENDS, write_catalogue

from ropa.seeding import load
from ropa.store import Store

TOP = Path(__file__).parents[2]
Said = dict[str, str]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Said:
    """What the program says in a third language, by what was asked of it."""
    folder = tmp_path_factory.mktemp("third-language")
    (folder / "catalogue").mkdir()
    write_catalogue(folder / "catalogue")
    database = f"sqlite:///{folder / 'ropa.db'}"
    Store(database).save(load(TOP / "seed"))
    run = subprocess.run(
        [sys.executable, str(TOP / "tests/third_language.py"), str(folder)],
        env={
            **os.environ,
            "ROPA_CATALOGUE": str(folder / "catalogue"),
            "ROPA_DATABASE_URL": database,
            "ROPA_DEBUG": "1",
            "PYTHONPATH": str(TOP),
        },
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()
    told: Said = json.loads(run.stdout)
    return told


@pytest.mark.parametrize(
    "what",
    [
        "help",
        "help of a command",
        "error",
        "answer",
        "answer as JSON",
        "help of asking",
        "question",
        "question in its words",
        "question that is refused",
        "review",
        "export as Markdown",
        "export as JSON",
        "export as Word",
        "diagram",
        "diagram as Mermaid",
        "workbook",
        "dossier",
        "page",
        "page of a record",
        "page in a language of the browser",
    ],
)
def test_it_is_spoken(said: Said, what: str) -> None:
    assert BEGINS in said[what] and ENDS in said[what], said[what][:2000]


def test_texts_of_the_register_are_in_the_language_that_it_falls_back_on(said: Said) -> None:
    assert "Camera footage" in said["answer"]
    assert "Bildmaterial" not in "".join(said.values())


def test_no_other_language_is_spoken_beside_it(said: Said) -> None:
    """What each room composes by itself would be in Swedish or in English without a mark."""
    assert f"{BEGINS}Article 6{BEGINS}(1){ENDS}{BEGINS}(f){ENDS}{ENDS}" in said["answer"]
    assert f"{BEGINS}14\u00a0days{ENDS}" in said["question"]


def test_a_question_in_its_words_means_what_it_means_in_another_language(said: Said) -> None:
    assert said["question in its words"] == said["question"]
    assert "Humlegårdsgatan" in said["question that is refused"]


def test_what_lists_the_languages_lists_it_too(said: Said) -> None:
    assert "qp, sv or en" in said["help"].replace(BEGINS, "").replace(ENDS, "")
    for what in ("help of asking", "page"):
        assert "Test, Swedish or English" in said[what].replace(BEGINS, "").replace(ENDS, "")


def test_graphql_has_it_among_its_languages(said: Said) -> None:
    assert json.loads(said["GraphQL"])["data"]["site"]["name"] == "Tegeluddsvägen"


def test_a_page_offers_the_other_languages(said: Said) -> None:
    assert 'hreflang="sv"' in said["page"] and 'hreflang="en"' in said["page"]
    assert 'hreflang="qp"' not in said["page"]
