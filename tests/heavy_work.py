"""What does heavy work in tests: the same workers as everywhere, shared by a whole session."""

from __future__ import annotations

from ropa.service.workers import Workers

WORKERS = Workers()
work = WORKERS.run
