# SPDX-License-Identifier: EUPL-1.2
"""What earlier builds made is found again, and only while what it depends on is the same."""

import os
from pathlib import Path

from leerwijk.adapters.store import Fingerprints, Store, digest, place_file, read_state, write_state


def test_a_digest_tells_where_parts_end() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("ab") == digest(b"ab")


def test_an_entry_is_found_until_it_is_dropped(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("aa11", b"one")
    store.put("bb22", b"two")
    (tmp_path / "aa").mkdir()
    store.keep_only(["aa11"])
    assert store.get("aa11") == b"one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["aa11"]


def test_a_changed_file_changes_the_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("one")
    before = Fingerprints().of([tmp_path], tmp_path)
    (tmp_path / "a.yml").write_text("two")
    assert Fingerprints().of([tmp_path], tmp_path) != before


def test_a_renamed_file_changes_the_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("one")
    before = Fingerprints().of([tmp_path], tmp_path)
    (tmp_path / "a.yml").rename(tmp_path / "b.yml")
    assert Fingerprints().of([tmp_path], tmp_path) != before


def test_a_touched_file_keeps_the_fingerprint(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("one")
    first = Fingerprints()
    before = first.of([tmp_path], tmp_path)
    os.utime(file, (1, 1))
    assert Fingerprints(known=first.seen).of([tmp_path], tmp_path) == before


def test_a_damaged_state_counts_as_none(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    write_state(file, {"press": {"edition": "x"}})
    assert read_state(file)["press"] == {"edition": "x"}
    file.write_text(file.read_text()[:-5])
    assert read_state(file) == {}


def test_a_placed_file_takes_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "stored").write_text("new")
    (tmp_path / "target").write_text("old")
    place_file(str(tmp_path / "stored"), str(tmp_path / "target"))
    assert (tmp_path / "target").read_text() == "new"
