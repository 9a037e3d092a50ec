"""Templates: text in a value is never markup, a value that is missing is an error, never blank."""

from __future__ import annotations

from datetime import date

import pytest
from jinja2 import UndefinedError

from ropa.templates import template

PAGES = [
    ("ropa.exports", "article30.html"),
    ("ropa.dpia", "dossier.html"),
    ("ropa.web", "base.html"),
]


@pytest.mark.parametrize(("package", "name"), PAGES)
def test_every_page_is_of_one_environment(package: str, name: str) -> None:
    environments = {id(template(*page).environment) for page in PAGES}
    assert environments == {id(template(package, name).environment)}


@pytest.mark.parametrize(("package", "name"), PAGES)
def test_a_text_in_a_value_is_no_markup(package: str, name: str) -> None:
    environment = template(package, name).environment
    made = environment.from_string("<p>{{ text }}</p>").render(text='<script>"&"</script>')
    assert made == "<p>&lt;script&gt;&#34;&amp;&#34;&lt;/script&gt;</p>"


@pytest.mark.parametrize(("package", "name"), PAGES)
def test_a_value_that_is_missing_is_an_error(package: str, name: str) -> None:
    with pytest.raises(UndefinedError):
        template(package, name).render(dated=date(2026, 11, 24))


def test_a_template_is_looked_for_in_its_own_package_alone() -> None:
    with pytest.raises(FileNotFoundError):
        template("ropa.web", "article30.html")
