"""Articles of the GDPR, as each language cites them: `6(1)(f)` in English, `6.1 f` in Swedish."""

from __future__ import annotations

from ropa.model.text import Text


def cited(article: str) -> Text:
    """Return an article as each language cites it.

    Args:
        article: number, paragraph and point, as `30(1)(f)`, `9(2)(a)` or `10`.
    """
    number, *parts = article.replace(")", "").split("(")
    figures = [part for part in parts if part.isdigit()]
    letters = [part for part in parts if not part.isdigit()]
    return Text(sv=" ".join([".".join([number, *figures]), *letters]), en=article)
