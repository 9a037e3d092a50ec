"""The text of a source and the document that it is of, as a person names them."""

from __future__ import annotations

from pathlib import Path

from ropa.errors import BadInput, LimitExceeded, Place
from ropa.model.document import Document
from ropa.model.register import Register

LONGEST_TEXT = 4 * 1024 * 1024


def read_text(path: Path) -> str:
    """Return the text of a source's file.

    Raises:
        BadInput: the file cannot be read, or is not text in UTF-8.
        LimitExceeded: the file is too large.
    """
    place = Place(path.name)
    try:
        with path.open("rb") as stream:
            data = stream.read(LONGEST_TEXT + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BadInput.of("citing.unreadable", place, file=path.name, reason=reason) from error
    if len(data) > LONGEST_TEXT:
        raise LimitExceeded.of("citing.too-large", place, file=path.name, limit=LONGEST_TEXT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = Place(path.name, line)
        byte = f"0x{data[error.start]:02X}"
        raise BadInput.of("citing.not-utf8", place, file=path.name, byte=byte) from error


def only_document(register: Register) -> Document:
    """Return the one document of the register.

    Raises:
        BadInput: there is none, or there are several to choose from; the cure names them.
    """
    documents = register.all(Document)
    if len(documents) != 1:
        keys = ", ".join(document.key for document in documents) or "–"
        raise BadInput.of("citing.which-document", count=len(documents), documents=keys)
    return documents[0]
