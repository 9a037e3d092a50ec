"""Colours that read in grey, by colour-blind readers, on light and on dark."""

from __future__ import annotations

from dataclasses import fields

import pytest

from ropa.drawing.notation import DARK, LIGHT, Palette, pairs

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
TEXT_ON = [
    ("ink", "paper"),
    ("ink", "entity"),
    ("ink", "process"),
    ("ink", "store"),
    ("ink", "unstated"),
    ("ink", "inside"),
    ("quiet", "paper"),
    ("quiet", "inside"),
    ("quiet", "process"),
    ("condition", "paper"),
    ("condition", "inside"),
    ("condition", "process"),
    ("boundary", "inside"),
    ("site", "place"),
    ("excluded_ink", "excluded"),
    ("process_line", "process"),
    ("store_line", "store"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@PALETTES
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON)
def test_text_has_the_contrast_that_wcag_asks_for(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@PALETTES
def test_outlines_stand_out_from_the_paper(palette: Palette) -> None:
    for line in ("entity_line", "process_line", "store_line", "flow", "condition", "tie"):
        assert contrast(getattr(palette, line), palette.paper) >= 3


def test_each_light_colour_has_one_dark_colour() -> None:
    lights = [light for light, _ in pairs()]
    assert len(lights) == len(set(lights)) == len(fields(Palette))
