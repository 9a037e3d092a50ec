"""The text of a source, from a file that a person names."""

from __future__ import annotations

from pathlib import Path

import pytest
from seed_folder import SEED

from ropa.citing import only_document, read_text, source
from ropa.errors import BadInput, LimitExceeded
from ropa.model import Document, Register, Translated
from ropa.seeding import load


def _document(name: str) -> Document:
    return Document(key=f"document:{name}", title=name, kind=Translated.same("x"), language="sv")


def test_text_is_read_as_utf8_with_or_without_a_mark(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig"):
        (tmp_path / "notice.txt").write_text("Tegeluddsvägen", encoding=encoding)
        assert read_text(tmp_path / "notice.txt") == "Tegeluddsvägen"


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_text(tmp_path / "gone.txt")
    assert caught.value.code == "citing.unreadable"
    assert "gone.txt" in caught.value.render("sv")
    assert str(tmp_path) not in caught.value.render("sv")


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_text(tmp_path)
    assert caught.value.code == "citing.unreadable"


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "cp850"])
def test_another_encoding_is_refused_with_the_line(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "notice.txt").write_bytes("Rubrik\nå".encode(encoding))
    with pytest.raises(BadInput) as caught:
        read_text(tmp_path / "notice.txt")
    assert caught.value.code == "citing.not-utf8"
    assert caught.value.problems[0].place.line == (1 if encoding == "utf-16" else 2)


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LONGEST_TEXT", 10)
    (tmp_path / "notice.txt").write_bytes(b"x" * 10)
    assert read_text(tmp_path / "notice.txt") == "x" * 10
    (tmp_path / "notice.txt").write_bytes(b"x" * 11)
    with pytest.raises(LimitExceeded) as caught:
        read_text(tmp_path / "notice.txt")
    assert caught.value.code == "citing.too-large"
    assert caught.value.render("sv") != caught.value.render("en")


def test_the_one_document_need_not_be_named() -> None:
    assert only_document(load(SEED)).key == "document:vi-har-haft-kontakt"


def test_several_documents_are_named_to_choose_from() -> None:
    with pytest.raises(BadInput) as caught:
        only_document(Register([_document("b"), _document("a")]))
    assert caught.value.code == "citing.which-document"
    assert "document:a, document:b" in caught.value.render("sv")


def test_a_register_without_documents_has_none_to_compare_with() -> None:
    with pytest.raises(BadInput) as caught:
        only_document(Register([]))
    assert caught.value.problems[0].values["count"] == 0
