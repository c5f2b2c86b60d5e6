# SPDX-License-Identifier: EUPL-1.2
"""NL LOM: metadata of learning material, as Edurep takes it and edusources keeps it; also as plain IEEE LOM.

Both forms hold the same. NL LOM is written as IMS metadata 1.2 with the prefix `czp`, which the harvester of
edusources looks for by name; it knows its levels only in short ("HBO") and a licence by its address.
"""

from dataclasses import dataclass
from datetime import date

from lxml import etree

from leerwijk.exports.material import Material
from leerwijk.exports.publisher import Publisher

NL_LOM = "http://www.imsglobal.org/xsd/imsmd_v1p2"
IEEE_LOM = "http://ltsc.ieee.org/xsd/LOM"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LOM_WORDS = "LOMv1.0"
TYPES = "http://purl.edustandaard.nl/vdex_learningresourcetype_czp_20060628.xml"
CONTEXTS = "http://purl.edustandaard.nl/vdex_context_czp_20060628.xml"
CONCEPTS = "http://purl.edustandaard.nl/begrippenkader"
LEVEL = ("be140797-803f-4b9e-81cc-5572c711e09c", "HBO")
"""Id and entry of the educational level; the entry in full would make the harvester drop the record."""
LONGEST = 1000
"""Characters of a description; longer ones make catalogues warn."""

Concepts = tuple[tuple[str, str], ...]
"""(id, label) of concepts in the vocabulary of Dutch education."""


def nl_lom(material: Material, publisher: Publisher, disciplines: Concepts = ()) -> etree._Element:
    """Return the NL LOM of something."""
    return _lom(_Writing(NL_LOM, "czp", is_nl=True), material, publisher, disciplines)


def ieee_lom(material: Material, publisher: Publisher, disciplines: Concepts = ()) -> etree._Element:
    """Return the same with nothing but LOM's own vocabulary and names."""
    return _lom(_Writing(IEEE_LOM, None, is_nl=False), material, publisher, disciplines)


def _lom(
    write: "_Writing", material: Material, publisher: Publisher, disciplines: Concepts
) -> etree._Element:
    lom = write.root()
    language = publisher.language
    general = write.under(lom, "general")
    title = (general, "title", material.title, language)
    if write.is_nl:
        write.text(*title)
        write.address(general, material.url)
    else:
        write.address(general, material.url)
        write.text(*title)
    write.under(general, "language").text = language
    write.text(general, "description", (material.description or material.title)[:LONGEST], language)
    for keyword in material.keywords:
        write.text(general, "keyword", keyword, language)
    write.word(general, "aggregationLevel", str(material.sort.level))
    _life(write, lom, material, publisher)
    _use(write, lom, material)
    _rights(write, lom, material)
    _class(write, lom, "educational level", (LEVEL,))
    if disciplines:
        _class(write, lom, "discipline", disciplines)
    return lom


def _life(write: "_Writing", lom: etree._Element, material: Material, publisher: Publisher) -> None:
    """Write who made it and when, and in which words this is told."""
    life = write.under(lom, "lifeCycle")
    if material.item.version:
        write.text(life, "version", material.item.version, "x-none")
    write.word(life, "status", "final")
    for role in ("author", "publisher"):
        _contribution(write, life, role, publisher, material.item.updated)
    meta = write.under(lom, "metaMetadata")
    for scheme in (LOM_WORDS, "nl_lom_v1p0") if write.is_nl else (LOM_WORDS,):
        write.under(meta, "metadataSchema").text = scheme
    write.under(meta, "language").text = publisher.language


def _contribution(
    write: "_Writing", life: etree._Element, role: str, publisher: Publisher, day: date | None
) -> None:
    part = write.under(life, "contribute")
    write.word(part, "role", role)
    entity = write.under(part, "entity")
    card = write.under(entity, "vcard") if write.is_nl else entity
    name = publisher.name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    card.text = f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nN:{name};;;;\nORG:{name}\nEND:VCARD"
    if day:
        write.under(write.under(part, "date"), "dateTime").text = day.isoformat()


def _use(write: "_Writing", lom: etree._Element, material: Material) -> None:
    """Write what it is technically, and for whom."""
    technical = write.under(lom, "technical")
    write.under(technical, "format").text = "text/html"
    write.under(technical, "location").text = material.url
    educational = write.under(lom, "educational")
    if write.is_nl:
        write.word(educational, "learningResourceType", material.sort.label, TYPES)
    else:
        write.word(educational, "learningResourceType", material.sort.lom)
    write.word(educational, "intendedEndUserRole", "learner")
    if write.is_nl:
        write.word(educational, "context", LEVEL[1], CONTEXTS)
    else:
        write.word(educational, "context", "higher education")
    hours, minutes = divmod(material.minutes, 60)
    time = "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes or not hours else "")
    write.under(write.under(educational, "typicalLearningTime"), "duration").text = time


def _rights(write: "_Writing", lom: etree._Element, material: Material) -> None:
    rights = write.under(lom, "rights")
    write.word(rights, "cost", "no")
    write.word(rights, "copyrightAndOtherRestrictions", "yes")
    write.text(rights, "description", material.licence_url, "x-none")


def _class(write: "_Writing", lom: etree._Element, purpose: str, concepts: Concepts) -> None:
    classification = write.under(lom, "classification")
    write.word(classification, "purpose", purpose)
    for identifier, label in concepts:
        path = write.under(classification, "taxonPath")
        write.text(path, "source", CONCEPTS, "x-none")
        taxon = write.under(path, "taxon")
        write.under(taxon, "id").text = identifier
        write.text(taxon, "entry", label, "nl")


@dataclass(frozen=True, slots=True)
class _Writing:
    """Writes elements in one of the two forms."""

    namespace: str
    prefix: str | None
    is_nl: bool

    def root(self) -> etree._Element:
        names: dict[str | None, str] = {self.prefix: self.namespace}
        return etree.Element(etree.QName(self.namespace, "lom"), nsmap=names)  # type: ignore[arg-type]

    def under(self, parent: etree._Element, name: str) -> etree._Element:
        return etree.SubElement(
            parent, etree.QName(self.namespace, NL_NAMES.get(name, name.lower()) if self.is_nl else name)
        )

    def text(self, parent: etree._Element, name: str, text: str, language: str) -> None:
        """Write a text with its language."""
        said = self.under(self.under(parent, name), "langstring" if self.is_nl else "string")
        said.text = text
        said.set(XML_LANG if self.is_nl else "language", language)

    def word(self, parent: etree._Element, name: str, word: str, vocabulary: str = LOM_WORDS) -> None:
        """Write a word of a vocabulary."""
        element = self.under(parent, name)
        for tag, value in (("source", vocabulary), ("value", word)):
            if self.is_nl:
                self.text(element, tag, value, "x-none")
            else:
                self.under(element, tag).text = value

    def address(self, general: etree._Element, url: str) -> None:
        """Write where it stands, as what names it."""
        entry = self.under(general, "catalogEntry" if self.is_nl else "identifier")
        self.under(entry, "catalog").text = "URI"
        if self.is_nl:
            self.text(entry, "entry", url, "x-none")
        else:
            self.under(entry, "entry").text = url


NL_NAMES = {"entity": "centity", "metadataSchema": "metadatascheme", "duration": "datetime"}
"""Names that differ in more than capitals."""
