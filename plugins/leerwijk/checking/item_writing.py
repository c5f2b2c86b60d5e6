# SPDX-License-Identifier: EUPL-1.2
"""Item-writing rules: remarks on questions that work but could be better, each with an id to allow it by."""

import re
from collections import Counter
from collections.abc import Iterator

from leerwijk.checking.walking import Asked, questions_of, silenced
from leerwijk.model.library import Library
from leerwijk.model.question import Choice, Multiple, Open, Option, Question, RatingScale, TrueFalse
from leerwijk.model.quiz import Quiz
from leerwijk.problems import Place, Problem, nearest

ITEM_RULES = (
    "all-or-none",
    "double-negation",
    "key-position",
    "longest-is-right",
    "no-feedback",
    "no-option-feedback",
    "objective-without-question",
    "question-without-objective",
    "small-pool",
)
"""Rules that `allow: ["rule: reason"]` silences on a question, quiz or module; `locale/rules` has pages."""
ALL_OR_NONE = re.compile(
    r"\b(?:alle|al|geen|beide)\b(?: \w+){0,3} "
    r"(?:bovenstaande|hierboven|bovengenoemde|antwoorden|opties|mogelijkheden)\b"
    r"|\b(?:[Zz]owel )?[A-E] (?:en|als|of) [A-E]\b"
    r"|^(?:alle|geen van)(?: deze| de)?(?: twee| drie| vier)?\W*$",
    re.IGNORECASE,
)
"""An option that speaks of the other options; shuffling breaks it, and it tests reading, not knowing."""
NEGATION = re.compile(
    r"\b(?:niet(?! alleen\b)|geen|nooit|niemand|nergens|niets|noch|behalve|zonder)\b", re.IGNORECASE
)
SENTENCE_END = re.compile(r"[.?!;:]\s|\n")
TOO_LONG = 1.5
"""How many times the mean length makes a right option stand out …"""
TOO_MUCH = 15
"""… when it is also so many characters longer than the mean."""
ENOUGH_KEYS = 4
OUT_OF_BALANCE = 0.6


def _options(question: Question) -> tuple[Option, ...]:
    return question.options if isinstance(question, Choice | Multiple) else ()


def options_explain(library: Library) -> Iterator[Problem]:
    """Every option has feedback: why it is right, or why one could think so."""
    for asked in questions_of(library):
        for number, option in enumerate(_options(asked.question)):
            if not option.feedback:
                yield from asked.warning("no-option-feedback", "options", number, text=option.text)
        if isinstance(asked.question, TrueFalse):
            for field in ("feedback_true", "feedback_false"):
                if getattr(asked.question, field) is None:
                    text = "waar" if field == "feedback_true" else "niet waar"
                    yield from asked.warning("no-option-feedback", text=text)


def questions_explain(library: Library) -> Iterator[Problem]:
    """Every scored question without options explains its answer."""
    for asked in questions_of(library):
        question = asked.question
        told = question.explanation or any(vars(question.feedback).values())
        if not told and not isinstance(question, Choice | Multiple | TrueFalse | Open | RatingScale):
            yield from asked.warning("no-feedback", id=question.id)


def right_options_do_not_stand_out(library: Library) -> Iterator[Problem]:
    """No right option is clearly the longest."""
    for asked in questions_of(library):
        options = _options(asked.question)
        lengths = [len(option.text) for option in options] or [0]
        longest, middle = max(lengths), sum(lengths) / len(lengths)
        if longest > TOO_LONG * middle and longest - middle >= TOO_MUCH:
            number = lengths.index(longest)
            if options[number].correct:
                yield from asked.warning("longest-is-right", "options", number, "text")


def options_stand_alone(library: Library) -> Iterator[Problem]:
    """No option says "all" or "none of the above"."""
    for asked in questions_of(library):
        for number, option in enumerate(_options(asked.question)):
            if ALL_OR_NONE.search(option.text):
                yield from asked.warning("all-or-none", "options", number, "text", text=option.text)


def questions_are_not_doubly_negative(library: Library) -> Iterator[Problem]:
    """No sentence of a prompt or option holds two negations."""
    for asked in questions_of(library):
        texts = ((path, text) for path, text in _texts_to_answer(asked) if len(NEGATION.findall(text)) > 1)
        for path, text in texts:
            for sentence in SENTENCE_END.split(text):
                if len(NEGATION.findall(sentence)) > 1:
                    yield from asked.warning("double-negation", *path, sentence=sentence.strip())


def _texts_to_answer(asked: Asked) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("prompt",), asked.question.prompt
    for number, option in enumerate(_options(asked.question)):
        yield ("options", number, "text"), option.text


def keys_are_spread(library: Library) -> Iterator[Problem]:
    """Every position holds the right option now and then."""
    for quiz in library.quizzes:
        keys = Counter(_keys(quiz))
        if keys.total() >= ENOUGH_KEYS and not silenced("key-position", quiz.allow):
            position, times = keys.most_common(1)[0]
            if times > OUT_OF_BALANCE * keys.total():
                names = {"position": position, "times": times, "total": keys.total()}
                yield Problem(library.at(quiz, "questions"), "key-position", names, "warning")


def _keys(quiz: Quiz) -> Iterator[int]:
    """Yield the position, from 1, of the right option of each choice."""
    for question in (*quiz.questions, *(q for pool in quiz.pools for q in pool.questions)):
        if isinstance(question, Choice):
            yield from (place for place, option in enumerate(question.options, 1) if option.correct)


def pools_surprise(library: Library) -> Iterator[Problem]:
    """Every pool holds twice what a test draws, so that another attempt brings other questions."""
    for quiz in library.quizzes:
        for number, pool in enumerate(quiz.pools):
            count = len(pool.questions)
            if pool.draw <= count < 2 * pool.draw and not silenced("small-pool", quiz.allow):
                place = library.at(quiz, "pools", number)
                names: dict[str, str | int] = {"id": pool.id, "draw": pool.draw, "count": count}
                yield Problem(place, "small-pool", names, "warning")


def allowances_name_a_rule_and_a_reason(library: Library) -> Iterator[Problem]:
    """Every line of `allow` names an item-writing rule and says why it may be passed over."""
    for place, line in _allowances(library):
        rule, _, reason = (part.strip() for part in line.partition(":"))
        if rule not in ITEM_RULES:
            names = {"rule": rule, "near": nearest(rule, ITEM_RULES), "rules": ", ".join(ITEM_RULES)}
            yield Problem(place, "unknown-allowance", names)
        elif not reason:
            yield Problem(place, "allowance-without-reason", {"rule": rule})


def _allowances(library: Library) -> Iterator[tuple[Place, str]]:
    for quiz in library.quizzes:
        yield from ((library.at(quiz, "allow", number), line) for number, line in enumerate(quiz.allow))
    for module in library.modules:
        yield from ((library.at(module, "allow", number), line) for number, line in enumerate(module.allow))
    for asked in questions_of(library):
        yield from ((asked.at("allow", number), line) for number, line in enumerate(asked.question.allow))
