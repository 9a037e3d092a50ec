"""Exports that tests look at: each made once a session, however many tests look at it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from heavy_work import work
from read_exports import DAY

from ropa.access import Access
from ropa.article30 import Role
from ropa.exports import Exported, export
from ropa.language import Language

Exports = Callable[[str | None, Role, str, Language], Exported]
"""The export of a subject, in a role, a format and a language."""


def once(access: Access) -> Exports:
    """Return the exports of a register, each made when it is first asked for."""

    @cache
    def exported(subject: str | None, role: Role, form: str, language: Language) -> Exported:
        return export(access, subject, role, form, language, DAY, work)

    return exported
