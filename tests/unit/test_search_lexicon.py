# SPDX-License-Identifier: EUPL-1.2
"""The lexicon as data: nothing in it is superfluous or contradicts the rest, and the browser gets it all."""

from collections import Counter
from importlib.resources import files

import pytest
import Stemmer  # type: ignore[import-not-found]
import yaml

from leerwijk.search import for_browser
from leerwijk.search.lexicon import lexicon
from leerwijk.search.text import plain
from leerwijk.search.words import stem_of

WRITTEN = yaml.safe_load(files("leerwijk.search").joinpath("lexicon.yml").read_text("utf-8"))
FAMILIES = [plain(family).replace("=", "").split() for family in WRITTEN["forms"]]


def meanings(name: str, **given: object) -> dict[str, tuple[object, ...]]:
    """Return by its first word what the browser reads of a group of synonyms."""
    groups = for_browser(**given)[name]  # type: ignore[arg-type]
    assert isinstance(groups, tuple)
    return {group[1]: group for group in groups}


def leads(**given: object) -> dict[str, tuple[int, list[str]]]:
    """Return by each word what the browser reads that it may mean, the last of its rows."""
    rows = for_browser(**given)["also"]  # type: ignore[arg-type]
    assert isinstance(rows, tuple)
    return {word: (weight, meant.split("|")) for weight, words, meant in rows for word in words.split("|")}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_a_family_does_what_the_stemmer_does_not(family: list[str]) -> None:
    stem = Stemmer.Stemmer("dutch_porter").stemWord
    assert len({stem(word) for word in family}) > 1 or stem_of(family[0]) != stem(family[0])


def test_a_word_belongs_to_one_family() -> None:
    words = Counter(word for family in FAMILIES for word in set(family))
    assert [word for word, times in words.items() if times > 1] == []


def test_two_families_never_share_a_stem() -> None:
    stems = Counter(stem_of(family[0]) for family in FAMILIES)
    assert [stem for stem, times in stems.items() if times > 1] == []


@pytest.mark.parametrize("name", ["stop", "weak", "parts", "whole"])
def test_a_word_stands_in_a_list_once(name: str) -> None:
    assert [word for word, times in Counter(WRITTEN[name].split()).items() if times > 1] == []


def test_a_word_that_does_not_count_is_not_called_weak() -> None:
    assert lexicon().stop & lexicon().weak == set()


def test_a_group_in_the_lexicon_says_something() -> None:
    assert len(meanings("same")) == len(WRITTEN["same"])
    assert len(leads()) == len(WRITTEN["also"])


def test_a_term_of_the_site_goes_both_ways() -> None:
    term = ("POH-GGZ", "Praktijkondersteuner GGZ", "POH", "POH's")
    same = meanings("same", terms=[term])
    assert same["poh ggz=pohggz"] == (9, "poh ggz=pohggz", "praktijkondersteuner ggz", "poh")


def test_a_term_without_other_forms_is_no_group() -> None:
    assert meanings("same", terms=[("Triage", "triëren", "triages")]) == meanings("same")


def test_words_by_which_people_look_for_themes_lead_to_the_theme_only() -> None:
    labels = {"Korte lijnen": ("bellen", "direct nummer"), "Regie": ("wie belt er", "bellen")}
    also = leads(labels=labels)
    assert also["direct nummer"] == (5, ["kort lijn"])
    assert also["bell"] == (5, ["kort lijn", "regie"])


def test_the_browser_gets_every_form_that_the_stemmer_would_take_elsewhere() -> None:
    forms = for_browser()["forms"]
    assert isinstance(forms, tuple)
    assert "ler leert leerde leerden geleerd geleerde" in " ".join(forms)
    assert {word: stem for stem, *words in map(str.split, forms) for word in words} == {
        word: stem_of(word)
        for word in lexicon().forms
        if stem_of(word) != Stemmer.Stemmer("dutch_porter").stemWord(word)
    }
