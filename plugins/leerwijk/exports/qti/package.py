# SPDX-License-Identifier: EUPL-1.2
"""Packages of QTI: items, a test for each quiz, and the manifest that names them."""

from collections.abc import Iterator
from functools import lru_cache

from leerwijk.exports.archive import archive
from leerwijk.exports.goods import Goods, questions_of
from leerwijk.exports.markup import Maker, Node, document
from leerwijk.exports.pictures import files_of, path_of, picture_of
from leerwijk.exports.plain_text import plain_text
from leerwijk.exports.qti.dialect import V21, V22, V30, Dialect, named
from leerwijk.exports.qti.item import item as item_of
from leerwijk.exports.recasting import recast
from leerwijk.exports.wording import labels_of, reference
from leerwijk.locale import Words
from leerwijk.model import published as form
from leerwijk.model.abilities import abilities_of
from leerwijk.model.package import Item

Files = dict[str, bytes]

Tests = dict[str, dict[str, str]]
"""Path of a test → path of each of its items → path of its picture, or ""."""


def qti21(item: Item, goods: Goods) -> bytes:
    """Return the questions of an item as QTI 2.1."""
    return _package(item, goods, V21)


def qti22(item: Item, goods: Goods) -> bytes:
    """Return the questions of an item as QTI 2.2."""
    return _package(item, goods, V22)


def qti30(item: Item, goods: Goods) -> bytes:
    """Return the questions of an item as QTI 3.0."""
    return _package(item, goods, V30)


def _package(item: Item, goods: Goods, dialect: Dialect) -> bytes:
    files: Files = {}
    tests: Tests = {}
    for quiz in goods.quizzes(item):
        made = _items(quiz, goods.words, dialect)
        path = f"toetsen/{quiz.id}.xml"
        files |= made | {path: document(_test(quiz, dialect))} | files_of(questions_of(quiz), goods)
        shown = {_path(reference(quiz, each)): picture_of(each) for each in questions_of(quiz)}
        pictures = {name: path_of(picture.file) for name, picture in shown.items() if picture}
        tests[path] = {name: pictures.get(name, "") for name in made}
    return archive({**files, "imsmanifest.xml": document(_manifest(item, tests, dialect))})


@lru_cache(maxsize=1024)
def _items(quiz: form.Quiz, words: Words, dialect: Dialect) -> Files:
    """Return the items of a quiz; it stands in packages of its own, of its module and of the course."""
    questions = [*quiz.questions, *(each for pool in quiz.pools for each in pool.questions)]
    made = (each for one in questions for each in recast(one, abilities_of(dialect.id)))
    return {
        _path(reference(quiz, question)): document(item_of(quiz, question, dialect, words))
        for question in made
    }


def _path(identifier: str) -> str:
    return f"items/{identifier}.xml"


def _test(quiz: form.Quiz, dialect: Dialect) -> Node:
    """Return a test whose groups draw as many questions as the quiz does."""
    score = dialect("sum", dialect("testVariables", variableIdentifier="SCORE"))
    total = dialect("outcomeProcessing", dialect("setOutcomeValue", score, identifier="SCORE"))
    return dialect(
        "assessmentTest",
        dialect("outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float"),
        dialect(
            "testPart",
            *_sections(quiz, dialect),
            identifier="deel",
            navigationMode="nonlinear",
            submissionMode="individual" if quiz.feedback_moment == "question" else "simultaneous",
        ),
        total,
        identifier=named(f"quiz-{quiz.id}"),
        title=plain_text(quiz.title),
    )


def _sections(quiz: form.Quiz, dialect: Dialect) -> Iterator[Node]:
    groups = [("vragen", quiz.questions, 0)] if quiz.questions else []
    groups += [(f"groep-{pool.id}", pool.questions, pool.draw) for pool in quiz.pools]
    for identifier, questions, draw in groups:
        made = (each for one in questions for each in recast(one, abilities_of(dialect.id)))
        refs = (_ref(quiz, each, dialect) for each in made)
        yield dialect(
            "assessmentSection",
            dialect("selection", select=str(draw)) if draw else None,
            dialect("ordering", shuffle="true") if quiz.shuffle else None,
            *refs,
            identifier=identifier,
            title=plain_text(quiz.title),
            visible="true",
        )


def _ref(quiz: form.Quiz, question: form.Question, dialect: Dialect) -> Node:
    """Return the place of an item in a test; its categories are what the site says of the question."""
    name = reference(quiz, question)
    labels = " ".join(labels_of(question, "."))
    categories = {"category": labels} if labels else {}
    return dialect("assessmentItemRef", identifier=named(name), href=f"../{_path(name)}", **categories)


def _manifest(item: Item, tests: Tests, dialect: Dialect) -> Node:
    e = Maker(dialect.packaging, {None: dialect.packaging})
    version = "3.0.0" if dialect.is_dashed else "1.0.0"
    resources: list[Node] = []
    for path, items in tests.items():
        for name, picture in items.items():
            also = (picture,) if picture else ()
            resources.append(_resource(e, name, f"imsqti_item_{dialect.resource}", also=also))
        resources.append(_resource(e, path, f"imsqti_test_{dialect.resource}", tuple(items)))
    return e(
        "manifest",
        e("metadata", e("schema", dialect.schema), e("schemaversion", version)),
        e("organizations"),
        e("resources", *resources),
        identifier=f"m-{item.noun}-{item.id}",
    )


def _resource(
    e: Maker, path: str, kind: str, needs: tuple[str, ...] = (), also: tuple[str, ...] = ()
) -> Node:
    files = (e("file", href=each) for each in (path, *also))
    depends = (e("dependency", identifierref=_name(each)) for each in needs)
    return e("resource", *files, *depends, identifier=_name(path), type=kind, href=path)


def _name(path: str) -> str:
    folder, _, name = path.removesuffix(".xml").partition("/")
    return f"{folder}-{name}"
