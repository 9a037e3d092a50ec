"""Ties of a view: which of its elements are possibly the same.

What holds here: a tie is drawn once between two elements that the register ties, and between two
stores of one system that different legal persons keep, since whether they share it is not said.
What is tied to something outside the view keeps its label, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ropa.drawing.view import Element, ElementKind, Tie


def tie(elements: tuple[Element, ...]) -> tuple[tuple[Tie, ...], tuple[Element, ...]]:
    """Return the ties between elements, and the elements with only the ties that lead outside."""
    ties = tuple(
        Tie(one.id, other.id)
        for place, one in enumerate(elements)
        for other in elements[place + 1 :]
        if _may_be_same(one, other)
    )
    shown = {element.key for element in elements if _can_be_tied(element)}
    return ties, tuple(_without(element, shown) for element in elements)


def _can_be_tied(element: Element) -> bool:
    return bool(element.may_be) or element.kind is ElementKind.STORE


def _may_be_same(one: Element, other: Element) -> bool:
    if not (_can_be_tied(one) and _can_be_tied(other)):
        return False
    shared = one.kind is ElementKind.STORE and one.key == other.key
    return shared or other.key in _keys(one)


def _keys(element: Element) -> Iterator[str]:
    return (label.key for label in element.may_be)


def _without(element: Element, shown: set[str]) -> Element:
    outside = tuple(label for label in element.may_be if label.key not in shown)
    return replace(element, may_be=outside)
