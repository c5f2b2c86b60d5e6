# SPDX-License-Identifier: EUPL-1.2
"""Common Cartridge 1.1: lessons as pages, quizzes as assessments, factsheets as pages; or all as links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from leerwijk.exports.archive import archive
from leerwijk.exports.cc_assessment import PICTURES, assessment
from leerwijk.exports.goods import Goods, questions_of
from leerwijk.exports.markup import Maker, Node, document
from leerwijk.exports.pictures import files_of
from leerwijk.exports.sheet import sheet_of
from leerwijk.model.abilities import abilities_of
from leerwijk.model.package import Item

CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
LINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
E = Maker(CP, {None: CP, "lom": LOM})
L = Maker(LOM)
W = Maker(LINK, {None: LINK})

PAGE = "webcontent"
QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
WEB = "imswl_xmlv1p1"
FOLDERS = {"lesson": "lessen", "factsheet": "factsheets", "module": "modules"}


@dataclass(frozen=True, slots=True)
class Resource:
    """Something that the cartridge holds: its file, and the pictures that it shows."""

    item: Item
    kind: str
    path: str
    files: Mapping[str, bytes]

    @property
    def id(self) -> str:
        """Identifier within the manifest."""
        return f"r-{self.item.noun}-{self.item.id}"


def cartridge(item: Item, goods: Goods) -> bytes:
    """Return an item with everything in it."""
    within = {each.page: f"{FOLDERS[each.noun]}/{each.id}.html" for each in item.walk() if _is_page(each)}
    found = (_held(each, goods, within) for each in _once(item))
    return _zipped(item, [each for each in found if each], goods)


def links(item: Item, goods: Goods) -> bytes:
    """Return an item as links to the site."""
    return _zipped(item, [_link(each, goods) for each in _once(item) if _is_page(each)], goods)


def _once(item: Item) -> Iterator[Item]:
    """Yield an item and everything in it, each once."""
    yield from {each.name: each for each in item.walk()}.values()


def _is_page(item: Item) -> bool:
    return item.noun in FOLDERS


def _held(item: Item, goods: Goods, within: Mapping[str, str]) -> Resource | None:
    if item.noun == "quiz":
        path = f"toetsen/{item.id}.xml"
        quiz = goods.quiz(item.id)
        content = assessment(quiz, abilities_of("cc11"), goods)
        pictures = files_of(questions_of(quiz), goods, PICTURES)
        return Resource(item, QUIZ, path, {path: content, **pictures}) if content else None
    if not _is_page(item):
        return None
    path = within[item.page]
    sheet = sheet_of(item, goods, path, within)
    return Resource(item, PAGE, path, {path: sheet.content, **sheet.pictures})


def _link(item: Item, goods: Goods) -> Resource:
    path = f"links/{item.noun}-{item.id}.xml"
    to = W("url", href=goods.publisher.link(item.page), target="_blank")
    return Resource(item, WEB, path, {path: document(W("webLink", W("title", item.title), to))})


def _zipped(item: Item, resources: list[Resource], goods: Goods) -> bytes:
    files = {path: content for each in resources for path, content in each.files.items()}
    return archive({**files, "imsmanifest.xml": document(_manifest(item, resources, goods))})


def _manifest(item: Item, resources: list[Resource], goods: Goods) -> Node:
    known = {each.item.name: each for each in resources}
    root = E("item", *_entries(item, known, ""), identifier="root")
    told = E("organization", root, identifier="inhoud", structure="rooted-hierarchy")
    return E(
        "manifest",
        E("metadata", E("schema", "IMS Common Cartridge"), E("schemaversion", "1.1.0"), _lom(item, goods)),
        E("organizations", told),
        E("resources", *(_resource(each) for each in resources), *_pictures(resources)),
        identifier=f"cc-{item.noun}-{item.id}",
    )


def _entries(item: Item, known: Mapping[str, Resource], above: str) -> Iterator[Node]:
    """Yield what the contents show of an item; start questions come before their lesson, as on the site."""
    here = f"{above}i-{item.noun}-{item.id}"
    own = _entry(known[item.name], here) if item.name in known else None
    below = [node for part in item.parts for node in _entries(part, known, f"{here}.")]
    if item.noun == "module":
        first = (own,) if own is not None else ()
        yield E("item", E("title", item.title), *first, *below, identifier=f"{here}.map")
        return
    if own is not None:
        yield own
    yield from below


def _entry(resource: Resource, identifier: str) -> Node:
    return E("item", E("title", resource.item.title), identifier=identifier, identifierref=resource.id)


def _resource(resource: Resource) -> Node:
    """Return a page with its pictures as files of its own; those of a quiz are resources that it needs."""
    others = sorted(set(resource.files) - {resource.path})
    if resource.kind == QUIZ:
        inside = [E("dependency", identifierref=_picture(path)) for path in others]
    else:
        inside = [E("file", href=path) for path in others]
    address = {"href": resource.path} if resource.kind == PAGE else {}
    first = E("file", href=resource.path)
    return E("resource", address, first, *inside, identifier=resource.id, type=resource.kind)


def _pictures(resources: Sequence[Resource]) -> Iterator[Node]:
    """Yield each picture of the quizzes, once."""
    quizzes = (each for each in resources if each.kind == QUIZ)
    for path in sorted({path for each in quizzes for path in each.files if path != each.path}):
        yield E("resource", E("file", href=path), identifier=_picture(path), type=PAGE, href=path)


def _picture(path: str) -> str:
    return f"r-picture-{sha256(path.encode()).hexdigest()[:12]}"


def _lom(item: Item, goods: Goods) -> Node:
    site = goods.publisher

    def text(value: str) -> Node:
        return L("string", value, language=site.language)

    general = [L("title", text(item.title)), L("language", site.language)]
    if item.description:
        general.append(L("description", text(item.description)))
    rights = L(
        "rights",
        L("copyrightAndOtherRestrictions", L("value", "yes")),
        L("description", text(f"{item.licence}, {site.licence_url}")),
    )
    return L("lom", L("general", *general), rights)
