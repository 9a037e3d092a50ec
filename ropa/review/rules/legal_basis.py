"""Legal bases: whether there is one, what it covers, and what none covers (Articles 5 and 6).

A ground under Article 9 or 10 comes on top of a basis under Article 6 and does not replace it.
That purposes, data or disclosures have no basis is not found where there is no basis at all, or
one that does not say what it covers: those are findings of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ropa.article30.legal_bases import NEED_A_RULE
from ropa.index import CategoryTree
from ropa.language.law import cited
from ropa.model import Article, Capacity, LegalBasis, Record
from ropa.review.reviewed_register import ReviewedRegister, has_open_note, states_extent
from ropa.review.rule import Hit, by_record


@by_record
def basis_missing(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find records that no legal basis is stated for (Article 6(1))."""
    if not reviewed.bases(record, "6"):
        yield Hit((record.key,))


@by_record
def basis_extent_missing(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find bases that cover no purpose, data or disclosure by name (Article 5(2))."""
    for basis in reviewed.bases(record):
        if not states_extent(basis):
            yield Hit((basis.key,), {"ground": basis.ground})


@by_record
def basis_beyond_purposes(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find bases that cover a purpose that their record does not have (Article 5(1)(b))."""
    for basis in reviewed.bases(record):
        beyond = _beyond(reviewed.index.purposes, basis.covers_purposes, record.purposes)
        if beyond:
            values = {"ground": basis.ground, "purposes": reviewed.purposes(beyond)}
            yield Hit((basis.key, record.key, *beyond), values)


@by_record
def basis_beyond_data(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find bases that cover data that their record does not collect (Article 5(1)(b))."""
    held = reviewed.index.collected(record)
    for basis in reviewed.bases(record):
        beyond = _beyond(reviewed.index.categories, basis.covers_data, held)
        if beyond:
            values = {"ground": basis.ground, "data": reviewed.names(beyond)}
            yield Hit((basis.key, record.key, *beyond), values)


def _beyond(tree: CategoryTree, covered: Iterable[str], own: Iterable[str]) -> tuple[str, ...]:
    """Return what is covered and neither above nor below anything of a record's own."""
    return tuple(
        key
        for key in covered
        if not any(tree.covers(one, key) or tree.covers(key, one) for one in own)
    )


@by_record
def purpose_without_basis(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find purposes that no basis covers (Article 6(1))."""
    bases = reviewed.bases(record, "6")
    if not _all_state_extent(bases):
        return
    covered = {key for basis in bases for key in basis.covers_purposes}
    above = reviewed.index.purposes.above
    bare = tuple(key for key in record.purposes if covered.isdisjoint(above(key)))
    if bare:
        facts = (record.key, *bare, *(basis.key for basis in bases))
        yield Hit(facts, {"purposes": reviewed.purposes(bare)})


@by_record
def data_without_basis(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find data that no basis under Article 6 covers (Article 6(1))."""
    bases = reviewed.bases(record, "6")
    if not _all_state_extent(bases):
        return
    covered = {key for basis in bases for key in basis.covers_data}
    above = reviewed.index.categories.above
    collected = reviewed.index.collected(record)
    bare = tuple(key for key in collected if covered.isdisjoint(above(key)))
    if bare:
        collections = reviewed.index.collections.get(record.key, ())
        holding = (one.key for one in collections if set(bare) & set(one.data))
        yield Hit((record.key, *bare, *holding), {"data": reviewed.names(bare)})


@by_record
def disclosure_without_basis(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find disclosures to recipients that no basis covers (Article 6(1)).

    A processor needs no basis of its own.
    """
    bases = reviewed.bases(record)
    if not _all_state_extent(bases):
        return
    covered = {key for basis in bases for key in basis.covers_disclosures}
    disclosures = reviewed.index.disclosed(record, Capacity.RECIPIENT)
    bare = tuple(one for one in disclosures if one.key not in covered)
    for receiver in dict.fromkeys(one.organisation for one in bare):
        facts = tuple(one.key for one in bare if one.organisation == receiver)
        yield Hit((*facts, receiver), {"organisation": reviewed.name(receiver)})


@by_record
def basis_on_condition(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find bases that are the only ones for something, on conditions that it does not have (6(1)).

    What they cover has no basis in other cases. A basis whose open note says so is found by it.
    """
    bases = reviewed.bases(record, "6")
    for basis in bases:
        if basis.conditions and not has_open_note(basis):
            bare = tuple(_bare_without(reviewed, record, basis, bases))
            if bare:
                names = reviewed.names(basis.conditions)
                values = {"ground": basis.ground, "conditions": names}
                yield Hit((basis.key, *bare, *basis.conditions), values)


def _bare_without(
    reviewed: ReviewedRegister, record: Record, basis: LegalBasis, bases: tuple[LegalBasis, ...]
) -> Iterator[str]:
    """Yield what a basis covers that no basis of the record covers where its conditions fail."""
    index, own = reviewed.index, set(record.conditions)
    purposes = ((key, own, "covers_purposes", index.purposes.above(key)) for key in record.purposes)
    disclosures = (
        (one.key, {*own, *one.conditions}, "covers_disclosures", (one.key,))
        for one in index.disclosed(record, Capacity.RECIPIENT)
    )
    data = (
        (key, {*own, *one.conditions}, "covers_data", index.categories.above(key))
        for one in index.collections.get(record.key, ())
        for key in one.data
    )
    for key, given, field, above in (*purposes, *data, *disclosures):
        covering = [one for one in bases if not set(above).isdisjoint(getattr(one, field))]
        if basis in covering and not any(given.issuperset(one.conditions) for one in covering):
            yield key


def _all_state_extent(bases: tuple[LegalBasis, ...]) -> bool:
    return bool(bases) and all(map(states_extent, bases))


@by_record
def national_rule_missing(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find bases that need a national rule and state none (Articles 6(3), 9(2)(g) and 10)."""
    for basis in reviewed.bases(record):
        if basis.article in NEED_A_RULE and not basis.national_rule.is_stated:
            values = {"ground": basis.ground, "article": cited(basis.article)}
            by_itself = basis.article not in (Article.ART_6_1_C, Article.ART_6_1_E)
            yield Hit((basis.key,), values, article=basis.article if by_itself else None)
