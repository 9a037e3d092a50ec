"""The view of a party: everything that reaches it, in whichever capacity."""

from __future__ import annotations

from ropa.access import Access
from ropa.drawing.view import View
from ropa.drawing.views.many import draw
from ropa.language.text import message
from ropa.model.organisation import Organisation


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
