"""Index: one register with everything that is looked up in it, made once and shared.

What holds here: the index says what refers to what, what is above and below what in the trees,
what may be the same as what and what excludes what (read from both sides, whichever of the two
facts says so), and which records, collections, disclosures, time limits and legal bases there are
by record, activity, controller, site and system. It decides nothing: who may see what is
`ropa.access`, what a record lacks is `ropa.review`.

It is the only reader of `possibly_same_as`, `joint_controllers` and exclusions, and the only room
that knows networkx, which is loaded when somebody asks what rests on a fact at any remove.
"""

from __future__ import annotations

from ropa.index.index import Index, Mandate, Where
from ropa.index.ties import Opposites, Ties, controllers, exclusive, joint
from ropa.index.trees import CategoryTree

__all__ = [
    "CategoryTree",
    "Index",
    "Mandate",
    "Opposites",
    "Ties",
    "Where",
    "controllers",
    "exclusive",
    "joint",
]
