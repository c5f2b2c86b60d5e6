# SPDX-License-Identifier: EUPL-1.2
"""Assessments of a Common Cartridge: quizzes in its profile of QTI 1.2."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from leerwijk.exports.goods import Goods, questions_of
from leerwijk.exports.markup import Maker, Node, document
from leerwijk.exports.pictures import picture_of, shown
from leerwijk.exports.plain_text import plain_text
from leerwijk.exports.recasting import recast
from leerwijk.exports.wording import explanation_of, name_of, reference
from leerwijk.locale import Words
from leerwijk.model import published as form
from leerwijk.model.abilities import Abilities

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
E = Maker(NAMESPACE, {None: NAMESPACE})

GENERAL, RIGHT, WRONG = "general_fb", "correct_fb", "general_incorrect_fb"
"""Names of feedback, as the platforms that read cartridges know them."""

FILEBASE = "$IMS-CC-FILEBASE$/"
"""Stands for the root of the cartridge in an assessment."""

PICTURES = "beelden/"
"""Where pictures of questions lie in a cartridge, apart from those of its pages."""

RESPONSE = "response1"
MOST_WEIGHT = 99


def assessment(quiz: form.Quiz, abilities: Abilities, goods: Goods) -> bytes | None:
    """Return a quiz as the file of a cartridge; None when no question of it can go along."""
    asked = [each for question in questions_of(quiz) for each in recast(question, abilities)]
    if not asked:
        return None
    facts = {
        "cc_profile": "cc.exam.v0p1",
        "qmd_assessmenttype": "Examination",
        "qmd_scoretype": "Percentage",
        "qmd_feedbackpermitted": "Yes",
        "cc_maxattempts": str(quiz.attempts) if quiz.attempts else "unlimited",
    }
    items = (_item(quiz, question, goods) for question in asked)
    whole = E(
        "assessment",
        _facts(facts),
        E("section", *items, ident="root_section"),
        ident=f"quiz-{quiz.id}",
        title=plain_text(quiz.title),
    )
    return document(E("questestinterop", whole))


def _facts(facts: Mapping[str, str]) -> Node:
    fields = (
        E("qtimetadatafield", E("fieldlabel", name), E("fieldentry", value)) for name, value in facts.items()
    )
    return E("qtimetadata", *fields)


def _item(quiz: form.Quiz, question: form.Question, goods: Goods) -> Node:
    kind = KINDS[question.kind]
    told = {GENERAL: explanation_of(question, goods.words), **kind.told(question)}
    feedback = {name: text for name, text in told.items() if text}
    facts = {"cc_profile": kind.profile, "cc_weighting": str(min(question.points, MOST_WEIGHT))}
    scored = {"qmd_scoringpermitted": "Yes", "qmd_computerscored": "No"} if question.kind == "open" else {}
    return E(
        "item",
        E("itemmetadata", _facts({**facts, **scored})),
        E("presentation", _material(_asked(question)), kind.asked(question, goods.words)),
        E("resprocessing", *_processed(question, kind, feedback)),
        *(_feedback(name, text) for name, text in feedback.items()),
        ident=reference(quiz, question),
        title=name_of(question),
    )


def _asked(question: form.Question) -> str:
    """Return the text of a question with its picture, which the cartridge holds as a file of its own."""
    picture = picture_of(question)
    return question.prompt + (shown(picture, FILEBASE + PICTURES) if picture else "")


def _material(text: str) -> Node:
    return E("material", E("mattext", text, texttype="text/html"))


def _feedback(name: str, text: str) -> Node:
    return E("itemfeedback", E("flow_mat", _material(text)), ident=name)


def _processed(question: form.Question, kind: "Profile", feedback: Mapping[str, str]) -> Iterator[Node]:
    score = E("decvar", varname="SCORE", vartype="Decimal", minvalue="0", maxvalue="100")
    yield E("outcomes", score)
    if GENERAL in feedback:
        yield _condition((E("other"),), None, (GENERAL,), {"continue": "Yes"})
    yield from kind.scored(question, feedback)
    if WRONG in feedback:
        yield _condition((E("other"),), None, (WRONG,))


def _condition(
    when: Sequence[Node],
    score: str | None,
    told: Sequence[str] = (),
    attributes: Mapping[str, str] | None = None,
) -> Node:
    """Return a condition with what it scores and shows; Moodle knows the right one by a score of 100."""
    return E(
        "respcondition",
        attributes or {"continue": "No"},
        E("conditionvar", *when),
        E("setvar", score, varname="SCORE", action="Set") if score else None,
        *(E("displayfeedback", feedbacktype="Response", linkrefid=name) for name in told),
    )


def _equal(value: str, case: str = "") -> Node:
    return E("varequal", {"case": case} if case else None, value, respident=RESPONSE)


def _by_result(question: form.Question) -> dict[str, str]:
    told = question.feedback
    return {RIGHT: "".join(told.correct[:1]), WRONG: "".join(told.incorrect[:1])}


def _told_by_option(question: Any) -> dict[str, str]:  # noqa: ANN401 — choice and multiple
    named = {f"{option.key}_fb": option.feedback or "" for option in question.options}
    return {**_by_result(question), **named}


def _told_true_false(question: form.TrueFalseQuestion) -> dict[str, str]:
    own = {"true_fb": question.feedback_true or "", "false_fb": question.feedback_false or ""}
    return {**_by_result(question), **own}


def _told_text(question: form.TextQuestion) -> dict[str, str]:
    named = {f"wrong{number}_fb": wrong.feedback for number, wrong in enumerate(question.wrong, 1)}
    return {**_by_result(question), **named}


def _choices(texts: Mapping[str, str], cardinality: str, *, shuffle: bool) -> Node:
    labels = (E("response_label", _material(text), ident=key) for key, text in texts.items())
    chosen = E("render_choice", *labels, shuffle="Yes" if shuffle else "No")
    return E("response_lid", chosen, ident=RESPONSE, rcardinality=cardinality)


def _options(question: Any, _: Words) -> Node:  # noqa: ANN401
    cardinality = "Single" if question.kind == "choice" else "Multiple"
    texts = {option.key: option.text for option in question.options}
    return _choices(texts, cardinality, shuffle=question.shuffle)


def _true_false(_: form.TrueFalseQuestion, words: Words) -> Node:
    texts = {name: words.text(f"packages.said.{name}") for name in ("true", "false")}
    return _choices(texts, "Single", shuffle=False)


def _typed(_: form.Question, __: Words) -> Node:
    return E("response_str", E("render_fib", prompt="Dashline"), ident=RESPONSE, rcardinality="Single")


def _score_single(question: Any, feedback: Mapping[str, str]) -> Iterator[Node]:  # noqa: ANN401
    if question.kind == "choice":
        options = [(option.key, option.correct) for option in question.options]
    else:
        options = [(name, (name == "true") == question.answer) for name in ("true", "false")]
    for key, is_right in options:
        told = [name for name in (f"{key}_fb", RIGHT if is_right else WRONG) if name in feedback]
        if is_right or told:
            yield _condition((_equal(key),), "100" if is_right else None, told)


def _score_multiple(question: form.MultipleQuestion, feedback: Mapping[str, str]) -> Iterator[Node]:
    """Yield the one right choice, then what is said of each option."""
    right = [_equal(option.key, "Yes") for option in question.options if option.correct]
    wrong = [E("not", _equal(option.key, "Yes")) for option in question.options if not option.correct]
    yield _condition((E("and", *right, *wrong),), "100", [name for name in (RIGHT,) if name in feedback])
    for option in question.options:
        if f"{option.key}_fb" in feedback:
            yield _condition((_equal(option.key),), None, (f"{option.key}_fb",))


def _score_text(question: form.TextQuestion, feedback: Mapping[str, str]) -> Iterator[Node]:
    """Yield all right answers in one condition, where Moodle looks for them."""
    right = [_equal(answer, "No") for answer in question.accept]
    yield _condition(right, "100", [name for name in (RIGHT,) if name in feedback])
    for number, wrong in enumerate(question.wrong, 1):
        yield _condition((_equal(wrong.answer, "No"),), None, (f"wrong{number}_fb",))


def _score_nothing(_: form.Question, __: Mapping[str, str]) -> Iterator[Node]:
    yield from ()


class Profile:
    """A type of question in the profile of Common Cartridge, and how one is written."""

    def __init__(
        self,
        profile: str,
        asked: Callable[[Any, Words], Node],
        scored: Callable[[Any, Mapping[str, str]], Iterator[Node]],
        told: Callable[[Any], Mapping[str, str]],
    ) -> None:
        self.profile, self.asked, self.scored, self.told = profile, asked, scored, told


KINDS: Mapping[str, Profile] = {
    "choice": Profile("cc.multiple_choice.v0p1", _options, _score_single, _told_by_option),
    "multiple": Profile("cc.multiple_response.v0p1", _options, _score_multiple, _told_by_option),
    "true-false": Profile("cc.true_false.v0p1", _true_false, _score_single, _told_true_false),
    "text": Profile("cc.fib.v0p1", _typed, _score_text, _told_text),
    "open": Profile("cc.essay.v0p1", _typed, _score_nothing, lambda _: {}),
}
