"""The view of a site: everything that is done with data there, and who reaches it."""

from __future__ import annotations

from ropa.access import Access
from ropa.drawing.view import View
from ropa.drawing.views.many import draw
from ropa.language.text import message
from ropa.model.record import Record
from ropa.model.site import Site


def site_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of a site, as data.

    Args:
        access: what answers from the register.
        key: the site's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such site.
    """
    site = access.register.get(Site, key, "site")
    records = [one for one in access.register.all(Record) if key in one.sites]
    title = message("drawing.site-title", name=site.name)
    return draw(access, "site", level, title, records, site=key)
