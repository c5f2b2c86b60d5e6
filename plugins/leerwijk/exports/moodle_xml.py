# SPDX-License-Identifier: EUPL-1.2
"""Moodle XML: questions with their ids, categories, feedback, hints and shares of the score."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from leerwijk.exports.goods import Goods
from leerwijk.exports.markup import Maker, Node, cdata, document
from leerwijk.exports.pictures import picture_of, shown
from leerwijk.exports.plain_text import plain_text
from leerwijk.exports.recasting import recast
from leerwijk.exports.wording import explanation_of, labels_of, name_of, percent, reference
from leerwijk.model import published as form
from leerwijk.model.abilities import abilities_of
from leerwijk.model.package import Item

ID = "moodle-xml"
E = Maker()
PENALTY = "0.3333333"
"""What Moodle takes off for a second attempt, its own default."""

CLOZE = str.maketrans({"\\": "&#92;", "}": "\\}", "#": "\\#", "~": "\\~", '"': "&quot;"})


def moodle_xml(item: Item, goods: Goods) -> bytes:
    """Return the questions of an item."""
    root = E("quiz", *(node for quiz in goods.quizzes(item) for node in _quiz(quiz, goods)))
    return document(root)


def _quiz(quiz: form.Quiz, goods: Goods) -> Iterator[Node]:
    path = [goods.publisher.name, plain_text(quiz.title)]
    sets = [(path, quiz.id, quiz.questions, "")]
    for pool in quiz.pools:
        told = goods.words.text("packages.said.draw", n=pool.draw)
        sets.append(([*path, pool.id], f"{quiz.id}--{pool.id}", pool.questions, told))
    for names, identifier, questions, told in sets:
        made = [each for one in questions for each in recast(one, abilities_of(ID))]
        if made:
            yield _category(names, identifier, told)
        yield from (_question(quiz, each, goods) for each in made)


def _category(names: Sequence[str], identifier: str, told: str) -> Node:
    """Return a category; what is told of a group of questions holds the number that a test draws."""
    path = "/".join(("$course$", "top", *(name.replace("/", "//") for name in names)))
    return E(
        "question",
        E("category", E("text", path)),
        E("info", E("text", told), format="html"),
        E("idnumber", identifier),
        type="category",
    )


def _question(quiz: form.Quiz, question: form.Question, goods: Goods) -> Node:
    kind, write = KINDS[question.kind]
    asked, *rest = write(question)
    _illustrate(asked, question, goods)
    return E(
        "question",
        E("name", E("text", name_of(question))),
        asked,
        *rest,
        _html("generalfeedback", explanation_of(question, goods.words)),
        E("defaultgrade", str(question.points)),
        E("penalty", PENALTY),
        E("hidden", "0"),
        E("idnumber", reference(quiz, question)),
        *(_html("hint", hint) for hint in question.hints if question.kind != "open"),
        _tags(labels_of(question)),
        type=kind,
    )


def _illustrate(asked: Node, question: form.Question, goods: Goods) -> None:
    """Put the picture of a question below its text, with the file in it."""
    picture = picture_of(question)
    content = goods.media(picture.file) if picture else None
    if picture and content is not None:
        text = asked[0].text or ""
        asked.replace(asked[0], E("text", cdata(text + shown(picture, "@@PLUGINFILE@@/"))))
        folder, _, name = f"/{picture.file}".rpartition("/")
        whole = b64encode(content).decode()
        asked.append(E("file", whole, name=name, path=f"{folder}/", encoding="base64"))


def _tags(labels: Sequence[str]) -> Node | None:
    return E("tags", *(E("tag", E("text", label)) for label in labels)) if labels else None


def _html(tag: str, text: str) -> Node:
    return E(tag, E("text", cdata(text)), format="html")


def _asked(question: form.Question) -> Node:
    return _html("questiontext", question.prompt)


def _first(texts: Sequence[str]) -> str:
    return texts[0] if texts else ""


def _by_result(question: form.Question) -> Iterator[Node]:
    told = question.feedback
    yield _html("correctfeedback", _first(told.correct))
    yield _html("partiallycorrectfeedback", _first(told.partly))
    yield _html("incorrectfeedback", _first(told.incorrect))


def _answer(fraction: str, text: str, feedback: str | None, form_: str = "html") -> Node:
    content = cdata(text) if form_ == "html" else text
    return E("answer", E("text", content), _html("feedback", feedback or ""), fraction=fraction, format=form_)


def _options(question: form.ChoiceQuestion | form.MultipleQuestion) -> Iterator[Node]:
    yield _asked(question)
    single = question.kind == "choice"
    yield E("single", str(single).lower())
    yield E("shuffleanswers", str(question.shuffle).lower())
    yield E("answernumbering", "none")
    yield from _by_result(question)
    right = max(1, sum(option.correct for option in question.options))
    for option in question.options:
        wrong = "0" if single else percent(-1, right)
        yield _answer(percent(1, right) if option.correct else wrong, option.text, option.feedback)


def _true_false(question: form.TrueFalseQuestion) -> Iterator[Node]:
    yield _asked(question)
    for value, told in ((True, question.feedback_true), (False, question.feedback_false)):
        is_right = value == question.answer
        result = question.feedback.correct if is_right else question.feedback.incorrect
        by_result = f'<p class="lw-result">{_first(result)}</p>' if result else ""
        feedback = f"{by_result}{told or ''}"
        yield _answer("100" if is_right else "0", str(value).lower(), feedback, "moodle_auto_format")


def _text(question: form.TextQuestion) -> Iterator[Node]:
    yield _asked(question)
    yield E("usecase", "0")
    for accepted in question.accept:
        yield _answer("100", _literal(accepted), _first(question.feedback.correct), "moodle_auto_format")
    for wrong in question.wrong:
        yield _answer("0", _literal(wrong.answer), wrong.feedback, "moodle_auto_format")
    if question.feedback.incorrect:
        yield _answer("0", "*", _first(question.feedback.incorrect), "moodle_auto_format")


def _literal(text: str) -> str:
    """Return an answer in which an asterisk stands for itself."""
    return text.replace("*", "\\*")


def _number(question: form.NumberQuestion) -> Iterator[Node]:
    yield _asked(question)
    right = _answer("100", f"{question.answer:.10g}", _first(question.feedback.correct), "moodle_auto_format")
    right.append(E("tolerance", f"{question.tolerance:.10g}"))
    yield right
    if question.feedback.incorrect:
        yield _answer("0", "*", _first(question.feedback.incorrect), "moodle_auto_format")
    if question.unit:
        yield E("units", E("unit", E("multiplier", "1"), E("unit_name", question.unit)))
        yield E("unitgradingtype", "0")
        yield E("unitpenalty", "0")
        yield E("showunits", "0")
        yield E("unitsleft", "0")


def _match(question: form.MatchQuestion) -> Iterator[Node]:
    yield _asked(question)
    yield E("shuffleanswers", "true")
    yield from _by_result(question)
    texts = {each.key: plain_text(each.text) for each in question.rights}
    for pair in question.pairs:
        yield _subquestion(pair.left, texts[pair.right])
    used = {pair.right for pair in question.pairs}
    yield from (_subquestion("", text) for key, text in texts.items() if key not in used)


def _subquestion(text: str, answer: str) -> Node:
    return E("subquestion", E("text", cdata(text)), E("answer", E("text", answer)), format="html")


def _gap(question: form.GapQuestion) -> Iterator[Node]:
    gaps = {gap.id: _cloze(gap) for gap in question.gaps}
    text = "".join(gaps[piece.gap] if piece.gap else piece.text for piece in question.pieces)
    yield _html("questiontext", f"<p>{question.prompt}</p><p>{text}</p>")


def _cloze(gap: form.Gap) -> str:
    """Return a gap as it stands in the text of a question."""

    def answer(sign: str, text: str) -> str:
        told = f"#{(gap.feedback or '').translate(CLOZE)}" if gap.feedback else ""
        return f"{sign}{escape(text, quote=False).translate(CLOZE)}{told}"

    if gap.options:
        answers = [answer("=" if text in gap.accept else "", text) for text in gap.options]
        return f"{{1:MULTICHOICE_S:{'~'.join(answers)}}}"
    answers = [answer("=", text) for text in gap.accept]
    if gap.feedback:
        answers.append(answer("", "*"))
    return f"{{1:SHORTANSWER:{'~'.join(answers)}}}"


def _open(question: form.OpenQuestion) -> Iterator[Node]:
    yield _asked(question)
    yield E("responseformat", "editor")
    yield E("responserequired", "1")
    yield E("responsefieldlines", str(question.lines))
    yield E("attachments", "0")
    yield _html("graderinfo", question.model_answer)


KINDS: Mapping[str, tuple[str, Callable[[Any], Iterator[Node]]]] = {
    "choice": ("multichoice", _options),
    "multiple": ("multichoice", _options),
    "true-false": ("truefalse", _true_false),
    "text": ("shortanswer", _text),
    "number": ("numerical", _number),
    "match": ("matching", _match),
    "gap": ("cloze", _gap),
    "open": ("essay", _open),
}
"""Kind → what Moodle calls it, and the function that writes it."""
