"""Articles of the GDPR, as each language cites them: `6(1)(f)` in English, `6.1 f` in Swedish."""

from __future__ import annotations

from dataclasses import dataclass

from ropa.language.languages import Language
from ropa.language.messages import say
from ropa.language.text import Text, message


@dataclass(frozen=True, slots=True)
class _Cited(Text):
    number: str
    parts: tuple[str, ...]

    def say(self, language: Language | str = Language.EN) -> str:
        return self.number + "".join(_part(part, language) for part in self.parts)


def cited(article: str) -> Text:
    """Return an article as each language cites it.

    Args:
        article: number, paragraph and point, as `30(1)(f)`, `9(2)(a)` or `10`.
    """
    number, *parts = article.replace(")", "").split("(")
    return _Cited(number, tuple(parts))


def article(article: str) -> Text:
    """Return an article as it is named in a sentence: `Article 6(1)(f)`, `artikel 6.1 f`."""
    return message("common.article", number=cited(article))


def _part(part: str, language: Language | str) -> str:
    key = "common.article-paragraph" if part.isdigit() else "common.article-point"
    return say(key, language, number=part)
