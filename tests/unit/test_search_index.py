# SPDX-License-Identifier: EUPL-1.2
"""The search index: what it holds, and what an edit changes in it."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from leerwijk.locale import Words
from leerwijk.search import bag_of, document_of, for_browser, index_of

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def bag(
    url: str, html: str, *, title: str = "Titel", kind: str = "lesson", keywords: tuple[str, ...] = ()
) -> bytes:
    document = document_of(url, title, kind, html, keywords=keywords)
    return bag_of(document)


def files(*bags: bytes) -> dict[str, bytes]:
    return dict(index_of(bags, Words({"title": "Zoeken", "found": {"one": "1 resultaat"}})))


def value(script: bytes) -> object:
    arguments = script.decode().removeprefix("leerwijkSearch(").removesuffix(");\n")
    return json.loads(f"[{arguments}]")[1]


def pages_of(postings: str) -> Iterator[tuple[int, int]]:
    """Yield (page number, hits) as the browser reads them."""
    number = shift = step = 0
    digits = iter(postings)
    for digit in digits:
        step += (DIGITS.index(digit) & 31) << shift
        shift += 5
        if DIGITS.index(digit) < 32:
            number += step
            yield number - 1, DIGITS.index(next(digits))
            shift = step = 0


def hits(index: dict[str, bytes], stem: str) -> dict[int, int]:
    for path, script in index.items():
        if path.startswith("search/stems-"):
            postings = value(script)
            assert isinstance(postings, dict)
            if stem in postings:
                return dict(pages_of(postings[stem]))
    return {}


def many_pages(count: int) -> list[bytes]:
    """Return pages that together hold more words than one shard can."""
    return [
        bag(f"p{n:03}/", f"<p>{' '.join(f'woord{n}x{m}' for m in range(40))} regie</p>") for n in range(count)
    ]


def test_the_index_knows_which_page_holds_a_word() -> None:
    index = files(bag("b/", "<p>Regie en vertrouwen.</p>"), bag("a/", "<p>Vertrouwen.</p>"))
    assert hits(index, "regie") == {1: 2}
    assert hits(index, "vertrouw") == {0: 2, 1: 2}


def test_headings_and_search_words_count_more_than_text_and_the_title_is_marked() -> None:
    html = '<h2 id="x">Overdracht</h2><p>Regie, regie.</p>'
    index = files(bag("a/", html, title="Vertrouwen", keywords=("bereikbaar",)))
    assert {stem: hits(index, stem)[0] for stem in ("overdracht", "regie", "bereik", "vertrouw")} == {
        "overdracht": 6,
        "regie": 4,
        "bereik": 6,
        "vertrouw": 32,
    }


def test_a_part_of_a_compound_counts_half_and_in_a_title_as_a_heading() -> None:
    index = files(bag("a/", "<p>ketensamenwerking</p>", title="Wachttijden"))
    assert [hits(index, stem)[0] for stem in ("ketensamenwerk", "samenwerk", "wacht")] == [2, 1, 6]


def test_hits_stop_counting_where_they_stop_mattering() -> None:
    assert hits(files(bag("a/", f"<p>{'regie ' * 500}</p>")), "regie") == {0: 31}


def test_far_apart_pages_are_found() -> None:
    index = files(*(bag(f"p{n:05}/", "<p>rand</p>" if n in (0, 40, 2500) else "") for n in range(2501)))
    assert list(hits(index, "rand")) == [0, 40, 2500]


def test_the_manifest_tells_type_and_lengths_of_each_page_and_where_stems_stand() -> None:
    index = files(bag("a/", "<p>een twee drie</p>", kind="pilot"), bag("b/", "", kind="lesson"))
    manifest = value(index["search/manifest.js"])
    assert isinstance(manifest, dict)
    assert manifest.pop("words") == {"title": "Zoeken", "found": {"one": "1 resultaat"}}
    version = manifest.pop("version")
    assert manifest == {
        "page": "",
        "lengths": "JE",
        "titleLengths": "BB",
        "kinds": ["lesson", "pilot"],
        "kindWeights": [0.9, 1],
        "kindOf": "BA",
        "shards": [""],
    }
    assert len(version) == 12


def test_a_card_holds_what_a_result_shows() -> None:
    html = '<h2 id="x">Kop</h2><p>Tekst</p>'
    facets = {"theme": ("Regie",), "strength": ("2 · groep",), "region": (), "audience": ("Gemeente",)}
    document = document_of("a/", "Titel", "pilot", html, description="Kort.", facets=facets)
    assert value(files(bag_of(document))["search/page-0.js"]) == {
        "url": "a/",
        "title": "Titel",
        "kind": "pilot",
        "description": "Kort.",
        "sections": [["x", "Kop", "Tekst"]],
        "facets": {"theme": ["Regie"], "strength": ["2 · groep"]},
    }


def test_a_card_stays_light_while_every_word_is_indexed() -> None:
    index = files(bag("a/", f"<p>{'lang verhaal ' * 200} slotwoord</p>"))
    card = value(index["search/page-0.js"])
    assert isinstance(card, dict)
    [[_, _, text]] = card["sections"]
    assert len(text) <= 802
    assert text.endswith("verhaal lang …")
    assert hits(index, "slotwoord") == {0: 2}


def test_the_same_pages_give_the_same_bytes_in_any_order() -> None:
    bags = many_pages(60)
    assert files(*bags) == files(*reversed(bags))


def test_shards_stay_small_and_every_stem_stands_in_the_one_with_its_longest_beginning() -> None:
    index = files(*many_pages(100))
    shards = {
        path[len("search/stems-") : -len(".js")]: value(s) for path, s in index.items() if "stems-" in path
    }
    assert len(shards) > 3
    for prefix, postings in shards.items():
        assert isinstance(postings, dict)
        assert len(json.dumps(postings)) < 14_000
        for stem in postings:
            assert max((p for p in shards if stem.startswith(p)), key=len) == prefix


def test_an_edit_rewrites_its_card_the_manifest_and_the_shards_of_its_words_only() -> None:
    before = many_pages(100)
    after = [*before[:-1], bag("p099/", f"<p>{' '.join(f'woord99x{m}' for m in range(40))} regie zorg</p>")]
    old, new = files(*before), files(*after)
    changed = {path for path in new if new[path] != old.get(path)}
    assert old.keys() == new.keys()
    of_its_words = {"search/stems-.js", "search/vocabulary.js"}
    assert changed == {"search/manifest.js", "search/page-99.js", *of_its_words}


def test_a_site_without_pages_has_an_empty_index() -> None:
    names = ("facets", "lexicon", "manifest", "stems-", "vocabulary")
    assert sorted(files()) == [f"search/{name}.js" for name in names]


def test_other_words_travel_only_where_a_page_answers_them() -> None:
    lexicon = {
        "same": ((8, "dokter", "huisart"), (8, "pgb", "persoonsgebond budget")),
        "also": ((6, "juf|meester", "school|onderwijs"), (6, "traag", "wachttijd|lang wacht")),
    }
    pages = (bag("a/", "<p>Bij de huisarts moet je lang wachten.</p>"),)
    assert value(dict(index_of(pages, Words({}), lexicon))["search/lexicon.js"]) == {
        "same": [[8, "dokter", "huisart"]],
        "also": [[6, "traag", "lang wacht"]],
    }


def test_the_facets_of_all_pages_are_in_one_table() -> None:
    documents = [
        document_of(f"{name}/", "Titel", "pilot", "", facets={"region": (name,), "audience": ()})
        for name in "ab"
    ]
    assert value(files(*map(bag_of, documents))["search/facets.js"]) == {
        "facets": [["region", "a", "b"]],
        "columns": [{"rows": "0-1", "digits": ["AB"]}],
    }


def test_the_vocabulary_holds_stems_of_some_length_with_how_many_pages_have_them() -> None:
    index = files(
        *(bag(f"{n}/", "<p>regie regisseur vir 2020 café</p>" if n else "<p>regie</p>") for n in range(4))
    )
    assert value(index["search/vocabulary.js"]) == "Aregie2Esseur1Atitel2"


def test_the_browser_tests_read_the_index_that_is_written_here() -> None:
    golden = Path(__file__).parents[1] / "golden" / "search"
    pages = json.loads((golden / "pages.json").read_text("utf-8"))
    index = files(*(bag_of(document_of(**page)) for page in pages))
    written = {"index": {path: script.decode() for path, script in index.items()}, "lexicon": for_browser()}
    for name, value_ in written.items():
        text = json.dumps(value_, ensure_ascii=False, indent=1) + "\n"
        if os.environ.get("UPDATE_GOLDEN"):
            (golden / f"{name}.json").write_text(text, "utf-8")
        assert text == (golden / f"{name}.json").read_text("utf-8")
