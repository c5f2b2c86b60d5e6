# SPDX-License-Identifier: EUPL-1.2
"""Writes one corpus twice: `python -m bench.generate 1000 F` makes F/leerwijk and F/material."""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from bench import as_leerwijk, as_material
from bench.corpus import Corpus


def write(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write the files below an empty `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def generate(size: int, folder: Path, seed: str = "1") -> None:
    """Write the corpus of `size` documents for Leerwijk and for plain Material."""
    corpus = Corpus(size, seed)
    write(folder / "leerwijk", as_leerwijk.files(corpus))
    (folder / "leerwijk" / "quizzes").mkdir(exist_ok=True)
    write(folder / "material", as_material.files(corpus))


if __name__ == "__main__":
    generate(int(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:4])
