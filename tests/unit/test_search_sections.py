# SPDX-License-Identifier: EUPL-1.2
"""What search reads of a page."""

import pytest

from leerwijk.search.sections import Section, sections_of


def sections(html: str) -> list[Section]:
    return list(sections_of(html))


def test_text_belongs_to_the_heading_above_it() -> None:
    html = '<h1>Regie</h1><p>Vooraf.</p><h2 id="wie">Wie doet wat?</h2><p>Eén plan.</p><p>Eén gezin.</p>'
    assert sections(html) == [
        Section("", "", "Vooraf."),
        Section("wie", "Wie doet wat?", "Eén plan. Eén gezin."),
    ]


def test_a_heading_without_id_leads_to_the_nearest_address_above() -> None:
    html = '<section id="les"><h2>Les</h2><p>Tekst.</p><h3>Nader</h3><p>Meer.</p></section>'
    assert sections(html) == [Section("les", "Les", "Tekst."), Section("les", "Nader", "Meer.")]


def test_text_after_a_part_with_its_own_address_belongs_to_what_was_before() -> None:
    html = '<h2 id="a">A</h2><ul><li id="een">Een</li></ul><p>Slot.</p>'
    assert sections(html) == [Section("a", "A", "Slot."), Section("een", "", "Een")]


def test_text_after_a_section_does_not_belong_to_its_headings() -> None:
    html = '<p>Voor.</p><section><h2 id="a">A</h2><p>Binnen.</p></section><p>Na.</p>'
    assert sections(html) == [Section("", "", "Voor. Na."), Section("a", "A", "Binnen.")]


def test_a_term_is_a_heading_of_its_explanation() -> None:
    html = '<dl><dt id="gi">GI</dt><dd>Gecertificeerde instelling.</dd><dt>Los</dt><dd>Eind.</dd></dl>'
    assert sections(html) == [Section("gi", "GI", "Gecertificeerde instelling. Los Eind.")]


def test_a_term_in_a_part_with_an_address_is_its_heading() -> None:
    html = '<dl><div id="gi"><dt><dfn>Instelling</dfn> (GI)</dt><dd>Uitleg.</dd></div></dl>'
    assert sections(html) == [Section("gi", "Instelling (GI)", "Uitleg.")]


def test_words_stay_whole_across_inline_markup_and_apart_across_blocks() -> None:
    assert sections("<p><b>jeugd</b>hulp<br>thuis</p><p>nu</p>") == [Section("", "", "jeugdhulp thuis nu")]


@pytest.mark.parametrize(
    "silent",
    [
        "<nav>weg</nav>",
        "<script>weg</script>",
        "<svg><text>weg</text></svg>",
        "<!-- weg -->",
        "<p hidden>weg</p>",
        '<span aria-hidden="true">weg</span>',
        '<div data-search="no"><p>weg</p></div>',
        '<details class="lw-answer"><summary>weg</summary></details>',
        '<span role="tooltip">weg</span>',
        "<span popover>weg</span>",
        '<p class="lw-kicker">weg</p>',
        '<div class="lw-quiz"><fieldset><legend>weg</legend></fieldset></div>',
        '<section class="lw-sources"><h2 id="bronnen">weg</h2></section>',
    ],
)
def test_what_is_not_content_is_not_read(silent: str) -> None:
    assert sections(f"<p>voor</p>{silent}<p>na</p>") == [Section("", "", "voor na")]


def test_a_heading_is_read_without_its_permalink() -> None:
    html = '<h2 id="a">Lange <em>adem</em><a class="headerlink" href="#a">¶</a></h2><p>Ja.</p>'
    assert sections(html) == [Section("a", "Lange adem", "Ja.")]


def test_a_heading_counts_when_it_leads_to_parts_but_not_when_nothing_follows() -> None:
    html = '<h2 id="a">A</h2><h3 id="b">B</h3><p>Tekst.</p><h2 id="c">C</h2><nav>weg</nav><h2 id="d">D</h2>'
    assert sections(html) == [Section("a", "A", ""), Section("b", "B", "Tekst.")]


def test_a_word_with_an_explanation_is_read_without_the_explanation() -> None:
    html = '<p>Bel het <button popovertarget="x">CJG</button><span id="x" popover>Centrum</span>.</p>'
    assert sections(html) == [Section("", "", "Bel het CJG.")]


def test_an_empty_page_has_no_sections() -> None:
    assert sections("") == []


def test_a_silent_part_ends_where_it_ends_though_it_holds_parts_like_itself() -> None:
    html = '<section class="x lw-cite"><section>weg</section><dl>weg</dl></section><section>na</section>'
    assert sections(html) == [Section("", "", "na")]


def test_a_silent_part_that_never_ends_goes_on_to_the_end() -> None:
    assert sections('<p>voor</p><section class="lw-sources"><p>weg</p>') == [Section("", "", "voor")]


@pytest.mark.parametrize("value", ['"hidden"', "'hidden'", "hidden", '"> hidden"'])
def test_what_an_attribute_says_is_not_taken_for_another(value: str) -> None:
    assert sections(f"<section data-x1={value}>dit</section>") == [Section("", "", "dit")]
