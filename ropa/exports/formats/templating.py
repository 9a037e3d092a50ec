"""Templates of pages: every value is escaped, and a value that is missing is an error."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template


@cache
def page(package: str, name: str) -> Template:
    """Return the template of a page.

    Args:
        package: the package in whose folder `templates` it lies, as `ropa.exports`.
        name: its file name.
    """
    environment = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
