# SPDX-License-Identifier: EUPL-1.2
"""LOM: what a package says of itself for catalogues, in the two forms that SCORM knows."""

from dataclasses import dataclass

from lxml import etree

from leerwijk.exports.publisher import Publisher
from leerwijk.model.package import Item, Noun

IEEE = "http://ltsc.ieee.org/xsd/LOM"
IMS = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
MOST = 1000
"""Characters of a description; longer ones make catalogues warn."""
SHAPES: dict[Noun, tuple[str, str]] = {
    "quiz": ("exam", "1"),
    "case": ("problem statement", "1"),
    "lesson": ("lecture", "2"),
    "factsheet": ("narrative text", "1"),
    "module": ("lecture", "3"),
    "course": ("lecture", "4"),
}
"""Noun → learning resource type and aggregation level in the words of LOM 1.0."""


@dataclass(frozen=True, slots=True)
class Form:
    """How one of the forms writes texts and vocabulary."""

    namespace: str
    text: str
    vocabulary: str
    has_text_in_words: bool
    """Whether a word of a vocabulary is a text with a language."""


FORMS = {
    "2004": Form(IEEE, "string", "language", has_text_in_words=False),
    "1.2": Form(IMS, "langstring", "{http://www.w3.org/XML/1998/namespace}lang", has_text_in_words=True),
}


def lom_of(item: Item, publisher: Publisher, form: Form) -> etree._Element:
    """Return the LOM of an item."""
    write = _Writing(form, publisher.language)
    names: dict[str | None, str] = {None: form.namespace}
    lom = etree.Element(etree.QName(form.namespace, "lom"), nsmap=names)  # type: ignore[arg-type]
    general = write.under(lom, "general")
    if not form.has_text_in_words:
        write.identifier(general, f"{publisher.url or 'urn:leerwijk:'}{item.page}")
    write.text(general, "title", item.title)
    if form.has_text_in_words:
        entry = write.under(general, "catalogentry")
        write.under(entry, "catalog").text = "URI"
        write.text(entry, "entry", publisher.link(item.page))
    write.under(general, "language").text = publisher.language
    write.text(general, "description", (item.description or item.title)[:MOST])
    write.word(general, "aggregationLevel", SHAPES[item.noun][1])
    _rest(write, lom, item, publisher)
    return lom


def _rest(write: "_Writing", lom: etree._Element, item: Item, publisher: Publisher) -> None:
    cycle = write.under(lom, "lifeCycle")
    if item.version:
        write.text(cycle, "version", item.version)
    write.word(cycle, "status", "final")
    technical = write.under(lom, "technical")
    write.under(technical, "format").text = "text/html"
    write.under(technical, "location").text = publisher.link(item.page)
    educational = write.under(lom, "educational")
    write.word(educational, "learningResourceType", SHAPES[item.noun][0])
    write.word(educational, "intendedEndUserRole", "learner")
    write.word(educational, "context", "higher education")
    rights = write.under(lom, "rights")
    write.word(rights, "cost", "no")
    write.word(rights, "copyrightAndOtherRestrictions", "yes")
    write.text(rights, "description", f"{item.licence} {publisher.licence_url}".strip())


@dataclass(frozen=True, slots=True)
class _Writing:
    form: Form
    language: str

    def under(self, parent: etree._Element, name: str) -> etree._Element:
        tag = name.lower() if self.form.has_text_in_words else name
        return etree.SubElement(parent, etree.QName(self.form.namespace, tag))

    def text(self, parent: etree._Element, name: str, text: str) -> None:
        self._said(self.under(parent, name), text, self.language)

    def word(self, parent: etree._Element, name: str, word: str) -> None:
        """Write a word of LOM's own vocabulary."""
        element = self.under(parent, name)
        for tag, value in (("source", "LOMv1.0"), ("value", _in_old(word) if self._is_old else word)):
            if self._is_old:
                self._said(self.under(element, tag), value, "x-none")
            else:
                self.under(element, tag).text = value

    def identifier(self, parent: etree._Element, entry: str) -> None:
        element = self.under(parent, "identifier")
        self.under(element, "catalog").text = "URI"
        self.under(element, "entry").text = entry

    @property
    def _is_old(self) -> bool:
        return self.form.has_text_in_words

    def _said(self, parent: etree._Element, text: str, language: str) -> None:
        said = self.under(parent, self.form.text)
        said.text = text
        said.set(self.form.vocabulary, language)


def _in_old(word: str) -> str:
    """Return a word as IMS metadata 1.2 writes it: each with a capital."""
    return " ".join(part.capitalize() for part in word.split())
