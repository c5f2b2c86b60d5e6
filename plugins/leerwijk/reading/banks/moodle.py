# SPDX-License-Identifier: EUPL-1.2
"""Moodle XML → questions as our authors write them."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from leerwijk.reading.banks.cloze import ALL, CLOZE, gap_of
from leerwijk.reading.banks.gathering import Gathering, Group, Raw, matched, split_path, taken_apart
from leerwijk.reading.banks.moodle_question import Reader
from leerwijk.reading.banks.numbers import answer_of, number_of, whole_of
from leerwijk.reading.banks.rich_text import RESULT, cleaned, marked_as, modelled, read_on


def read_moodle(root: Any, gathering: Gathering) -> None:  # noqa: ANN401
    """Take in every question of a file."""
    for node in root.iter("question"):
        kind = node.get("type", "")
        if kind == "category":
            _category(node, gathering)
        elif kind in KINDS:
            reader = Reader(node, gathering)
            common = _common(reader)
            raw = KINDS[kind](reader)
            if raw:
                tags = (each.findtext("text") or "" for each in node.findall("tags/tag"))
                labels = (tag.partition(":")[::2] for tag in tags)
                whole = {**common, **raw}
                gathering.add(node.findtext("idnumber") or "", whole, reader.line, labels)
        else:
            gathering.warn("bank-kind-unknown", node.sourceline or 1, kind=kind)


def _category(node: Any, gathering: Gathering) -> None:  # noqa: ANN401
    """Note to which quiz what follows belongs; our own groups tell how many questions a test draws."""
    path = [""] + [name.strip() for name in split_path(node.findtext("category/text") or "")]
    quiz, pool = taken_apart(node.findtext("idnumber") or "")
    drawn = re.search(r"\d+", node.findtext("info/text") or "")
    if quiz and pool and drawn:
        gathering.begin(path[-2], Group(pool, whole_of(drawn[0])))
    else:
        gathering.begin(path[-1])


def _common(reader: Reader) -> Raw:
    """Return what every question has."""
    raw: Raw = {**reader.picture(), "prompt": reader.text("questiontext")}
    hints = [text for node in reader.node.findall("hint") if (text := reader.text(".", node, lines=True))]
    if hints:
        raw["hints"] = hints
    if explanation := reader.text("generalfeedback", lines=True):
        raw["explanation"] = explanation
    raw |= read_on(reader.node.findtext("generalfeedback/text") or "")
    points = number_of(reader.node.findtext("defaultgrade") or "1")
    if points != round(points) or points < 1:
        reader.gathering.warn("bank-points-rounded", reader.line, points=f"{points:g}")
    if max(1, round(points)) != 1:
        raw["points"] = max(1, round(points))
    return raw


def _multichoice(reader: Reader) -> Raw:
    single = (reader.node.findtext("single") or "true").strip() in ("true", "1")
    options = []
    for share, text, feedback, _ in reader.answers():
        is_right = share >= ALL if single else share > 0
        if single and 0 < share < ALL:
            reader.gathering.warn("bank-share-lost", reader.line, text=text)
        options.append({"text": text, **({"correct": True} if is_right else {}), **_told(feedback)})
    fixed = (reader.node.findtext("shuffleanswers") or "true").strip() in ("false", "0")
    raw: Raw = {"kind": "choice" if single else "multiple", "options": options, **reader.feedback()}
    return {**raw, **({"shuffle": False} if fixed else {})}


def _told(feedback: str) -> Raw:
    return {"feedback": feedback} if feedback else {}


def _true_false(reader: Reader) -> Raw:
    raw: Raw = {"kind": "true-false"}
    results: Raw = {}
    for share, text, feedback, node in reader.answers():
        name = "true" if text.lower() == "true" else "false"
        if share >= ALL:
            raw["answer"] = name == "true"
        if feedback:
            raw[f"feedback_{name}"] = feedback
        if told := marked_as(RESULT, node.findtext("feedback/text") or ""):
            results["correct" if share >= ALL else "incorrect"] = [told]
    return {**raw, **({"feedback": results} if results else {})}


def _short(reader: Reader) -> Raw:
    raw: Raw = {"kind": "text", "accept": [], "tolerance": False}
    told: dict[str, list[str]] = {}
    wrong = []
    for share, text, feedback, _ in reader.answers():
        answer = text.replace("\\*", "*")
        if share >= ALL:
            raw["accept"].append(answer)
            if feedback:
                told["correct"] = [feedback]
        elif text == "*":
            told |= {"incorrect": [feedback]} if feedback else {}
        elif share > 0:
            reader.gathering.warn("bank-share-lost", reader.line, text=answer)
        elif feedback:
            wrong.append({"answer": answer, "feedback": feedback})
    return {**raw, **({"wrong": wrong} if wrong else {}), **({"feedback": told} if told else {})}


def _numerical(reader: Reader) -> Raw:
    raw: Raw = {"kind": "number"}
    told: dict[str, list[str]] = {}
    for share, text, feedback, node in reader.answers():
        if share >= ALL and "answer" not in raw:
            raw["answer"] = answer_of(text)
            margin = answer_of(node.findtext("tolerance") or "0")
            raw |= {"tolerance": margin} if margin else {}
        elif text != "*":
            reader.gathering.warn("bank-share-lost", reader.line, text=text)
        if feedback:
            told["correct" if share >= ALL else "incorrect"] = [feedback]
    if unit := reader.node.findtext("units/unit/unit_name"):
        raw["unit"] = unit
    return {**raw, **({"feedback": told} if told else {})}


def _matching(reader: Reader) -> Raw:
    pairs, spare = [], []
    for node in reader.node.findall("subquestion"):
        left = reader.text(".", node)
        right = cleaned(node.findtext("answer/text") or "", is_html=False).text
        if left:
            pairs.append({"left": left, "right": right})
        else:
            spare.append(right)
    return {**matched(pairs, spare), **reader.feedback()}


def _cloze(reader: Reader) -> Raw:
    """Return a text with gaps; our own exports put the prompt in a paragraph before it."""
    written = reader.node.findtext("questiontext/text") or ""
    gaps: list[Raw] = []

    def gap(found: re.Match[str]) -> str:
        made = gap_of(found, f"gat-{len(gaps) + 1}", reader.gathering, reader.line)
        gaps.append(made)
        return f"{{{{{made['id']}}}}}"

    marked = CLOZE.sub(gap, written)
    blocks = cleaned(marked, lines=True)
    reader.tell(blocks.lost)
    prompt, _, text = blocks.text.partition("\n\n")
    if "{{" in prompt or not text:
        prompt, text = _told_default(reader), blocks.text
    return {"kind": "gap", "prompt": prompt, "text": " ".join(text.split()), "gaps": gaps}


def _told_default(reader: Reader) -> str:
    return cleaned(reader.node.findtext("name/text") or "", is_html=False).text


def _essay(reader: Reader) -> Raw:
    answer = reader.text("graderinfo", lines=True)
    if not answer:
        reader.gathering.warn("bank-no-model-answer", reader.line)
        return {}
    lines = int(number_of(reader.node.findtext("responsefieldlines")))
    ours = modelled(reader.node.findtext("generalfeedback/text") or "")
    return {
        **ours,
        "kind": "open",
        "model_answer": answer,
        **({"lines": min(40, lines)} if lines > 0 else {}),
    }


def _ordering(reader: Reader) -> Raw:
    found = sorted(reader.answers(), key=lambda answer: answer[0])
    return {"kind": "order", "steps": [text for _, text, _, _ in found], **reader.feedback()}


KINDS: Mapping[str, Callable[[Reader], Raw]] = {
    "multichoice": _multichoice,
    "truefalse": _true_false,
    "shortanswer": _short,
    "numerical": _numerical,
    "matching": _matching,
    "cloze": _cloze,
    "essay": _essay,
    "ordering": _ordering,
}
