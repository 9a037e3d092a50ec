"""Assuming: a view in which some conditions are taken for true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ropa.drawing.view import Element, Flow, Label, View


def assume(view: View, given: frozenset[str]) -> View:
    """Return a view whose flows no longer wait for what is given, but tell that it holds."""
    if not given:
        return view
    return replace(
        view,
        elements=tuple(_element(one, given) for one in view.elements),
        flows=tuple(_flow(one, given) for one in view.flows),
    )


def _element(element: Element, given: frozenset[str]) -> Element:
    return replace(element, conditions=_open(element.conditions, given))


def _flow(flow: Flow, given: frozenset[str]) -> Flow:
    every = (*flow.inherited, *flow.conditions)
    return replace(
        flow,
        conditions=_open(flow.conditions, given),
        inherited=_open(flow.inherited, given),
        met=tuple(label for label in every if label.key in given),
        carries=tuple(
            replace(one, conditions=_open(one.conditions, given)) for one in flow.carries
        ),
    )


def _open(conditions: Iterable[Label], given: frozenset[str]) -> tuple[Label, ...]:
    return tuple(label for label in conditions if label.key not in given)
