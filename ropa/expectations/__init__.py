"""Expectations: questions with the whole answer that the law expects, compared with a register.

A file of `seed/expectations/` is a list of cases that a lawyer can review:

    - question: {data: camera-footage, site: tegeluddsvagen, given: [incident-occurred]}
      accessors:
        camera-supplier as processor: always
        law-enforcement as recipient: when crime-suspected
        lf-ab as controller: always
      retention: [P30D]
      excluded: [guard-company, lf-stockholm]

`question` takes the fields of a `Question`: `data`, and `party`, `site`, `activity`, `controller`,
`given`, `ruled_out`, `collected_on` and `on`. All but `given` and `ruled_out` may be lists: then
each combination has the same answer. Names are without the prefix of their key where the place
says which noun they are of.

`accessors` is everybody who can see the data, once per capacity, and nobody else: `always` where
access is granted, `when a and b` where it depends on conditions, `when a, or when b and c` where
one of several sets of conditions is enough, and `open`, or `open when a`, where the source leaves
it undecided. An accessor may be a mapping, `{access: always, data: [...]}`, whose other fields are
compared where they are given: `data`, the parts that it reaches, all of them; `open`, the codes of
what leaves it open; `purposes` and `bases`, those of this access. `accessors: {}` says that no
access is stated, and `reason` may then say why, as `retention-ended`. `notes` is every fact of
which the answer carries a contradiction, an open point or an interpretation.

`excluded` is everybody who has the data elsewhere but not as asked, and nobody else. `retention`
is how long the data are kept, all limits of the accessors together: ISO 8601 durations, and
`criteria` where it is stated in words; `[]` where none is stated. `until` is the last day that
every accessor has. `retention` and `until` are compared only where they are given.
"""

from __future__ import annotations

from ropa.expectations.compare import run
from ropa.expectations.expectation import Expectation, Expected, Outcome

__all__ = ["Expectation", "Expected", "Outcome", "run"]
