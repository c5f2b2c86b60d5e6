# SPDX-License-Identifier: EUPL-1.2
"""The table of facets: what it says of each page, and that it stays compact."""

import gzip
import json
import zlib
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from leerwijk.search.digits import DIGITS
from leerwijk.search.facets import table_of


def rows_in(written: str) -> Iterator[list[int]]:
    """Yield the rows of a column as the browser reads them."""
    for row in written.split("|"):
        first, dash, last = row.partition("-")
        yield from (
            ([place] for place in range(int(first), int(last) + 1)) if dash else [[*map(int, row.split())]]
        )


def unpacked(packed: str) -> str:
    return zlib.decompress(b64decode(packed), wbits=-zlib.MAX_WBITS).decode()


def read(table: Mapping[str, object], count: int) -> list[dict[str, set[str]]]:
    """Return what the table says of each page."""
    values = [(name, value) for name, *values in table["facets"] for value in values]  # type: ignore[attr-defined]
    pages: list[dict[str, set[str]]] = [{} for _ in range(count)]
    for column in table["columns"]:  # type: ignore[attr-defined]
        rows = list(rows_in(column["rows"]))
        texts = column.get("digits") or [unpacked(packed) for packed in column["packed"]]
        for number, page in enumerate(pages):
            place = 0
            for digits in texts:
                place = place * 64 + DIGITS.index(digits[number])
            for value in rows[place]:
                page.setdefault(values[value][0], set()).add(values[value][1])
    return pages


def told(pages: Sequence[Mapping[str, Sequence[str]]]) -> list[dict[str, set[str]]]:
    return [{name: set(values) for name, values in page.items() if values} for page in pages]


names = st.sampled_from(["region", "theme", "kind", "pilot"])
values = st.lists(st.sampled_from([f"waarde {n}" for n in range(90)]), max_size=3)


@given(st.lists(st.dictionaries(names, values), max_size=120))
def test_the_table_says_of_each_page_what_was_put_in(pages: list[dict[str, list[str]]]) -> None:
    assert read(table_of(pages), len(pages)) == told(pages)


def test_values_stand_in_order_and_what_tells_the_same_shares_a_column() -> None:
    pages = [
        {"kind": ("werkt",), "direction": ("helpt",)},
        {"kind": ("kan beter",), "direction": ("hindert",)},
        {},
    ]
    assert table_of(pages) == {
        "facets": [["direction", "helpt", "hindert"], ["kind", "kan beter", "werkt"]],
        "columns": [{"rows": "|0 3|1 2", "digits": ["BCA"]}],
    }


def test_many_values_take_two_digits() -> None:
    pages = [{"pilot": (f"pilot {n:03}",)} for n in range(100)]
    column = table_of(pages)["columns"][0]  # type: ignore[index]
    assert column["rows"] == "0-99"
    assert [digits[70] for digits in column["digits"]] == ["B", "G"]


def test_ten_thousand_records_stay_well_below_twenty_five_kilobytes() -> None:
    chance = Random(1)
    directions = {"werkt": "helpt", "kan beter": "hindert", "voorwaarde": "helpt", "aanbeveling": "advies"}
    pages = []
    for number in range(10_000):
        kind = chance.choice(tuple(directions))
        pilot = number // 20
        pages.append(
            {
                "region": (f"Regio {pilot % 8}",),
                "pilot": (f"Pilot {pilot:03}",),
                "period": (f"{2010 + pilot % 16}", f"{2011 + pilot % 16}"),
                "perspective": ("Professionals", *(["Gezinnen"] if number % 9 == 0 else [])),
                "theme": tuple(f"Thema {place}" for place in chance.sample(range(16), 2)),
                "audience": tuple({f"Groep {int(chance.expovariate(1))}" for _ in range(2)}),
                "kind": (kind,),
                "direction": (directions[kind],),
                "strength": (f"{pilot % 5} · woorden",),
            }
        )
    table = table_of(pages)
    assert len(gzip.compress(json.dumps(table).encode())) < 23_500
    assert read(table, len(pages)) == told(pages)
