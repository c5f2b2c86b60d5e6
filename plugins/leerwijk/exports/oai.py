# SPDX-License-Identifier: EUPL-1.2
"""OAI-PMH as far as files go: every answer as a file, which a rule of the server finds for a question."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from leerwijk.exports.material import SORTS, Material
from leerwijk.exports.nl_lom import IEEE_LOM, NL_LOM, Concepts, ieee_lom, nl_lom
from leerwijk.exports.publisher import Publisher

OAI = "http://www.openarchives.org/OAI/2.0/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
FOLDER = "oai/"
METADATA = "metadata/"

Describe = Callable[[Material, Publisher, Concepts], etree._Element]  # noqa: SLF001 - as lxml names it


def dublin_core(material: Material, publisher: Publisher, _disciplines: Concepts = ()) -> etree._Element:
    """Return something in Dublin Core, which every harvester reads."""
    names = {"oai_dc": OAI_DC, "dc": DC}
    core = etree.Element(etree.QName(OAI_DC, "dc"), nsmap=names)
    told = (
        ("title", (material.title,)),
        ("creator", (publisher.name,)),
        ("subject", material.keywords),
        ("description", (material.description,)),
        ("publisher", (publisher.name,)),
        ("date", (str(material.item.updated),)),
        ("type", (material.sort.label,)),
        ("format", ("text/html",)),
        ("identifier", (material.url,)),
        ("language", (publisher.language,)),
        ("rights", (material.licence_url,)),
    )
    for name, values in told:
        for value in filter(None, values):
            etree.SubElement(core, etree.QName(DC, name)).text = value
    return core


FORMATS: Mapping[str, tuple[str, str, Describe]] = {
    "lom": ("http://www.imsglobal.org/xsd/imsmd_v1p2p4.xsd", NL_LOM, nl_lom),
    "ieee_lom": ("http://ltsc.ieee.org/xsd/lomv1.0/lom.xsd", IEEE_LOM, ieee_lom),
    "oai_dc": ("http://www.openarchives.org/OAI/2.0/oai_dc.xsd", OAI_DC, dublin_core),
}
"""Prefix → (schema, namespace, what describes in it)."""

ERRORS = {
    "badVerb": "There is no such verb, or none was given.",
    "badArgument": "An argument is missing or not known.",
    "cannotDisseminateFormat": "There is no such format.",
    "idDoesNotExist": "There is no such record.",
    "noRecordsMatch": "There is nothing in such a set.",
    "badResumptionToken": "Every answer is whole: there are no tokens to go on with.",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What a site tells catalogues beside its material."""

    contact: str = ""
    """Address for mail about the catalogue; OAI-PMH asks for one."""
    disciplines: Concepts = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that a site offers to catalogues."""

    publisher: Publisher
    materials: tuple[Material, ...]
    terms: Terms = Terms()


def metadata_at(material: Material, form: str = "") -> str:
    """Return the path of the metadata of something, from the root of the site."""
    return f"{METADATA}{material.name}{form and '-'}{form}.xml"


def files_of(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield (path, content) of each file for catalogues; none for a site that does not know its address."""
    if not catalogue.publisher.url or not catalogue.materials:
        return
    for material in catalogue.materials:
        yield (
            metadata_at(material),
            _written(nl_lom(material, catalogue.publisher, catalogue.terms.disciplines)),
        )
        lom = ieee_lom(material, catalogue.publisher, catalogue.terms.disciplines)
        yield metadata_at(material, "ieee"), _written(lom)
    yield from _answers(catalogue)


def _answers(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield the answer to each question of a harvester."""
    answer = _Answers(catalogue)
    yield f"{FOLDER}Identify.xml", answer.identify()
    yield f"{FOLDER}ListMetadataFormats.xml", answer.formats()
    yield f"{FOLDER}ListSets.xml", answer.sets()
    for prefix in FORMATS:
        records = [(each, answer.record(each, prefix)) for each in catalogue.materials]
        asked = {"metadataPrefix": prefix}
        yield (
            f"{FOLDER}ListIdentifiers/{prefix}.xml",
            answer.list("ListIdentifiers", asked, [answer.header(each) for each in catalogue.materials]),
        )
        for each, record in records:
            found = answer.list("GetRecord", {**asked, "identifier": answer.identifier(each)}, [record])
            yield f"{FOLDER}GetRecord/{prefix}/{each.name}.xml", found
        # an element stands in one answer at a time: the smaller ones are written first
        for noun in SORTS:
            yield from _of_set(answer, prefix, noun, [each for each in records if each[0].item.noun == noun])
        yield (
            f"{FOLDER}ListRecords/{prefix}.xml",
            answer.list("ListRecords", asked, [record for _, record in records]),
        )
    for code, told in ERRORS.items():
        yield f"{FOLDER}error/{code}.xml", answer.error(code, told)


def _of_set(
    answer: "_Answers", prefix: str, noun: str, records: Sequence[tuple[Material, etree._Element]]
) -> Iterator[tuple[str, bytes]]:
    """Yield the lists of one set; of an empty one that nothing matches."""
    asked = {"metadataPrefix": prefix, "set": noun}
    headers = [answer.header(each) for each, _ in records]
    for verb, found in (("ListIdentifiers", headers), ("ListRecords", [record for _, record in records])):
        nothing = answer.error("noRecordsMatch", ERRORS["noRecordsMatch"])
        yield f"{FOLDER}{verb}/{prefix}/{noun}.xml", answer.list(verb, asked, found) if found else nothing


@dataclass(frozen=True, slots=True)
class _Answers:
    """Writes answers; a file has no clock, so each is dated by the newest record."""

    catalogue: Catalogue

    @property
    def host(self) -> str:
        return urlsplit(self.catalogue.publisher.url).netloc.partition(":")[0]

    def identifier(self, material: Material) -> str:
        return f"oai:{self.host}:{material.name}"

    def identify(self) -> bytes:
        publisher = self.catalogue.publisher
        oldest = min(str(each.item.updated) for each in self.catalogue.materials)
        root, answer = self._answer("Identify")
        for name, text in (
            ("repositoryName", publisher.name),
            ("baseURL", publisher.url + FOLDER),
            ("protocolVersion", "2.0"),
            ("adminEmail", self.catalogue.terms.contact or f"noreply@{self.host}"),
            ("earliestDatestamp", oldest),
            ("deletedRecord", "no"),
            ("granularity", "YYYY-MM-DD"),
        ):
            _under(answer, name, text)
        return _written(root)

    def formats(self) -> bytes:
        root, answer = self._answer("ListMetadataFormats")
        for prefix, (schema, namespace, _) in FORMATS.items():
            one = _under(answer, "metadataFormat")
            for name, text in (
                ("metadataPrefix", prefix),
                ("schema", schema),
                ("metadataNamespace", namespace),
            ):
                _under(one, name, text)
        return _written(root)

    def sets(self) -> bytes:
        root, answer = self._answer("ListSets")
        for noun, sort in SORTS.items():
            one = _under(answer, "set")
            _under(one, "setSpec", noun)
            _under(one, "setName", sort.label)
        return _written(root)

    def header(self, material: Material) -> etree._Element:
        header = etree.Element(etree.QName(OAI, "header"))
        _under(header, "identifier", self.identifier(material))
        _under(header, "datestamp", str(material.item.updated))
        _under(header, "setSpec", material.item.noun)
        return header

    def record(self, material: Material, prefix: str) -> etree._Element:
        record = etree.Element(etree.QName(OAI, "record"))
        record.append(self.header(material))
        describe = FORMATS[prefix][2]
        told = describe(material, self.catalogue.publisher, self.catalogue.terms.disciplines)
        _under(record, "metadata").append(told)
        return record

    def list(self, verb: str, asked: Mapping[str, str], found: Sequence[etree._Element]) -> bytes:
        root, answer = self._answer(verb, asked)
        answer.extend(found)
        return _written(root)

    def error(self, code: str, told: str) -> bytes:
        root = self._root({})
        _under(root, "error", told).set("code", code)
        return _written(root)

    def _answer(
        self, verb: str, asked: Mapping[str, str] | None = None
    ) -> tuple[etree._Element, etree._Element]:
        root = self._root({"verb": verb, **(asked or {})})
        return root, _under(root, verb)

    def _root(self, asked: Mapping[str, str]) -> etree._Element:
        names: dict[str | None, str] = {None: OAI, "xsi": XSI}
        root = etree.Element(etree.QName(OAI, "OAI-PMH"), nsmap=names)  # type: ignore[arg-type]
        root.set(etree.QName(XSI, "schemaLocation"), f"{OAI} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
        newest = max(str(each.item.updated) for each in self.catalogue.materials)
        _under(root, "responseDate", f"{newest}T00:00:00Z")
        request = _under(root, "request", self.catalogue.publisher.url + FOLDER)
        for name, value in asked.items():
            request.set(name, value)
        return root


def _under(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    element = etree.SubElement(parent, etree.QName(OAI, name))
    element.text = text
    return element


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
