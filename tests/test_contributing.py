"""What CONTRIBUTING lists for an addition is what has to be touched, and is enough.

Each test adds something to a copy of the project, in the files that are listed and in no other, and
runs the tests there that hold what is added.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from package_copy import PackageCopy
from third_language import BEGINS, CODE, ENDS, write_catalogue

from ropa.language import Language
from tools.source_code import TOP

TEXT = (TOP / "CONTRIBUTING.md").read_text("utf-8")
CATALOGUE = "ropa/language/catalogue"


@pytest.fixture
def project(tmp_path: Path) -> PackageCopy:
    return PackageCopy(tmp_path / "project")


def listed(heading: str) -> set[str]:
    """The files and folders that a section lists; a file of each language is one for each."""
    section = re.search(rf"^### {heading}\n(.*?)^##", TEXT, re.S | re.M)
    assert section is not None
    found = set()
    for step in re.findall(r"^\d+\. ((?!`CHANGELOG).*)", section[1], re.M):
        for path, each in re.findall(
            r"`((?:ropa|tests)/[\w./-]*)`(?:, `([\w-]+\.toml)` of each)?", step
        ):
            names = [f"{language}/{each}" for language in Language] if each else [""]
            found |= {path + name for name in names}
    assert "`CHANGELOG.md`" in section[1]
    return found


def assert_follows(project: PackageCopy, heading: str) -> None:
    """Assert that what was touched is what is listed, a folder for any file right in it."""
    folders = {path for path in listed(heading) if path.endswith("/")}
    files = listed(heading) - folders
    assert all((TOP / path).exists() for path in files | folders)
    touched = {path if path in files else f"{path.rpartition('/')[0]}/" for path in project.touched}
    assert touched == files | folders


def say(project: PackageCopy, room: str, name: str, **texts: str) -> None:
    """Add a message to the catalogue, with its text by language."""
    assert texts.keys() == set(Language)
    for language, text in texts.items():
        project.add(f"{CATALOGUE}/{language}/{room}.toml", f'{name} = "{text}"\n')


DOORS = "tests/service/test_every_door_gives_the_same_answer.py"
PURPOSE: tuple[tuple[str, str, str], ...] = (
    (
        "ropa/access/question.py",
        '    purpose: str | None = None\n    """Only records of this purpose."""\n',
        "given: frozenset[str]",
    ),
    (
        "ropa/access/question.py",
        '    QuestionField("purpose", "purpose"),\n',
        'QuestionField("given"',
    ),
    (
        "ropa/access/validate.py",
        "from ropa.model.purpose import Purpose\n",
        "from ropa.model.register",
    ),
    (
        "ropa/access/validate.py",
        "    if scope.purpose is not None:\n"
        '        register.get(Purpose, scope.purpose, "purpose")\n',
        "for argument, keys in",
    ),
    (
        "ropa/index/index.py",
        '    @property\n    def purpose(self) -> str | None:\n        """Key of a purpose."""\n\n',
        "    @property\n",
    ),
    (
        "ropa/index/index.py",
        "            and (where.purpose is None or where.purpose in record.purposes)\n",
        "and (where.activity is None",
    ),
    (
        "ropa/api/questions.py",
        '    "purpose": "Key of a purpose to look at alone.",\n',
        '    "given": ',
    ),
    (
        DOORS,
        '    "purpose": Question(data="data:phone-number", purpose="purpose:staff-training"),\n',
        '    "given": replace(',
    ),
    (
        "tests/naive_access.py",
        "            and (scope.purpose is None or scope.purpose in record.purposes)\n",
        "and scope.activity in",
    ),
)
"""What is added for a field that says for which purpose: to which file, and before which line."""


def test_a_question_field(project: PackageCopy) -> None:
    for path, text, before in PURPOSE:
        project.add(path, text, before=before)
    project.change(
        "ropa/access/wording.py", '("site", "activity"', '("site", "purpose", "activity"'
    )
    say(project, "common", "where-purpose", en="for {name}", sv="för {name}")
    say(project, "cli-help", "purpose", en="One purpose and no other.", sv="Ett ändamål.")
    assert_follows(project, "A question field")
    project.run_tests(
        DOORS,
        "tests/access/test_question.py",
        "tests/language/test_catalogue.py",
        "-k",
        "purpose or test_question or cli-help or common",
    )


TSV = '''"""TSV: one row for each line, its cells between tabs."""

from __future__ import annotations

from ropa.exports.book import Book, rows
from ropa.language.text import message


def write(book: Book) -> bytes:
    """Write a book as TSV."""
    lines = [message("exports.tsv-head").say(book.language)]
    for record in book.records:
        for row in rows(book, record):
            pairs = [f"{pair.label}\\x1f{pair.value}" for pair in row.words.pairs]
            cells = (row.entry.key, row.field.name, row.words.statement, *pairs)
            lines.append("\\t".join(cells))
    return "\\x1e".join(lines).encode()
'''
READER = """

def from_tsv(content: bytes, _role: Role, _language: Language) -> Book:
    said = Book()
    for line in content.decode().split("\\x1e")[1:]:
        entry, field, statement, *pairs = line.split("\\t")
        labelled = frozenset(tuple(pair.split("\\x1f")) for pair in pairs)
        said[Said(entry, field, statement, labelled)] += 1
    return said


READERS["tsv"] = from_tsv
"""


def test_an_export_format(project: PackageCopy) -> None:
    project.write("ropa/exports/formats/tsv.py", TSV)
    row = '        Format("tsv", "tsv", "text/tab-separated-values", "tsv"),\n'
    project.add("ropa/exports/export.py", row, before='Format("ttl"')
    say(project, "exports", "tsv-head", en="What is stated", sv="Vad som framgår")
    project.add("tests/read_exports.py", READER)
    assert_follows(project, "An export format")
    project.run_tests(
        "tests/exports/test_every_format_says_the_same.py",
        "tests/web/test_exports.py",
        "tests/language/test_catalogue.py",
        "-k",
        "(tsv and not any_register) or can_be_read_back or (test_catalogue and exports)",
    )


RULE = '''

@by_record
def owner_none(_reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find records that nobody owns, by their own word (Article 24(1))."""
    if record.owner.status == "none":
        yield Hit((record.key,))
'''


def test_a_review_rule(project: PackageCopy) -> None:
    project.add("ropa/review/rules/assessments.py", RULE)
    row = '    _rule("24(1)", ACCOUNTABILITY, WARNING, assessments.owner_none),\n'
    project.add("ropa/review/table.py", row, before="assessments.review_overdue")
    say(project, "review", "owner-none", en="Nobody owns it.", sv="Ingen svarar för den.")
    say(project, "review", "owner-none-cure", en="Say who owns it.", sv="Ange vem som gör det.")
    case = '    "owner-none": lambda: faultless(changed(RECORD, owner=none())),\n'
    project.add("tests/review/test_rules.py", case, before='"processor-without-contract": ')
    assert_follows(project, "A review rule")
    project.run_tests(
        "tests/review/test_table.py",
        "tests/review/test_rules.py",
        "-k",
        "owner or test_table or amiss or every_rule",
    )


def test_a_language(project: PackageCopy) -> None:
    write_catalogue(project.folder / CATALOGUE)
    written = sorted(path.name for path in (project.folder / CATALOGUE / CODE).iterdir())
    english = sorted(path.name for path in (TOP / CATALOGUE / "en").iterdir())
    assert written == english
    project.touched.add(f"{CATALOGUE}/{CODE}")
    assert_follows(project, "A language")
    project.ropa("load", "seed")
    answered = project.ropa("ask", "Who can see Tegeluddsvägen footage?", "--lang", CODE)
    assert BEGINS in answered and ENDS in answered
    assert f"{CODE.upper()}" in project.ropa("schema")
    project.run_tests("tests/language/test_catalogue.py")
