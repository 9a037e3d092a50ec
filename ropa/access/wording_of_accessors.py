"""Accesses in words: who, on which condition, and every fact that belongs to the access.

What holds here: the command line, pages, questions in words and dossiers say an access in these
words. A record or data that an access is of on other conditions than the access as a whole is named
with them. What is not stated is said to be not stated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ropa.access.answer import NOT_STATED, Accessor, Proof, Verdict
from ropa.access.notes import joined
from ropa.access.verdicts import least
from ropa.access.wording import conditional, each_limit, left_open, may_be
from ropa.language.law import ground_with_article
from ropa.language.parties import in_capacity
from ropa.language.text import (
    Part,
    Text,
    all_of,
    at_beginning,
    listed_names,
    message,
    within_sentence,
)
from ropa.model.disclosure import Capacity
from ropa.model.legal_basis import LegalBasis
from ropa.model.register import Register
from ropa.model.text import Translated

BASIS_NOT_STATED = "access.basis-not-stated"
PURPOSE_NOT_STATED = "access.purpose-not-stated"
RETENTION_NOT_STATED = "access.retention-not-stated"


def party(accessor: Accessor, register: Register) -> Text:
    """Return who has access, in which capacity, and on which open conditions."""
    said = in_capacity(register.name(accessor.party), accessor.capacity)
    return conditional(said, accessor.alternatives, register)


def terms(accessor: Accessor, register: Register, with_data: bool = True) -> Iterator[Text]:
    """Yield what belongs to an access beside who has it and on which condition, a text each.

    Every channel says an access in these words: how the source puts it, who within the
    organisation, what is left open, which data by which record, what for and on which legal basis
    (Articles 6 and 30(1)(b)), how long, who the party may be, and what of it is not stated.

    Args:
        accessor: the access.
        register: where the names are.
        with_data: whether the data are among it, or said before it already.
    """
    silent = {note.code for note in accessor.notes}
    yield from map(at_beginning, manner(accessor, register))
    if with_data:
        yield _term("data", _on_conditions(accessor, accessor.data, _data_of, register))
    yield _term("records", _on_conditions(accessor, accessor.records, _record_of, register))
    purposes = [register.name(key) for key in accessor.purposes]
    own = not _no_purpose_is_its_own(accessor)
    yield _term("purposes" if own else "purposes-any", purposes)
    if accessor.legal_bases or BASIS_NOT_STATED not in silent:
        yield _term("bases", bases(accessor, register))
    if accessor.retention or RETENTION_NOT_STATED not in silent:
        yield from (_term("kept", [one]) for one in each_limit(accessor.retention, register))
    if accessor.until is not None:
        yield _term("until", [accessor.until.isoformat()])
    if ties := may_be(accessor.party, accessor.possibly, register):
        yield _term("may-be", [ties])
    rest = [note.reason for note in accessor.notes if note.kind == NOT_STATED]
    for reason in joined(rest, "record"):
        if own or reason.code != PURPOSE_NOT_STATED:
            yield at_beginning(reason.text(register))


def _term(name: str, texts: Iterable[Part]) -> Text:
    every = list(texts) or [message("common.not-stated")]
    return message(f"access.term-{name}", text=listed_names(every))


def _on_conditions(
    accessor: Accessor, keys: Iterable[str], part: Callable[[Proof], str], register: Register
) -> Iterator[Text]:
    """Yield names of what an access is of, each with the conditions that it alone depends on.

    Args:
        accessor: the access.
        keys: what it is of.
        part: which of them a proof is of.
        register: where the names are.
    """
    ways: dict[str, list[frozenset[str]]] = {}
    for proof in accessor.proofs:
        if accessor.verdict is Verdict.OPEN or not proof.open:
            ways.setdefault(part(proof), []).append(frozenset(proof.missing))
    for key in keys:
        own = least(ways.get(key, ()))
        differ = own != accessor.alternatives
        more = _more(own, accessor.alternatives) if differ else []
        yield conditional(register.name(key), more, register)


def _more(own: Sequence[Sequence[str]], of_all: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """Return what some alternatives demand beside others, if each of those takes the same more."""
    shared = frozenset[str]().union(*own).intersection(*own)
    if {frozenset(way) for way in own} == {frozenset({*way, *shared}) for way in of_all}:
        return [sorted(shared.difference(frozenset[str]().union(*of_all).intersection(*of_all)))]
    return own


def _record_of(proof: Proof) -> str:
    return proof.steps[0].fact


def _data_of(proof: Proof) -> str:
    """Return the data that a proof is of: the narrowest that it says are collected or covered."""
    named = [step.object for step in proof.steps if step.relation in ("collects", "covers")]
    return named[-1]


def _no_purpose_is_its_own(accessor: Accessor) -> bool:
    """Whether the source says of no record and no data which of the purposes an access serves."""
    of_record = {
        note.values["record"]: set(note.values["data"].split(", "))
        for note in accessor.notes
        if note.code == PURPOSE_NOT_STATED
    }
    return bool(accessor.purposes) and all(
        of_record.get(record) == set(accessor.data) for record in accessor.records
    )


def manner(accessor: Accessor, register: Register) -> list[Text]:
    """Return how the source puts an access, who within the organisation, and what is left open."""
    outside = accessor.capacity is not Capacity.CONTROLLER
    said = [message(f"access.modality-{one}") for one in accessor.modalities if outside]
    if accessor.audiences:
        said.append(message("access.audience", names=all_of(_audiences(accessor, register))))
    if accessor.open:
        said.append(left_open(accessor.open, register))
    return said


def _audiences(accessor: Accessor, register: Register) -> Iterator[Text]:
    """Yield who within the organisation, each with the conditions that it alone depends on."""
    conditions = dict[Translated, list[tuple[str, ...]]]()
    for audience, keys in accessor.audience_conditions:
        conditions.setdefault(audience, []).append(keys)
    for audience in accessor.audiences:
        yield conditional(within_sentence(audience), conditions.get(audience, ()), register)


def bases(accessor: Accessor, register: Register) -> list[Text]:
    """Return the legal bases of an access, each with the conditions that it depends on."""
    conditions = dict(accessor.basis_conditions)
    return [
        _basis(register.get(LegalBasis, key), conditions.get(key, ()), register)
        for key in accessor.legal_bases
    ]


def _basis(basis: LegalBasis, conditions: Sequence[str], register: Register) -> Text:
    said = ground_with_article(basis)
    if not conditions:
        return said
    names = all_of(register.name(key) for key in conditions)
    return message("access.basis-if", basis=said, conditions=names)
