"""A file that is not YAML is refused in words, at the place where it went wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from builders.registers import registers
from hypothesis import given, settings
from seed_folder import problems, small

from ropa.model import Register
from ropa.seeding import LIMITS, layout, load, yaml_files
from ropa.seeding.nodes import scalars
from ropa.seeding.source import Source

BROKEN = {
    "a tab": ("site:x:\n\tname: X\n", "tab", 2, 1),
    "a colon in a text": ("site:x:\n  name: X: Y\n", "stray-colon", 2, 10),
    "a quotation mark that is not closed": ("site:x:\n  name: 'X\n", "unclosed-quote", 2, 9),
    "a double one": ('site:x:\n  name: "X\n', "unclosed-quote", 2, 9),
    "a bracket that is not closed": ("site:x:\n  aliases: [a, b\n", "unclosed-bracket", 2, 12),
    "a brace that is not closed": ("site:x:\n  name: {sv: a\n", "unclosed-bracket", 2, 9),
    "a backslash": ('site:x:\n  name: "C:\\x"\n', "bad-escape", 2, None),
    "a digit that is none": ('site:x:\n  name: "C:\\xyz"\n', "bad-escape", 2, None),
    "a tab in the middle": ("site:x:\n  name: X\n\ttown: Y\n", "tab", 3, 1),
    "a dash": ("site:x:\n  name: - X\n", "needs-quotes", 2, 9),
    "a question mark": ("site:x:\n  name: ? X\n", "needs-quotes", 2, 9),
    "a closing brace": ("site:x:\n  name: }\n", "needs-quotes", 2, 9),
    "a greater-than sign": ("site:x:\n  name: > X\n", "needs-quotes", 2, 9),
    "a first line further in": ("  site:x:\n    name: X\nsite:y:\n", "indentation", 3, 1),
    "a text between items": ("- site:x\nsite:y: z\n", "indentation", 2, 1),
    "an at sign": ("site:x:\n  name: @x\n", "needs-quotes", 2, 9),
    "a percent sign": ("site:x:\n  name: %x\n", "needs-quotes", 2, 9),
    "a backquote": ("site:x:\n  name: `x`\n", "needs-quotes", 2, 9),
    "uneven indentation": ("site:x:\n  name: X\n town: Y\n", "indentation", 3, 2),
    "words after a quotation": ("site:x:\n  name: 'X' Y\n", "indentation", 2, 13),
    "a line without colon": ("site:x:\n  name: X\n  town\n", "no-colon", 3, 3),
    "two documents": ("site:x:\n  name: X\n---\nsite:y:\n  name: Y\n", "several-documents", 3, 1),
    "words after the end": ("site:x:\n  name: X\n...\nsite:y:\n", "several-documents", 4, 1),
    "an anchor without name": ("site:x:\n  name: & X\n", "alias", 2, 9),
    "another version of YAML": ("%YAML 9.0\n---\nsite:x:\n", "broken", 1, 1),
    "an anchor": ("site:x: &a\n  name: X\n  citations: [citation:scope.1]\n", "alias", 1, 9),
    "an alias": ("site:x:\n  name: *a\n  citations: [citation:scope.1]\n", "alias", 2, 9),
    "a tag": ("site:x:\n  name: !!str X\n  citations: [citation:scope.1]\n", "tag", 2, 9),
    "a type of Python": ("site:x: !!python/object:os.system {}\n", "tag", 1, 9),
    "a merge key": (
        "site:x:\n  <<: {town: Y}\n  name: X\n  citations: [citation:scope.1]\n",
        "unknown-field",
        2,
        3,
    ),
    "a list of facts": ("- site:x\n- site:y\n", "wants-entries", 1, 1),
    "a text for facts": ("site:x\n", "wants-entries", 1, 1),
}
LOADERS = sorted({yaml_files.LOADER, yaml.SafeLoader}, key=str)


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with the parser in C, and with the one in Python that takes its place."""
    monkeypatch.setattr(yaml_files, "LOADER", request.param)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("name", BROKEN)
def test_a_file_of_wrong_form_is_refused_where_it_goes_wrong(tmp_path: Path, name: str) -> None:
    text, code, line, column = BROKEN[name]
    seed = small(tmp_path)
    (seed / "sites" / "more.yaml").write_text(text, encoding="utf-8")
    (first,) = (problem for problem in problems(seed) if problem.code == f"seeding.{code}")
    assert first.place.file == "seed/sites/more.yaml"
    assert first.place.line == line
    assert column in (None, first.place.column)
    assert first.render("sv") != first.render("en")


@pytest.mark.usefixtures("loader")
def test_the_facts_before_the_break_are_still_known(tmp_path: Path) -> None:
    """A broken file is one problem, not one more for each reference to what it holds."""
    seed = small(tmp_path)
    file = seed / "sites" / "sites.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "site:x:\n  name: a: b\n", encoding="utf-8")
    assert [problem.code for problem in problems(seed)] == ["seeding.stray-colon"]


def test_an_empty_file_and_a_file_of_comments_hold_no_facts(tmp_path: Path) -> None:
    seed = small(tmp_path)
    (seed / "sites" / "empty.yaml").write_text("", encoding="utf-8")
    (seed / "sites" / "comment.yaml").write_text("# none yet\n---\n", encoding="utf-8")
    assert len(load(seed)) == 9


def _all(text: str) -> list[tuple[int, int, str]]:
    root = yaml_files.parse(Source("f", text), LIMITS).root
    assert root is not None
    return [(node.line, node.column, node.text) for node in scalars(root)]


@settings(deadline=None, max_examples=30)
@given(registers())
def test_both_parsers_see_the_same_texts_at_the_same_places(register: Register) -> None:
    for text in layout(register).values():
        seen = []
        for each in LOADERS:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(yaml_files, "LOADER", each)
                seen.append(_all(text))
        assert all(one == seen[0] for one in seen)
