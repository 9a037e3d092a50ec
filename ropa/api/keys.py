"""Keys as clients give them: with their prefix, or without where the argument says which noun."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ropa.errors import BadInput, Place
from ropa.model import Noun, Register
from ropa.model.keys import NAME, prefix_of

_KEY = re.compile(rf"[a-z-]+:{NAME}")
_LONGEST = 200
_SHOWN = 60


def shown(text: str) -> str:
    """Return a client's text as an error shows it: no longer than a line."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def any_key(text: str, argument: str) -> str:
    """Return a client's text where it has the form of a key, with its prefix.

    Raises:
        BadInput: it has not.
    """
    if len(text) > _LONGEST or not _KEY.fullmatch(text):
        raise BadInput.of("api.bad-key", Place(field=argument), argument=argument, key=shown(text))
    return text


def full_key(noun: type[Noun], text: str, argument: str) -> str:
    """Return the key of a noun that a client's text names, with its prefix.

    Args:
        noun: the noun that the argument is about.
        text: what the client gave.
        argument: what to call it in the error.

    Raises:
        BadInput: the text is no key, or the key of another noun.
    """
    return _of_kind(noun.prefix, text if ":" in text else f"{noun.prefix}:{text}", argument)


def same_kind(key: str, text: str, argument: str) -> str:
    """Return the key that a client's text is, where it has the prefix of another key.

    Args:
        key: the key that it must be of the same kind as.
        text: what the client gave.
        argument: what to call it in the error.

    Raises:
        BadInput: the text is no key, or a key of another kind.
    """
    return _of_kind(prefix_of(key), text, argument)


def _of_kind(prefix: str, text: str, argument: str) -> str:
    key = any_key(text, argument)
    if prefix_of(key) != prefix:
        values = {"argument": argument, "key": key, "prefix": prefix}
        raise BadInput.of("api.wrong-prefix", Place(field=argument), **values)
    return key


def known_key(register: Register, noun: type[Noun], text: str, argument: str) -> str:
    """Return the key that a client's text names, where the register holds it.

    Raises:
        UnknownKey: the register does not hold it; the error names the nearest.
        BadInput: the text is no key, or the key of another noun.
    """
    return register.get(noun, full_key(noun, text, argument), argument).key


def known_keys(
    register: Register, noun: type[Noun], texts: Iterable[str], argument: str
) -> frozenset[str]:
    """Return the keys that a client's texts name; each is checked as by `known_key`."""
    return frozenset(known_key(register, noun, text, argument) for text in texts)
