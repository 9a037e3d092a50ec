"""Where a question looks and what it takes for true, in a few lines."""

from __future__ import annotations

from ropa.access import Question
from ropa.asking.speech import Speech
from ropa.cli.show.tree import Node
from ropa.language import say


def scope(speech: Speech, asked: Question) -> list[Node]:
    """Return what was asked for, a line each; none where nothing was."""
    told = {
        "site": speech.names([asked.site] if asked.site else ()),
        "activity": speech.names([asked.activity] if asked.activity else ()),
        "controller": speech.names([asked.controller] if asked.controller else ()),
        "given": speech.names(sorted(asked.given)),
        "ruled-out": speech.names(sorted(asked.ruled_out)),
        "collected-on": asked.collected_on.isoformat() if asked.collected_on else "",
        "on": asked.on.isoformat() if asked.on else "",
    }
    return [
        Node(say(f"cli-show.asked-{name}", speech.language, text=text), "dim")
        for name, text in told.items()
        if text
    ]
