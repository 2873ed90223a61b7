"""Copies are kept as they were made, or made anew."""

import os
from pathlib import Path

import pytest

from zi_site.machine.outputs import OutputFile
from zi_site.publication import store

FILES = (OutputFile("a/b.csv", b"satu"), OutputFile("a/c.yml", b"dua"))


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    kept = store.keep(tmp_path, "kunci", FILES)
    assert store.find(tmp_path, "kunci") == kept
    assert [Path(copy.stored).read_bytes() for copy in kept] == [b"satu", b"dua"]
    assert store.find(tmp_path, "lain") is None


def test_other_times_alone_are_no_change(tmp_path: Path) -> None:
    """A cache that was packed and restored may have others."""
    kept = store.keep(tmp_path, "kunci", FILES)
    os.utime(kept[0].stored, (1, 1))
    assert store.find(tmp_path, "kunci") == kept


@pytest.mark.parametrize("content", [b"Satu", b"", None])
def test_an_edited_or_lost_copy_is_none(content: bytes | None, tmp_path: Path) -> None:
    stored = Path(store.keep(tmp_path, "kunci", FILES)[0].stored)
    if content is None:
        stored.unlink()
    else:
        stored.write_bytes(content)
        os.utime(stored, (1, 1))
    assert store.find(tmp_path, "kunci") is None


@pytest.mark.parametrize("text", ["", "[]", '{"a/b.csv": "x"}', '{"a/b.csv": ["x", 1]}'])
def test_a_damaged_list_is_none(text: str, tmp_path: Path) -> None:
    store.keep(tmp_path, "kunci", FILES)
    (tmp_path / "kunci" / "daftar.json").write_text(text)
    assert store.find(tmp_path, "kunci") is None
