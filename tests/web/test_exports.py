"""Downloads over HTTP: every format, with its media type, its file name and its tag."""

from __future__ import annotations

import json
from datetime import date

import pytest
from heavy_work import work
from starlette.testclient import TestClient

from ropa.access import Access
from ropa.article30 import Role
from ropa.exports import FORMATS, export
from ropa.language import Language
from ropa.model import Register

DAY = date(2026, 1, 31)
GIVEN = {"dated": DAY.isoformat(), "lang": "sv"}


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_download_is_the_export_with_its_type_and_name(
    client: TestClient, notice: Register, form: str
) -> None:
    found = client.get(f"/exports/controller/lf-ab.{form}", params=GIVEN)
    wanted = export(Access(notice), "org:lf-ab", Role.CONTROLLER, form, Language.SV, DAY, work)
    assert found.status_code == 200
    assert found.headers["content-type"].split(";")[0] == wanted.media_type.split(";")[0]
    assert found.headers["content-disposition"] == f'attachment; filename="{wanted.file_name}"'
    assert len(found.content) > 1_000
    if form not in {"pdf"}:
        assert found.content == wanted.content


def test_a_processors_record_is_to_be_had_too(client: TestClient) -> None:
    found = client.get("/exports/processor/camera-supplier.json", params=GIVEN)
    assert found.status_code == 200
    assert "camera-supplier" in json.dumps(found.json())


def test_all_the_records_of_a_role_are_to_be_had_at_once(client: TestClient) -> None:
    text = client.get("/exports/controller/all.csv", params=GIVEN).text
    for name in ("Länsförsäkringar AB", "Länsförsäkringar Stockholm", "Länsförsäkringar Bank"):
        assert name in text


def test_the_icos_layout_is_to_be_had(client: TestClient) -> None:
    found = client.get("/exports/controller/lf-ab.xlsx", params={**GIVEN, "template": "ico"})
    assert found.status_code == 200
    assert "ico" in found.headers["content-disposition"]


def test_a_download_bears_a_tag_that_changes_with_what_it_depends_on(client: TestClient) -> None:
    address = "/exports/controller/lf-ab.md"
    first = client.get(address, params=GIVEN)
    tag = first.headers["etag"]
    again = client.get(address, params=GIVEN, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    for change in ({"lang": "en"}, {"dated": "2026-02-01"}):
        assert client.get(address, params={**GIVEN, **change}).headers["etag"] != tag
    assert client.get("/exports/controller/lf-bank.md", params=GIVEN).headers["etag"] != tag


def test_without_a_day_it_bears_the_day_on_which_it_is_asked_for(client: TestClient) -> None:
    found = client.get("/exports/controller/lf-ab.json", params={"lang": "en"})
    assert date.today().isoformat() in found.headers["content-disposition"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/exports/controller/nobody.json", 404),
        ("/exports/controller/lf-ab.exe", 404),
        ("/exports/controller/lf-ab", 404),
        ("/exports/controller/.json", 404),
        ("/exports/owner/lf-ab.json", 404),
        ("/exports/controller/camera-supplier.json", 400),
        ("/exports/processor/lf-ab.json", 400),
        ("/exports/controller/lf-ab.json?dated=2026-13-01", 400),
        ("/exports/controller/lf-ab.json?dated=x", 400),
        ("/exports/controller/lf-ab.json?template=nothing", 400),
    ],
)
def test_what_cannot_be_exported_is_a_page_that_says_so(
    client: TestClient, address: str, status: int
) -> None:
    found = client.get(address)
    assert found.status_code == status
    assert "<html" in found.text
    assert "content-disposition" not in found.headers


def test_the_page_of_a_record_offers_every_format(client: TestClient) -> None:
    text = client.get("/records/visits.lf-ab").text
    for form in FORMATS:
        assert f"/exports/controller/lf-ab.{form}" in text
