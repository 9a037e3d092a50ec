"""Who the controller is: by the name in the source, and by the one that is registered."""

from __future__ import annotations

import pytest

from ropa.access import Access
from ropa.article30.facts import Facts
from ropa.article30.parties import controller
from ropa.model import Record, Status


@pytest.mark.parametrize(
    ("record", "status", "name"),
    [
        ("quality-recording.lf-bank", Status.STATED, "Länsförsäkringar Bank AB (publ)"),
        ("visits.lf-ab", Status.STATED, "Länsförsäkringar AB"),
        ("visits.lf-stockholm", Status.NOT_STATED, "The source does not state which legal person"),
        ("satisfaction-survey.asking-company", Status.NOT_STATED, "The source does not s"),
    ],
)
def test_the_registered_name_is_beside_the_name_or_is_not_stated(
    notice: Access, record: str, status: Status, name: str
) -> None:
    register = notice.register
    (line,) = controller(Facts(notice.index), register.get(Record, f"record:{record}"))
    (detail,) = [one for one in line.details if one.name == "legal-name"]
    assert detail.status is status
    assert detail.text.say("en").startswith(name)
