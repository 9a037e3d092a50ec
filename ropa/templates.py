"""Templates of pages: the one Jinja environment of the project.

What holds here: every value is escaped for HTML, and a value that is missing is an error. Only HTML
is made from templates. A typst document is not: it reads its values as JSON, where they are strings
and never markup, so that nothing has to be escaped for it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template


def template(package: str, name: str) -> Template:
    """Return the template of a page.

    Args:
        package: the package in whose folder `templates` it is, as `ropa.web`.
        name: its file name, which ends in `.html`.
    """
    return _environment().get_template(f"{package}/{name}")


class _Environment(Environment):
    def join_path(self, template: str, parent: str) -> str:
        """Return the template that another means by a file name: one of the same package."""
        return f"{parent.partition('/')[0]}/{template}"


@cache
def _environment() -> Environment:
    return _Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _source(template: str) -> str:
    package, _, name = template.partition("/")
    return files(package).joinpath("templates", name).read_text(encoding="utf-8")
