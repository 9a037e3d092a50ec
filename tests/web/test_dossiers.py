"""Dossiers over HTTP: every format, with its media type, its file name and its tag."""

from __future__ import annotations

from datetime import date

import pytest
from heavy_work import work
from starlette.testclient import TestClient

from ropa.access import Access
from ropa.dpia import FORMATS, dossier, write
from ropa.language import Language
from ropa.model import Register

DAY = date(2026, 1, 31)
GIVEN = {"dated": DAY.isoformat(), "lang": "sv"}
RECORD = "record:visits.lf-ab"


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_dossier_is_to_be_had_with_its_type_and_name(
    client: TestClient, notice: Register, form: str
) -> None:
    _module, extension, media_type = FORMATS[form]
    found = client.get(f"/dossiers/{RECORD}.{extension}", params=GIVEN)
    wanted = write(dossier(Access(notice), RECORD, Language.SV, DAY), form, work)
    assert found.status_code == 200
    assert found.headers["content-type"].split(";")[0] == media_type.split(";")[0]
    assert found.headers["content-disposition"] == f'attachment; filename="{wanted.file_name}"'
    assert "default-src 'none'" in found.headers["content-security-policy"]
    assert found.content[:4] == wanted.content[:4]
    if form in {"html", "cnil"}:
        assert found.content == wanted.content


def test_the_dossier_of_an_activity_is_about_all_its_records(
    client: TestClient, notice: Register
) -> None:
    text = client.get("/dossiers/activity:visits.html", params=GIVEN).text
    made = dossier(Access(notice), "activity:visits", Language.SV, DAY)
    assert len(made.records) > 1
    assert made.title in text
    assert made.version in text


def test_a_dossier_bears_a_tag_that_changes_with_what_it_depends_on(client: TestClient) -> None:
    address = f"/dossiers/{RECORD}.html"
    first = client.get(address, params=GIVEN)
    tag = first.headers["etag"]
    again = client.get(address, params=GIVEN, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    for change in ({"lang": "en"}, {"dated": "2026-02-01"}):
        assert client.get(address, params={**GIVEN, **change}).headers["etag"] != tag
    others = ("/dossiers/activity:visits.html", f"/dossiers/{RECORD}.json")
    assert tag not in {client.get(other, params=GIVEN).headers["etag"] for other in others}


def test_without_a_day_it_bears_the_day_on_which_it_is_asked_for(client: TestClient) -> None:
    found = client.get(f"/dossiers/{RECORD}.html", params={"lang": "en"})
    assert date.today().isoformat() in found.headers["content-disposition"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/dossiers/record:nobody.html", 404),
        ("/dossiers/activity:nothing.html", 404),
        (f"/dossiers/{RECORD}.exe", 404),
        (f"/dossiers/{RECORD}.cnil", 404),
        ("/dossiers/.json", 404),
        ("/dossiers/nothing", 404),
        ("/dossiers/visits.html", 400),
        ("/dossiers/org:lf-ab.html", 400),
        (f"/dossiers/record:{'x' * 300}.html", 400),
        (f"/dossiers/{RECORD}.html?dated=2026-13-01", 400),
    ],
)
def test_what_has_no_dossier_is_a_page_that_says_so(
    client: TestClient, address: str, status: int
) -> None:
    found = client.get(address)
    assert found.status_code == status
    assert "<html" in found.text
    assert "content-disposition" not in found.headers


def test_the_page_of_a_record_offers_its_dossier(client: TestClient) -> None:
    text = client.get("/records/visits.lf-ab").text
    for _module, extension, _media_type in FORMATS.values():
        assert f"/dossiers/{RECORD}.{extension}" in text
