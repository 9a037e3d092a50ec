"""Nothing is shrunk: what is too large for a page of A4 is split, and nothing is lost by it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest
from builders import made
from heavy_work import work

from ropa.access import Access, Question
from ropa.drawing import View, activity_view, controller_view, pages, question_view, record_view
from ropa.drawing.dot import dot
from ropa.drawing.layout import lay_out
from ropa.drawing.pdf import LEAST, is_legible, scale
from ropa.drawing.view import Standing
from ropa.language import Language
from ropa.model import Activity, Noun, Record

SVG = "{http://www.w3.org/2000/svg}"


def the_set(access: Access) -> list[View]:
    views = [record_view(access, record.key) for record in access.register.all(Record)]
    views += [activity_view(access, one.key) for one in access.register.all(Activity)]
    views.append(
        question_view(access, Question(data="data:camera-footage", site="site:tegeluddsvagen"))
    )
    return [page for view in views for page in pages(view)]


@pytest.fixture(scope="module", params=list(Language))
def drawings(request: pytest.FixtureRequest, access: Access) -> list[tuple[View, ET.Element]]:
    """Every diagram of the set in a language, as Graphviz lays it out."""
    views = the_set(access)
    drawn = lay_out([dot(view, request.param, annotated=False) for view in views], work)
    return [(view, ET.fromstring(text)) for view, text in zip(views, drawn, strict=True)]


def size(root: ET.Element) -> tuple[float, float]:
    width, height = (root.get(side) or "" for side in ("width", "height"))
    return float(width.removesuffix("pt")), float(height.removesuffix("pt"))


def boxes(root: ET.Element) -> list[tuple[float, float, float, float, str]]:
    """The lines of text of a drawing, each a little smaller than it is drawn."""
    found = []
    for text in root.iter(f"{SVG}text"):
        said = (text.text or "").strip()
        if said:
            x, y, high = (float(text.get(name) or 0) for name in ("x", "y", "font-size"))
            found.append((x, y - 0.7 * high, x + 0.4 * high * len(said), y, said))
    return found


def test_every_diagram_of_the_set_is_legible_on_a4(
    drawings: list[tuple[View, ET.Element]],
) -> None:
    for view, root in drawings:
        assert is_legible(*size(root)), (
            f"{view.title.say()}: {9 * scale(*size(root)):.2f} < {LEAST}"
        )


def test_no_two_lines_of_text_overlap(drawings: list[tuple[View, ET.Element]]) -> None:
    for view, root in drawings:
        for one, other in combinations(boxes(root), 2):
            apart = (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            )
            assert apart, f"{view.title.say()}: {one[4]!r} lies on {other[4]!r}"


def test_a_view_that_fits_is_one_page(access: Access) -> None:
    view = activity_view(access, "activity:camera-surveillance")
    assert pages(view) == [view]


def many(count: int) -> Access:
    """A register of one controller with many records, each like the cameras."""
    facts: list[Noun] = []
    for number in range(count):
        name = f"r{number}"
        facts += [
            made.record(name, controller="x"),
            made.collection(name, of=name, data=["footage"]),
            made.disclosure(name, of=name, to="police", data=["footage"]),
        ]
    return Access(made.register(*facts))


def test_two_hundred_records_give_readable_pages_and_lose_nothing() -> None:
    view = controller_view(many(200), "org:x")
    parts = pages(view)
    assert len(parts) > 10
    assert [flow.id for page in parts for flow in page.flows] == [flow.id for flow in view.flows]
    assert [(page.page, page.pages) for page in parts] == [
        (number + 1, len(parts)) for number in range(len(parts))
    ]
    for page in parts:
        touched = {end for flow in page.flows for end in (flow.source, flow.target)}
        assert touched == {element.id for element in page.elements}
    chosen = [parts[0], parts[len(parts) // 2], parts[-1]]
    for text in lay_out([dot(page, "en", annotated=False) for page in chosen], work):
        found = re.search(r'width="([\d.]+)pt" height="([\d.]+)pt"', text)
        assert found
        assert is_legible(float(found[1]), float(found[2]))


def test_a_record_with_a_hundred_recipients_is_cut_at_each_stage() -> None:
    facts: list[Noun] = [
        made.record("r", controller="x"),
        made.collection("r", of="r", data=["footage"]),
    ]
    for number in range(100):
        name = f"p{number}"
        facts.append(made.disclosure(name, of="r", to=name, data=["footage"]))
    view = record_view(Access(made.register(*facts)), "record:r")
    parts = pages(view)
    assert len(parts) > 5
    assert sorted(flow.id for page in parts for flow in page.flows) == sorted(
        flow.id for flow in view.flows
    )


def test_who_is_left_out_stands_on_the_last_page(access: Access) -> None:
    view = question_view(access, Question(data="data:camera-footage", site="site:tegeluddsvagen"))
    last = pages(view)[-1]
    left_out = [e.key for e in last.elements if e.standing is Standing.EXCLUDED]
    assert left_out == ["org:guard-company", "org:lf-stockholm"]
