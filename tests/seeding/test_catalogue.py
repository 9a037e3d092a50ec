"""Every problem that seeding can tell is in the catalogue, with its cure, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from seed_folder import SEED

import ropa.seeding
from ropa.language import Language, messages_of
from ropa.model import NOUNS
from ropa.model.nouns import BY_PREFIX
from ropa.seeding.facts import CODES, PATTERNS
from ropa.seeding.folder import BY_FOLDER
from ropa.seeding.values import readers
from ropa.seeding.yaml_files import CAUSES

SOURCES = sorted(Path(ropa.seeding.__file__).parent.glob("*.py"))
TOLD = re.compile(
    r"""(?:refuse|report|stop|problem|_whole|_problem)\(\s*(?:file, )?"([a-z0-9-]+)\""""
)
RAISED = re.compile(r'"seeding\.([a-z-]+)"')


def _codes() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in SOURCES]
    written = {code for text in texts for form in (TOLD, RAISED) for code in form.findall(text)}
    tables = {code for _, code, _ in CAUSES} | set(CODES.values()) | {code for _, code in PATTERNS}
    return written | tables | {"tab", "broken", "boolean", "number", "date", "not-utf8"}


@pytest.mark.parametrize("code", sorted(_codes()))
def test_it_is_in_the_catalogue_with_its_cure(code: str) -> None:
    for name in (code, f"{code}-cure"):
        assert all(name in messages_of("seeding", language) for language in Language)


def test_the_catalogue_holds_no_problem_that_nobody_tells() -> None:
    told = {name for name in messages_of("seeding") if not name.endswith("-cure")}
    assert told - _codes() == {"invalid"}


def test_every_noun_has_a_folder_and_a_prefix_of_its_own() -> None:
    assert len(BY_FOLDER) == len(BY_PREFIX) == len(NOUNS)
    assert {path.name for path in SEED.iterdir() if path.is_dir()} - {"expectations"} <= set(
        BY_FOLDER
    )


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_every_field_of_every_noun_can_be_read(noun: type) -> None:
    assert set(readers(noun)) == set(noun.model_fields) - {"key"}  # type: ignore[attr-defined]


def test_every_rule_of_the_model_has_words_of_ours() -> None:
    """A rule that is added to the model, with no words here, would be told in raw English."""
    folder = Path(ropa.seeding.__file__).parents[1] / "model"
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    raised = set(re.findall(r'PydanticCustomError\(\s*"(\w+)"', text))
    unreachable = {"value_without_answer", "reason_with_value"}  # no seed file can say so
    assert raised - unreachable <= set(CODES)
