"""Keeping: how long a store keeps what, as it is printed in the store (Article 30(1)(f)).

What holds here: where all the data in a store share their limits, the limits stand alone; otherwise
each line names its data. Where a record's facts differ between sites, each line names its site.
Data whose limit the source does not state say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ropa.access.paths import places
from ropa.access.question import Question
from ropa.access.retention import limits_of
from ropa.drawing.views.carrying import of_collections, summary
from ropa.drawing.views.reading import Reading
from ropa.language.retention import retention
from ropa.language.text import Text, commas, message, within_sentence
from ropa.model.collection import Collection
from ropa.model.retention import Retention
from ropa.model.site import Site


def lines(reading: Reading, collections: tuple[Collection, ...]) -> tuple[Text, ...]:
    """Return the lines of a store that holds these collections: each limit, and what it is for."""
    held: dict[Text, list[Collection]] = {}
    for collection in collections:
        for data in collection.data:
            narrowed = collection.model_copy(update={"data": (data,)})
            said = tuple(limits(reading, data, collection.conditions))
            for one in said or (message("drawing.retention-not-stated"),):
                held.setdefault(message("drawing.kept", limit=one), []).append(narrowed)
    every = {data for collection in collections for data in collection.data}
    return tuple(_line(reading, said, kept, every) for said, kept in held.items())


def _line(reading: Reading, said: Text, kept: list[Collection], every: set[str]) -> Text:
    carried = of_collections(reading.access.register, kept)
    if {one.data.key for one in carried} == every:
        return said
    names = commas(summary(reading.access.register, carried))
    return message("drawing.kept-of", kept=said, data=within_sentence(names))


def limits(reading: Reading, data: str, assumed: Iterable[str]) -> Iterator[Text]:
    """Yield the limits of some data in words, once each.

    Args:
        reading: the record that keeps them.
        data: key of their category.
        assumed: conditions that hold where the limit is asked for.
    """
    index, record = reading.access.index, reading.record
    seen: dict[str, list[str | None]] = {}
    holding = frozenset((*record.conditions, *assumed))
    every = places(index, record, reading.site)
    for place in every:
        for found in limits_of(index, record, data, place, holding, Question()):
            seen.setdefault(found.retention, []).append(place)
    for key, at in seen.items():
        said = retention(index.register.get(Retention, key), index.register.name)
        yield said if len(at) == len(every) else _at(reading, at, said)


def _at(reading: Reading, at: Iterable[str | None], said: Text) -> Text:
    names = [reading.access.register.get(Site, site).name for site in at if site is not None]
    return message("drawing.at-site", site=commas(names), limit=said)
