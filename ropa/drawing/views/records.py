"""The views of records: of one, an activity, a site, a controller, a system or a party.

What holds here: each shows the records that have something to show, one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ropa.access import Access, Question
from ropa.drawing.view import View
from ropa.drawing.views.builder import Builder
from ropa.drawing.views.record_flows import draw_record
from ropa.drawing.views.record_paths import Keep, RecordPaths, everything
from ropa.index import controllers
from ropa.language.text import Text, commas, message
from ropa.model.activity import Activity
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.site import Site
from ropa.model.system import System


def under(level: int, register: Register, records: Iterable[Record]) -> Text:
    """Return the line under a title: the level, and whose processing it is."""
    keys = sorted({record.controller for record in records})
    names = commas(register.get(Organisation, key).name for key in keys)
    whose = "drawing.scope-controller" if len(keys) == 1 else "drawing.scope-controllers"
    scope = message(whose, names=names)
    return message("drawing.under-title", level=message(f"drawing.level-{level}"), scope=scope)


def draw(
    access: Access,
    kind: str,
    level: int,
    title: Text,
    records: Sequence[Record],
    *,
    keep: Keep = everything,
    site: str | None = None,
) -> View:
    """Return a view of the records that have something to show.

    Args:
        access: what answers from the register.
        kind: what it is a view of.
        level: 0 for the context, 1 for the detail.
        title: its title.
        records: in the order in which they are drawn.
        keep: which paths it shows.
        site: only what is so at this site.
    """
    scope = Question(site=site)
    every = [RecordPaths(access, record, keep, scope) for record in records]
    shown = [record_paths for record_paths in every if record_paths.paths]
    builder = Builder(access, single=len(shown) == 1)
    for record_paths in shown:
        draw_record(builder, record_paths, level)
    subtitle = under(level, access.register, [record_paths.record for record_paths in shown])
    return builder.view(kind, level, title, subtitle)


def record_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of a record, as data.

    Args:
        access: what answers from the register.
        key: the record's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such record.
    """
    record = access.register.get(Record, key, "record")
    return draw(access, "record", level, record.name, [record])


def activity_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of an activity, as data.

    Args:
        access: what answers from the register.
        key: the activity's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such activity.
    """
    activity = access.register.get(Activity, key, "activity")
    records = [one for one in access.register.all(Record) if one.activity == key]
    return draw(access, "activity", level, activity.name, records)


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


def controller_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of all that an organisation is controller of, as data.

    Args:
        access: what answers from the register.
        key: the organisation's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such organisation.
    """
    organisation = access.register.get(Organisation, key, "controller")
    records = [one for one in access.register.all(Record) if key in controllers(one)]
    title = message("drawing.controller-title", name=organisation.name)
    return draw(access, "controller", level, title, records)


def system_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of a system, as data.

    Args:
        access: what answers from the register.
        key: the system's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such system.
    """
    system = access.register.get(System, key, "system")
    collections = access.index.collections
    records = [
        record
        for record in access.register.all(Record)
        if any(one.system.value == key for one in collections.get(record.key, ()))
    ]
    return draw(
        access,
        "system",
        level,
        message("drawing.system-title", name=system.name),
        records,
        keep=lambda live: live.path.collection.system.value == key,
    )


def party_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of all that reaches an organisation, as data.

    Args:
        access: what answers from the register.
        key: the organisation's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such organisation.
    """
    party = access.register.get(Organisation, key, "party")
    return draw(
        access,
        "party",
        level,
        message("drawing.party-title", name=party.name),
        access.index.of_party(key),
        keep=lambda live: live.path.party == key,
    )
