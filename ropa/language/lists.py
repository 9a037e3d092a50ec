"""Lists in words."""

from __future__ import annotations

from collections.abc import Sequence

from ropa.language.languages import Language
from ropa.language.messages import say


def join(parts: Sequence[str], language: Language | str = Language.EN) -> str:
    """Return a list of which every part is meant: `a, b and c`; `a, b och c`."""
    return _ended(parts, "common.and", language)


def either(parts: Sequence[str], language: Language | str = Language.EN) -> str:
    """Return a list of which any one part is meant: `a, b or c`; `a, b eller c`."""
    return _ended(parts, "common.or", language)


def _ended(parts: Sequence[str], last: str, language: Language | str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {say(last, language)} {parts[-1]}"
