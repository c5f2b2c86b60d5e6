# SPDX-License-Identifier: EUPL-1.2
"""Builds the same corpus with Leerwijk and with plain Material, in turns, and prints what each costs.

Nothing is removed before the end: for minutes after files are removed, ext4 passes over each place that they
left, and a build that makes thousands of files costs seconds more.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.generate import generate
from bench.measure import Cost, cost_of
from bench.weight import weight_of

WORK = Path(__file__).parent / "work"
SETTLED = 2.5
"""Seconds in which a corpus comes to rest: a build does not rely on files that changed just before it."""
BUILD = (sys.executable, "-m", "mkdocs", "build", "--quiet")
LESSONS = {"leerwijk": "modules/module-0000/les-00007/", "material": "modules/0000/00007/"}


def cold(folder: Path) -> Cost:
    """Return the cost of a build with nothing to build on; what stood there is moved aside."""
    aside = Path(tempfile.mkdtemp(dir=folder.parent))
    for left in (folder / "site", folder / ".cache"):
        if left.exists():
            left.rename(aside / left.name)
    return cost_of(BUILD, folder)


def again(folder: Path) -> Cost:
    """Return the cost of a build after one that saw the same sources."""
    return cost_of(BUILD, folder)


def edited(folder: Path) -> Cost:
    """Return the cost of a build after one lesson changed."""
    lesson = next(folder.glob("**/*00007.md"))
    lesson.write_text(
        lesson.read_text("utf-8").replace("## Zelftoets", "Nog een zin.\n\n## Zelftoets"), "utf-8"
    )
    return cost_of(BUILD, folder)


def rest(size: int, folder: Path) -> None:
    """Write a corpus, and let it come to rest."""
    generate(size, folder)
    time.sleep(SETTLED)


def middle(costs: list[Cost]) -> Cost:
    """Return the median of each number."""
    columns = ([getattr(cost, name) for cost in costs] for name in ("cpu", "wall", "memory"))
    return Cost(*map(statistics.median, columns))


def in_turns(folder: Path, how: Callable[[Path], Cost], times: int) -> dict[str, Cost]:
    """Return the cost of `how` for each builder; they take turns, so that a busy moment hits both."""
    costs: dict[str, list[Cost]] = {name: [] for name in LESSONS}
    for _ in range(times):
        for name, found in costs.items():
            found.append(how(folder / name))
    return {name: middle(found) for name, found in costs.items()}


def show(what: str, size: int, costs: dict[str, Cost]) -> None:
    """Print a line for each builder, and the ratio when there are two."""
    for name, cost in costs.items():
        ratio = cost.cpu / costs["material"].cpu if name == "leerwijk" and "material" in costs else None
        numbers = f"{cost.cpu:8.2f} {cost.wall:8.2f} {cost.memory:8.0f}"
        print(
            f"{what:<18} {size:>6} {name:<9} {numbers} {f'{ratio:8.3f}' if ratio is not None else ''}",
            flush=True,
        )


def show_weight(size: int, folder: Path) -> None:
    """Print what a lesson page weighs with each builder."""
    for name, page in LESSONS.items():
        if (folder / name / "site").exists():
            weights = weight_of(folder / name / "site", page)
            kilobytes = sum(weights.values()) / 1000
            print(f"{'lesson page':<18} {size:>6} {name:<9} {kilobytes:8.1f} kB in {len(weights)} files")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1000, help="documents to compare on")
    parser.add_argument("--large", type=int, default=5000, help="documents to see growth on; 0 leaves it out")
    parser.add_argument("--times", type=int, default=3, help="runs, of which the median counts")
    options = parser.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # pip compiled Material; ours is compiled once as well
    WORK.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        measure(Path(folder), options)


def measure(work: Path, options: argparse.Namespace) -> None:
    """Measure in an empty folder, and print."""
    folder = work / str(options.size)
    rest(options.size, folder)
    print(f"{'build':<18} {'pages':>6} {'with':<9} {'cpu s':>8} {'wall s':>8} {'MB':>8} {'ratio':>8}")
    show("cold", options.size, in_turns(folder, cold, options.times))
    show("unchanged", options.size, in_turns(folder, again, options.times))
    show("one page edited", options.size, in_turns(folder, edited, 1))
    show_weight(options.size, folder)
    if options.large:
        large = work / str(options.large)
        rest(options.large, large)
        show("cold", options.large, {"leerwijk": cold(large / "leerwijk")})
        show("unchanged", options.large, {"leerwijk": again(large / "leerwijk")})
        show_weight(options.large, large)


if __name__ == "__main__":
    main()
