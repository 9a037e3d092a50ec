"""The generated set of diagrams: every record, every activity and one question, in both languages.

What holds here: a DOT file is the same to the byte wherever it is made, and an SVG states the
digest of what it was drawn from, so that drift shows without drawing anything again. With the same
wheel of Graphviz an SVG is the same to the byte too; between processors it may differ in the last
digit of a coordinate, so it is not compared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from ropa.access import Access, Question
from ropa.drawing.dot import below, dot
from ropa.drawing.pages import pages
from ropa.drawing.pdf import png
from ropa.drawing.render import svg
from ropa.drawing.svg import stamp
from ropa.drawing.view import View
from ropa.drawing.views import activity_view, question_view, record_view
from ropa.drawing.walkthrough import in_words
from ropa.jobs import Work
from ropa.language import Language
from ropa.model.activity import Activity
from ropa.model.keys import name_of
from ropa.model.record import Record

DATA, SITE = "data:camera-footage", "site:tegeluddsvagen"
"""The question that is drawn, where the register holds what it is about."""
PICTURE = "question.camera-footage.tegeluddsvagen.en.png"
"""The one picture, for a page that shows no SVG."""
KINDS = (".dot", ".svg", ".png")


def generated(access: Access, work: Work) -> dict[str, bytes]:
    """Return the whole set: contents by the names of its files, sorted.

    Args:
        access: what answers from the register.
        work: what draws.

    Raises:
        RenderError: a diagram cannot be drawn.
    """
    files: dict[str, bytes] = {}
    for language in Language:
        views = list(_views(access, language))
        drawn = svg([view for _, view in views], language, work)
        for (name, view), text in zip(views, drawn, strict=True):
            files[f"{name}.dot"] = dot(view, language).encode("utf-8")
            files[f"{name}.svg"] = text.encode("utf-8")
            if f"{name}.png" == PICTURE:
                files[PICTURE] = png(text, work)
    return dict(sorted(files.items()))


def drifted(access: Access, folder: Path) -> list[str]:
    """Return the files of the set that are missing, stale or too many, sorted.

    Args:
        access: what answers from the register.
        folder: where the set is.
    """
    wrong, known = [], {PICTURE} if _asks(access) else set()
    for language in Language:
        for name, view in _views(access, language):
            known |= {f"{name}.dot", f"{name}.svg"}
            source = dot(view, language)
            mark = stamp([source, below(view, language)], in_words(view, language))
            if _read(folder / f"{name}.dot") != source:
                wrong.append(f"{name}.dot")
            if mark not in _read(folder / f"{name}.svg"):
                wrong.append(f"{name}.svg")
    wrong += [name for name in known if not (folder / name).is_file()]
    wrong += [name for name in _present(folder) if name not in known]
    return sorted(set(wrong))


def _views(access: Access, language: Language) -> Iterator[tuple[str, View]]:
    """Yield every page of every view of the set, with its name without an ending."""
    for name, view in _whole(access):
        for page in pages(view):
            part = f".{page.page}" if page.pages > 1 else ""
            yield f"{name}.{language}{part}", page


def _whole(access: Access) -> Iterator[tuple[str, View]]:
    register = access.register
    for record in register.all(Record):
        yield f"record.{name_of(record.key)}", record_view(access, record.key)
    for activity in register.all(Activity):
        yield f"activity.{name_of(activity.key)}", activity_view(access, activity.key)
    if _asks(access):
        name = f"question.{name_of(DATA)}.{name_of(SITE)}"
        yield name, question_view(access, Question(data=DATA, site=SITE))


def _asks(access: Access) -> bool:
    return DATA in access.register and SITE in access.register


def strays(folder: Path, names: Collection[str]) -> list[Path]:
    """Return the files of a folder that belong to no set of some names, sorted."""
    return [folder / name for name in _present(folder) if name not in names]


def _present(folder: Path) -> list[str]:
    return sorted(
        str(PurePosixPath(path.relative_to(folder)))
        for path in folder.rglob("*")
        if path.suffix in KINDS
    )


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
