"""The subject of a screening or a dossier: a record, or an activity with all its records."""

from __future__ import annotations

from ropa.errors import BadInput, Place
from ropa.model import Activity, Record, Register
from ropa.model.keys import prefix_of


def records_of(register: Register, key: str) -> tuple[Record, ...]:
    """Return the records that a key is about, sorted.

    Raises:
        UnknownKey: the register holds no such record or activity.
        BadInput: the key of another noun, or an activity that nobody keeps a record of.
    """
    if prefix_of(key) == Record.prefix:
        return (register.get(Record, key),)
    if prefix_of(key) != Activity.prefix:
        raise BadInput.of("dpia.subject", Place(field="key"), key=key)
    register.get(Activity, key)
    records = tuple(one for one in register.all(Record) if one.activity == key)
    if not records:
        raise BadInput.of("dpia.no-records", Place(field="key"), key=key)
    return records
