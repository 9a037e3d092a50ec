"""The table of rules: each has its function, its article, and words in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import ropa.review.rules
from ropa.article30.fields import CONTROLLER_FIELDS
from ropa.language import messages_of
from ropa.review import RULES, Rule
from ropa.review.rules.not_stated import LOOKED_AT_ELSEWHERE
from tools.source_code import tree

FOLDER = Path(ropa.review.rules.__file__).parent
ARTICLE = re.compile(r"\d+(\(\d+\))?(\([a-z]\))?")
by_name = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in RULES]
    assert names == sorted(set(names))


def test_every_function_that_finds_is_in_the_table() -> None:
    functions = {
        node.name.replace("_", "-")
        for path in FOLDER.glob("*.py")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        if ast.unparse(node.returns or node) == "Iterator[Hit]"
    }
    assert functions == {rule.name for rule in RULES if not rule.name.startswith("not-stated-")}


def test_every_field_of_the_article_30_table_is_looked_at_by_a_rule_or_left_out_by_name() -> None:
    looked_at = {rule.name.removeprefix("not-stated-") for rule in RULES}
    for field in CONTROLLER_FIELDS:
        assert (field.name in looked_at) is not (field.name in LOOKED_AT_ELSEWHERE)


@by_name
def test_a_rule_rests_on_an_article(rule: Rule) -> None:
    assert ARTICLE.fullmatch(rule.article)


@by_name
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_rule_says_what_it_finds_and_the_cure_in_both_languages(
    rule: Rule, language: str
) -> None:
    room, _, name = rule.code.partition(".")
    assert messages_of(room, language)[name].endswith((".", "}"))
    assert messages_of(room, language)[f"{name}-cure"].endswith(".")


def test_no_message_of_the_catalogue_is_left_without_a_rule() -> None:
    spoken = {rule.code.removeprefix("review.") for rule in RULES}
    parts = {"about", "and-more", "may-be", "not-told"}
    for name in messages_of("review"):
        plain = name.removesuffix("-cure")
        assert plain in spoken | parts or plain.startswith(
            ("column-", "severity-", "limit-", "leaves-open-")
        )
