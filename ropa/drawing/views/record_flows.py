"""The flows of one record, from the data subjects to everybody who has access.

What holds here: at level 0 a record is one process; at level 1 it is its collection, its stores and
its use and disclosure, so that every flow has a process at one end. What happens, what may happen
and what is possible are never said alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ropa.drawing.view import Element, ElementKind, Flow, Label, Stage, Standing
from ropa.drawing.views import parties, terms
from ropa.drawing.views.builder import Builder
from ropa.drawing.views.record_paths import RecordPaths, Way
from ropa.drawing.views.terms import (
    NAMED,
    TO_STORE,
    labels,
    of_collections,
    of_paths,
    summary,
    without,
)
from ropa.language.text import Text, commas, message, only_if
from ropa.model.collection import Collection
from ropa.model.disclosure import Capacity
from ropa.model.register import Register
from ropa.model.site import Site
from ropa.model.system import System


def own_access(register: Register, way: Way) -> Text:
    """Return the controller's own access in words, with its conditions."""
    audience = way.disclosure.audience if way.disclosure else None
    said = message(
        "drawing.own-access", who=audience or message("drawing.own-staff"), verb=verb(way)
    )
    conditions = labels(register, way.conditions)
    return commas([said, only_if([each.name for each in conditions])]) if conditions else said


def verb(way: Way) -> Text:
    """Return how the source puts an access: is disclosed, may be, has the possibility."""
    if way.disclosure is None:
        return message("drawing.verb-own-not-stated")
    capacity = "own" if way.capacity is Capacity.CONTROLLER else way.capacity
    return message(f"drawing.verb-{capacity}-{way.disclosure.modality}")


Keys = tuple[str, ...]


def draw_record(builder: Builder, record_paths: RecordPaths, level: int = 1) -> None:
    """Draw a record's record_paths into a view."""
    if record_paths.paths:
        _Drawing(builder, record_paths, level).draw()


class _Drawing:
    def __init__(self, builder: Builder, record_paths: RecordPaths, level: int) -> None:
        self.builder, self.record_paths, self.level = builder, record_paths, level
        self.register, self.record = builder.register, record_paths.record
        self.inherited = labels(self.register, self.record.conditions)
        self.within = parties.controller(builder, self.record)

    def draw(self) -> None:
        self.enters = self.process("collecting" if self.level else "whole", at_place=True)
        self.collected()
        if self.level:
            self.leaves = self.process("giving", at_place=False)
            self.kept()
        else:
            self.leaves = self.enters
            self.print_in_process()
        for way in self.record_paths.ways:
            if self.level or not self.is_within(way):
                self.given(way)

    def process(self, step: str, *, at_place: bool) -> str:
        place = parties.place(self.builder, self.record, self.within, self.record_paths.site)
        activity, doing = self.builder.activity(self.record), message(f"drawing.{step}")
        name, role = (activity, doing) if at_place else (doing, self.activity_in(activity))
        element = Element(
            "",
            ElementKind.PROCESS,
            self.record.key,
            name,
            role,
            conditions=self.inherited if at_place else (),
            boundary=place if at_place else self.within,
            record=self.record.key,
        )
        return self.builder.element(ElementKind.PROCESS, (self.record.key, step), element)

    def activity_in(self, activity: Text) -> Text | None:
        return None if self.builder.single else activity

    def collected(self) -> None:
        groups: dict[tuple[Keys, Keys], list[Collection]] = {}
        for collection in self.record_paths.collections:
            groups.setdefault((collection.subjects, collection.conditions), []).append(collection)
        order = list(dict.fromkeys(subjects for subjects, _ in groups))
        for subjects in order:
            source = parties.subjects(self.builder, subjects)
            for (whose, conditions), collections in groups.items():
                if whose == subjects:
                    self.flow(Stage.COLLECTED, source, self.enters, collections, conditions)

    def kept(self) -> None:
        for system in self.record_paths.stores:
            held = self.record_paths.held_in(system)
            store = self.store(system, held)
            self.flow(Stage.KEPT, self.enters, store, held)
        for system in self.record_paths.stores:
            held = self.record_paths.held_in(system)
            self.flow(Stage.READ, self.store(system, held), self.leaves, held)

    def store(self, system: str | None, held: tuple[Collection, ...]) -> str:
        stated = system is not None
        found = self.register.get(System, system) if system is not None else None
        identity = (self.record.controller, system or self.record.key, "store")
        element = Element(
            "",
            ElementKind.STORE,
            system or self.record.key,
            found.name if found else message("drawing.store-not-stated"),
            boundary=self.within,
            standing=Standing.STATED if stated else Standing.NOT_STATED,
            may_be=self.builder.may_be(system) if system else (),
        )
        made = self.builder.element(ElementKind.STORE, identity, element)
        self.builder.print_in(identity, terms.lines(self.record_paths, held))
        return made

    def is_within(self, way: Way) -> bool:
        """Whether a way stays with the controller, which is one process at level 0."""
        return way.capacity is Capacity.CONTROLLER and way.party == self.record.controller

    def print_in_process(self) -> None:
        """Print in the process what is no flow at level 0: how long, and the own staff's access."""
        lines = [*terms.lines(self.record_paths, self.record_paths.collections)]
        for way in self.record_paths.ways:
            if self.is_within(way):
                lines.append(own_access(self.register, way))
        self.builder.print_in((self.record.key, "whole"), lines)

    def flow(
        self,
        stage: Stage,
        source: str,
        target: str,
        collections: tuple[Collection, ...] | list[Collection],
        conditions: tuple[str, ...] = (),
    ) -> None:
        keys = {collection.key for collection in collections}
        held = self.record_paths.as_held(keys)
        own = labels(self.register, conditions)
        carries = without(of_collections(self.register, collections), own)
        named = TO_STORE if stage is Stage.KEPT else NAMED
        self.builder.flow(
            Flow(
                "",
                stage,
                source,
                target,
                message(f"drawing.verb-{stage}"),
                carries,
                summary(self.register, carries, self.record_paths.data, named),
                own,
                self.inherited,
                retention=terms.kept(self.record_paths, [live.path for live in held]),
                purposes=terms.purposes(self.record_paths, held),
                bases=terms.bases_of_data(self.record_paths, held),
                sources=terms.sources(self.register, collections),
                facts=tuple(sorted(keys)),
                record=self.record.key,
            ),
            terms.notes(
                self.record_paths, _facts(stage, collections), {one.path.data for one in held}
            ),
        )

    def given(self, way: Way) -> None:
        target = parties.accessor(self.builder, way)
        carries = of_paths(self.register, way.paths)
        fact = way.disclosure or self.record
        accessor = self.record_paths.accessor(way)
        self.builder.flow(
            Flow(
                "",
                Stage.ACCESS,
                self.leaves,
                target,
                verb(way),
                carries,
                summary(self.register, carries, self.record_paths.data),
                labels(self.register, way.conditions),
                self.inherited,
                sites=tuple(self.sites(way)),
                retention=terms.kept(self.record_paths, way.paths),
                purposes=terms.purposes(self.record_paths, way.lives),
                bases=terms.bases_of_access(self.register, accessor),
                sources=terms.sources(self.register, [fact]),
                facts=(fact.key,),
                record=self.record.key,
                standing=Standing.STATED if way.disclosure else Standing.NOT_STATED,
            ),
            terms.notes_of_access(self.register, accessor),
            terms.left_open(self.register, accessor),
        )

    def sites(self, way: Way) -> Iterator[Label]:
        if way.disclosure and way.disclosure.sites.listed and not self.record_paths.site:
            for site in way.disclosure.sites.listed:
                yield Label(site, self.register.get(Site, site).name)


def _facts(stage: Stage, collections: Iterable[Collection]) -> Iterator[str]:
    """Yield the keys of the facts that a flow within the processing is drawn from."""
    for one in collections:
        yield from (one.key, *one.data, *one.conditions)
        if stage is Stage.COLLECTED:
            yield from one.subjects
        elif one.system.value is not None:
            yield one.system.value
