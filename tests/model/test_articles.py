"""Articles: the GDPR's own way of citing in English, Swedish law's in Swedish."""

from __future__ import annotations

import pytest

from ropa.model import Text
from ropa.model.articles import cited


@pytest.mark.parametrize(
    ("article", "swedish"),
    [("30(1)(f)", "30.1 f"), ("6(1)", "6.1"), ("10", "10"), ("9(2)(g)", "9.2 g")],
)
def test_an_article_is_written_as_each_language_writes_it(article: str, swedish: str) -> None:
    assert cited(article) == Text(sv=swedish, en=article)
