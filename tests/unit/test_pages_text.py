# SPDX-License-Identifier: EUPL-1.2
"""Texts of YAML fields in a page: the little Markdown they may hold, citations and abbreviations."""

from __future__ import annotations

import pytest

from leerwijk.model.vocabulary import Term
from leerwijk.pages.citations import mark, numbered
from leerwijk.pages.inline import ended, inline, plain, prose
from leerwijk.pages.signs import CITE, END_CITE, END_QUIET, QUIET
from leerwijk.pages.terms import Explained, Glossary, explain
from leerwijk.pages.views.references import Origin, Reference

INLINE = [
    ("gewoon & <tekst>", "gewoon &amp; &lt;tekst&gt;"),
    ("een *woord* en **twee**", "een <em>woord</em> en <strong>twee</strong>"),
    ("een _woord_ maar niet in_het_woord", "een <em>woord</em> maar niet in_het_woord"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("**vet met <**", "<strong>vet met &lt;</strong>"),
    ("`a < b`", "<code>a &lt; b</code>"),
    ("[site](https://a.example/?x=1&y=2)", '<a href="https://a.example/?x=1&amp;y=2">site</a>'),
    ("[kwaad](javascript:alert)", "[kwaad](javascript:alert)"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
]


@pytest.mark.parametrize(("text", "html"), INLINE)
def test_a_line_becomes_html(text: str, html: str) -> None:
    assert inline(text) == html


def test_a_text_becomes_paragraphs_and_lists() -> None:
    assert prose("Een *kop*.\nVervolg.\n\n- een\n- twee\n") == (
        "<p>Een <em>kop</em>. Vervolg.</p>\n<ul><li>een</li><li>twee</li></ul>"
    )


@pytest.mark.parametrize(("text", "html"), [("Ja", "Ja."), ("Ja?", "Ja?"), ("*Ja*.", "<em>Ja</em>.")])
def test_an_answer_ends_with_a_mark(text: str, html: str) -> None:
    assert ended(text) == html


def test_a_title_has_no_markdown() -> None:
    assert plain("Een *kop* met [link](https://a.example) [@l1]") == "Een kop met link "


def reference(identifier: str) -> Reference:
    return Reference(identifier, "Outcome", identifier, "", Origin("s", "S", "S", "U", "2020", ""))


def test_citations_are_numbered_in_reading_order_and_counted_once() -> None:
    text = f"a {mark('@y; @x')}, b {mark('@x')}, c {mark('@weg')}."
    html, cited = numbered(text, {"x": reference("x"), "y": reference("y")}, "bron {n}")
    one = '<a href="#bron-1" aria-label="bron 1">1</a>'
    two = '<a href="#bron-2" aria-label="bron 2">2</a>'
    cite = '<sup class="lw-cite">'
    assert html == f"a{cite}{one}, {two}</sup>, b{cite}{two}</sup>, c."
    assert [entry.id for entry in cited] == ["y", "x"]


def test_a_citation_in_a_field_is_kept_for_numbering() -> None:
    assert inline("Zo [@a1; @b-2].") == f"Zo {CITE}a1 b-2{END_CITE}."


CJG = Explained("cjg", "CJG", "Centrum", "Een plek.")
SPV = Explained("spv", "SPV", "Verpleegkundige", "Iemand.")


def opened(text: str) -> list[str]:
    html = explain(text, (CJG, SPV), "Meer")
    return [part.split("</button>")[0] for part in html.split('popovertarget="')[1:]]


NOWHERE = [
    "<h2>CJG</h2>",
    "<a href='x'>het CJG</a>",
    '<p title="CJG">x</p>',
    "<code>CJG</code>",
    f"{QUIET}<p>CJG</p>{END_QUIET}",
    "<summary>CJG</summary>",
    "<label>CJG <input></label>",
    "<p>CJGs en aCJG en CJG-kind</p>",
]


@pytest.mark.parametrize("html", NOWHERE)
def test_an_abbreviation_is_not_explained_here(html: str) -> None:
    assert explain(html, (CJG,), "Meer") == html.replace(QUIET, "").replace(END_QUIET, "")


def test_an_abbreviation_is_explained_once_where_it_may() -> None:
    text = "<h2>CJG</h2><p>Het CJG en de SPV.</p><p>Weer het CJG.</p>"
    assert opened(text) == ['term-cjg">CJG', 'term-spv">SPV']
    assert explain(text, (CJG, SPV), "Meer").count("CJG</button>") == 1


def test_the_longest_abbreviation_wins() -> None:
    poh = Explained("poh", "POH", "x", "y")
    both = explain("<p>de POH-GGZ</p>", (poh, Explained("ggz", "POH-GGZ", "x", "y")), "Meer")
    assert 'popovertarget="term-ggz">POH-GGZ<' in both


def test_an_abbreviation_within_another_is_explained_where_it_stands_alone() -> None:
    ggz, north = Explained("ggz", "GGZ", "x", "y"), Explained("noord", "GGZ Noord", "x", "y")
    html = explain("<p>GGZ Noord, de GGZ en Noord</p>", (ggz, north), "Meer")
    assert 'popovertarget="term-noord">GGZ Noord<' in html
    assert ', de <button type="button" class="lw-term" popovertarget="term-ggz">GGZ<' in html


def test_an_explanation_is_escaped() -> None:
    html = explain("<p>CJG</p>", (Explained("c", "CJG", "<b>", "a & b"),), "Meer")
    assert "<strong>&lt;b&gt;</strong> a &amp; b" in html


def test_the_abbreviations_of_a_page_are_found_in_its_data() -> None:
    glossary = Glossary(
        Term(id=word.lower(), term=word, abbreviation=word, explanation="b", origin="c")
        for word in ("SPV", "CJG", "NJi")
    )
    found = glossary.found_in_text(b'{"text":"Een regel.\\nCJG en CNJiG, of S, P en V"}')
    assert [each.abbreviation for each in found] == ["CJG", "NJi"]


def test_a_glossary_without_abbreviations_finds_nothing() -> None:
    assert Glossary([Term(id="a", term="A", explanation="b", origin="c")]).found_in_text(b"A") == ()
