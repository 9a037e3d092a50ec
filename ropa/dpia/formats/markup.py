"""Blocks as the HTML that the CNIL's PIA tool keeps an answer in: every text is escaped."""

from __future__ import annotations

from html import escape

from ropa.article30.line import WordedLine
from ropa.dpia.blocks import Blank, Block, Figure, Paragraph, Table, Told


def marked(block: Block) -> str:
    """Return a block as HTML; a blank and a picture are no part of an answer."""
    match block:
        case Paragraph():
            return f"<p>{escape(block.text)}</p>"
        case Told():
            lines = "".join(f"<li>{line_of(line)}</li>" for line in block.lines)
            return f"<p><strong>{escape(block.label)}</strong></p><ul>{lines}</ul>"
        case Table():
            rows = "".join(f"<li>{_row(block, number)}</li>" for number in range(len(block.rows)))
            return f"<p><strong>{escape(block.caption)}</strong></p><ul>{rows}</ul>"
        case Blank() | Figure():
            return ""


def line_of(line: WordedLine) -> str:
    """Return a line with what is said of it."""
    pairs = (f"{escape(pair.label)}: {escape(pair.value)}" for pair in line.pairs)
    return "<br>".join((escape(line.statement), *pairs))


def _row(table: Table, number: int) -> str:
    pairs = zip(table.header, table.rows[number], strict=True)
    return "<br>".join(f"{escape(label)}: {escape(cell.text)}" for label, cell in pairs)
