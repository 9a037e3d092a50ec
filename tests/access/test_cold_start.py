"""A question asked from a cold start loads nothing that it does not need."""

from __future__ import annotations

import subprocess
import sys


def test_asking_who_can_see_loads_neither_the_graph_nor_yaml_nor_a_server() -> None:
    code = (
        "import sys\n"
        "from ropa.access import Access, Question, to_json\n"
        "from ropa.model import Register\n"
        "Access(Register([])).reach\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    for heavy in ("networkx", "yaml", "strawberry", "starlette", "graphviz", "rapidfuzz"):
        assert f"'{heavy}'" not in loaded
