"""A third language, made of the English texts by a change that can be seen: each stands in ⟦ ⟧.

`write_catalogue` writes its files. Run as a program, in a process whose environment names them, it
says in that language everything that a reader can ask for. Questions can be put in it too.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from starlette.testclient import TestClient

from ropa.cli.edge import run
from ropa.language import messages_of, rooms
from ropa.language.languages import CATALOGUE, QUESTIONS
from ropa.store import Store
from ropa.web import create_app

CODE = "qp"
"""A code that no language has."""
BEGINS, ENDS = "⟦", "⟧"
FOOTAGE = ("--data", "camera-footage", "--site", "tegeluddsvagen")
COMMANDS: dict[str, tuple[str, ...]] = {
    "help": ("--help",),
    "help of a command": ("who-can-see", "--help"),
    "error": ("who-can-see", "--data", "nothing-such"),
    "answer": ("who-can-see", *FOOTAGE),
    "answer as JSON": ("who-can-see", *FOOTAGE, "--json"),
    "question": ("ask", "How long is footage at Humlegårdsgatan kept?"),
    "question in its words": ("ask", "Howq longq isq footage atq Humlegårdsgatan keptq?"),
    "question that is refused": ("ask", "Howq longq isq footage atq Kungsgatan keptq?"),
    "help of asking": ("ask", "--help"),
    "review": ("review", "--controller", "lf-ab"),
    "export as Markdown": ("export", "--controller", "lf-ab", "--format", "md"),
    "export as JSON": ("export", "--controller", "lf-ab", "--format", "json"),
    "export as Word": ("export", "--controller", "lf-ab", "--format", "docx"),
    "workbook": ("export", "--controller", "lf-ab", "--format", "xlsx"),
    "diagram": ("diagram", "--site", "tegeluddsvagen", "--format", "svg"),
    "diagram as Mermaid": ("diagram", "--activity", "visits", "--format", "mermaid"),
    "dossier": ("dpia", "dossier", "--activity", "camera-surveillance", "--format", "html"),
}
DATED = ("export", "dpia")
BY_ITSELF = ("question in its words", "question that is refused")
"""What is asked without saying in which language the answer is to be: it is the question's own."""
WRITES = ("export", "diagram", "dpia")
QUERY = '{ site(id: "site:tegeluddsvagen") { name(lang: QP) } }'


def write_catalogue(root: Path) -> None:
    """Write the folder of the language, as somebody who translates the register would."""
    folder = root / CODE
    folder.mkdir()
    about = {"name": "Test", "locale": "en_GB", "fallback": "en"}
    _write(folder / "language.toml", about)
    for room in rooms():
        own = {name: f"{BEGINS}{text}{ENDS}" for name, text in messages_of(room).items()}
        _write(folder / f"{room}.toml", own)
    english = (CATALOGUE / "en" / QUESTIONS).read_text(encoding="utf-8")
    (folder / QUESTIONS).write_text(_questions(english), encoding="utf-8")


def _questions(text: str) -> str:
    """Return how questions are put, each English word of them with a q after it."""
    words, qualifiers, forms = text.partition("[qualifiers]")
    own = re.sub(r'"([^"]*)"', lambda found: f'"{_with_q(found[1])}"', forms)
    return words + qualifiers + own


def _with_q(pattern: str) -> str:
    """Return a pattern with a q after every word that is no slot and no name of a part."""
    return re.sub(
        r"<[^>]*>|\{[^}]*\}|([a-z]+)", lambda found: found[0] + "q" * bool(found[1]), pattern
    )


def _write(path: Path, texts: dict[str, str]) -> None:
    lines = [f"{name} = {json.dumps(text, ensure_ascii=False)}" for name, text in texts.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def said(folder: Path, name: str, arguments: tuple[str, ...]) -> str:
    """Return what a command prints, and what it writes if that is a text."""
    file = folder / f"{name}.out"
    more = ["-o", str(file)] if arguments[0] in WRITES else []
    more += ["--on", "2026-11-25"] if arguments[0] in DATED else []
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        run([*arguments, *more, *([] if name in BY_ITSELF else ["--lang", "qp"])])
    return printed.getvalue() + "".join(map(_text, sorted(folder.glob(f"{name}.*out"))))


def _text(file: Path) -> str:
    if is_zipfile(file):
        with ZipFile(file) as parts:
            return "".join(
                parts.read(one).decode() for one in parts.namelist() if one.endswith("xml")
            )
    return file.read_text(encoding="utf-8")


def pages(folder: Path) -> dict[str, str]:
    """Return what pages and GraphQL say."""
    app = create_app(Store(f"sqlite:///{folder / 'ropa.db'}"))
    with TestClient(app, base_url="http://127.0.0.1") as browser:
        answered = browser.post("/graphql", json={"query": QUERY}).json()
        return {
            "page": browser.get("/?lang=qp").text,
            "page of a record": browser.get("/records/visits.lf-ab?lang=qp").text,
            "page in a language of the browser": browser.get(
                "/", headers={"accept-language": "qp-QP, sv;q=0.5"}
            ).text,
            "GraphQL": json.dumps(answered, ensure_ascii=False),
        }


if __name__ == "__main__":
    there = Path(sys.argv[1])
    everything = {name: said(there, name, arguments) for name, arguments in COMMANDS.items()}
    print(json.dumps({**everything, **pages(there)}))
