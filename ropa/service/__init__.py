"""Service: what can be asked of a register and made from it, one function for each capability.

- `answers`: `answer` (who can see what), `impact` (what a breach touches), `ask` (in words);
- `outline`: an answer in words, line by line;
- `diagrams`: `view` (as data), `diagram`, `diagram_pages`, `picture` (drawn);
- `documents`: `document` (Article 30 records), `dossier`, `dossier_document` (for a DPIA);
- `checks`: `review`, `screen` (whether a DPIA is needed), `cite`, `compare` (sources);
- `sources`: `source` (a source line by line, with its facts);
- `readings`: `readings`, `as_markdown` (what the register reads into its sources);
- `seed_files`: `load`, `dump`, `expect`.

Each takes a `Snapshot`, which holds one register, and plain arguments; each returns a value or
raises a coded error. The command line, the pages and GraphQL parse what came in, call one of them
and show what it gives. Heavy work is done by `workers`. A module is imported where it is used, so
that a question from a cold start loads what it needs and no more.
"""

from __future__ import annotations

from ropa.service.snapshot import Snapshot, open_snapshot

__all__ = ["Snapshot", "open_snapshot"]
