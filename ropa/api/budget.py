"""Budget: what one operation has used of what it may, counted while it runs.

What an operation may return is known before it runs (`ropa.api.cost`). How many rows a filter runs
over is known only when it is about to, so that is counted here, and refused before the filter runs.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from time import monotonic

from ropa.api.limits import OperationLimits
from ropa.errors import LimitExceeded

EVALUATION = 1 / 20
"""What it costs to hold one term of a filter against one row, or to place one row in an order."""
LOOKED = 64
"""Fields between two looks at the clock."""

_BEYOND = 1e15
"""More than any limit; a cost may be larger than any number that can be rounded."""


class OutOfTime(BaseException):
    """The operation has taken the time that it may.

    It is no `Exception`, so that the executor does not take it for the failure of one field, but
    stops.
    """


class Budget:
    """What one operation may use, and what it has used.

    Args:
        limits: what it may use.
        clock: tells seconds that only grow; the time of the operation begins now.
    """

    def __init__(self, limits: OperationLimits, clock: Callable[[], float] = monotonic) -> None:
        self.limits = limits
        self.fields = 0
        """Fields that have been resolved."""
        self.evaluations = 0
        """Terms of filters that have been held against a row, and rows placed in an order."""
        self._before = 0.0
        self._clock = clock
        self._ends = clock() + limits.seconds

    def begin(self, cost: float) -> None:
        """Count what the operation costs by what it asks for.

        Raises:
            LimitExceeded: it costs more than it may.
        """
        self._before = min(cost, _BEYOND)
        self._check_cost()

    @property
    def cost(self) -> int:
        """What the operation costs, by what it asks for and what it has done."""
        return ceil(self._before + self.evaluations * EVALUATION)

    def evaluate(self, count: int) -> None:
        """Count terms that are about to be held against rows, or rows about to be ordered.

        Raises:
            LimitExceeded: the operation would cost more than it may.
            OutOfTime: it has taken the time that it may.
        """
        self.evaluations += count
        self._check_cost()
        self.check_time()

    def visit(self) -> None:
        """Count a field that is about to be resolved.

        Raises:
            OutOfTime: the operation has taken the time that it may.
        """
        self.fields += 1
        if self.fields % LOOKED == 0:
            self.check_time()

    def check_time(self) -> None:
        """Look at the clock.

        Raises:
            OutOfTime: the operation has taken the time that it may.
        """
        if self._clock() >= self._ends:
            raise OutOfTime

    @property
    def seconds(self) -> float:
        """Seconds that are left."""
        return max(0.0, self._ends - self._clock())

    def _check_cost(self) -> None:
        if self.cost > self.limits.cost:
            raise LimitExceeded.of("api.too-costly", found=self.cost, limit=self.limits.cost)
