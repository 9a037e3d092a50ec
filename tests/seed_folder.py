"""Writing small seed folders for tests, and reading what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ropa.errors import BadSeed, Problem
from ropa.seeding import LIMITS, Limits, load

SEED = Path(__file__).resolve().parents[1] / "seed"
"""The facts of the notice."""

SMALL = {
    "documents/documents.yaml": """\
document:notice:
  title: Notice
  kind: {sv: Integritetsmeddelande, en: Privacy notice}
  language: sv
""",
    "citations/notice.yaml": f"""\
citation:scope.1:
  document: document:notice
  position: 1
  section: camera
  heading: Question
  paragraph: 1
  digest: {"0123456789abcdef" * 4}
""",
    "organisations/organisations.yaml": """\
org:lf-ab:
  name: Länsförsäkringar AB
  kind: company
  named: true
  citations: [citation:scope.1]
""",
    "sites/sites.yaml": """\
site:tegeluddsvagen:
  name: Tegeluddsvägen
  citations: [citation:scope.1]
site:telegrafgatan:
  name: Telegrafgatan
  citations: [citation:scope.1]
""",
    "data/data.yaml": """\
data:camera-footage:
  name: {sv: Kamerabilder, en: Camera footage}
  citations: [citation:scope.1]
""",
    "conditions/conditions.yaml": """\
condition:incident-occurred:
  name: {sv: en incident har inträffat, en: an incident has occurred}
  citations: [citation:scope.1]
""",
    "activities/activities.yaml": """\
activity:camera-surveillance:
  name: {sv: Kamerabevakning, en: Camera surveillance}
  citations: [citation:scope.1]
""",
    "records/records.yaml": """\
record:camera-surveillance.lf-ab:
  name: {sv: Kamerabevakning, en: Camera surveillance}
  activity: activity:camera-surveillance
  controller: org:lf-ab
  sites: [site:tegeluddsvagen]
  purposes: []
  citations: [citation:scope.1]
""",
}
"""A small seed that loads: one controller films one of two sites."""


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files into a folder, each by its path within it; return the folder."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def small(folder: Path, **replaced: str) -> Path:
    """Write the small seed, with the files of some folders replaced: `small(tmp, sites="...")`."""
    files: dict[str, str | bytes] = {**SMALL}
    for name, content in replaced.items():
        files[f"{name}/{name}.yaml"] = content
    return write(folder / "seed", files)


def with_lines(folder: Path, lines: str, noun: str = "sites") -> Path:
    """Write the small seed with some lines more at the end of a noun's file."""
    path = next(path for path in SMALL if path.startswith(noun))
    return write(folder / "seed", {**SMALL, path: SMALL[path] + lines})


def problems(folder: Path, limits: Limits = LIMITS) -> list[Problem]:
    """Return what is wrong with a seed folder; it must not load."""
    with pytest.raises(BadSeed) as caught:
        load(folder, limits)
    return list(caught.value.problems)


def only(folder: Path, limits: Limits = LIMITS) -> Problem:
    """Return the one thing that is wrong with a seed folder."""
    found = problems(folder, limits)
    assert len(found) == 1, "\n".join(problem.render() for problem in found)
    return found[0]


def under_caret(problem: Problem) -> str:
    """Return the excerpt from where the caret points."""
    assert problem.excerpt is not None
    return problem.excerpt[(problem.caret or 0) - 1 :]
