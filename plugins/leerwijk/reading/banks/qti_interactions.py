# SPDX-License-Identifier: EUPL-1.2
"""What the interactions of an item ask, as fields of a question."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from leerwijk.reading.banks.gathering import Raw, matched
from leerwijk.reading.banks.numbers import answer_of, whole_of
from leerwijk.reading.banks.qti_item import ItemReader, Node, local, value_of
from leerwijk.reading.ids import is_id

TYPED = frozenset({"textEntryInteraction", "inlineChoiceInteraction"})
ENDS = re.compile(r"1 = (?P<low>.+), \d+ = (?P<high>.+)")


def asked_by(item: ItemReader) -> Raw:
    """Return what an item asks; nothing, with a remark, when it asks what we cannot ask."""
    body = item.first("itemBody")
    found = [
        each for each in (body.iter() if body is not None else ()) if local(each).endswith("Interaction")
    ]
    names = {local(each) for each in found}
    if found and names <= TYPED:
        return _typed(item, body, found)
    if len(found) != 1 or local(found[0]) not in READ:
        item.gathering.warn("bank-kind-unknown", item.line, kind=", ".join(sorted(names)) or "–")
        return {}
    raw = READ[local(found[0])](item, found[0])
    before = " ".join(filter(None, (item.text(each) for each in body if not _holds(each, found[0]))))
    if raw and "prompt" not in raw:
        raw["prompt"] = item.text(item.first("prompt", found[0])) or before
    return raw


def _holds(node: Node, wanted: Node) -> bool:
    return any(each is wanted for each in node.iter())


def _choice(item: ItemReader, node: Node) -> Raw:
    response = value_of(node, "responseIdentifier")
    right, told = set(item.correct(response)), item.told()
    choices = item.all("simpleChoice", node)
    if {each.get("identifier") for each in choices} == {"true", "false"}:
        sides = {f"feedback_{name}": told[name] for name in ("true", "false") if told.get(name)}
        return {"kind": "true-false", "answer": right == {"true"}, **sides}
    options = []
    for each in choices:
        name = each.get("identifier", "")
        inline = " ".join(item.text(one) for one in item.all("feedbackInline", each))
        said = told.get(name) or inline
        flags = {"correct": True} if name in right else {}
        text = item.text(each, without=("feedbackInline",))
        given = {"id": own} if is_id(own := name.removeprefix("_.")) else {}
        options.append({**given, "text": text, **flags, **({"feedback": said} if said else {})})
    single = value_of(node, "maxChoices", "1") == "1"
    shuffle = {} if value_of(node, "shuffle") == "true" else {"shuffle": False}
    return {"kind": "choice" if single else "multiple", "options": options, **shuffle}


def _hottext(item: ItemReader, node: Node) -> Raw:
    right = set(item.correct(value_of(node, "responseIdentifier")))
    for each in item.all("hottext", node):
        marks = ("[[", "]]") if each.get("identifier") in right else ("((", "))")
        each.text = marks[0] + (each.text or "")
        last = each[-1] if len(each) else None
        if last is None:
            each.text += marks[1]
        else:
            last.tail = (last.tail or "") + marks[1]
    prompt = item.text(item.first("prompt", node))
    return {"kind": "mark", "prompt": prompt, "text": item.text(node, without=("prompt",))}


def _match(item: ItemReader, node: Node) -> Raw:
    sets = item.all("simpleMatchSet", node)
    texts = {each.get("identifier"): item.text(each) for each in item.all("simpleAssociableChoice", node)}
    right = dict(
        pair.split(None, 1) for pair in item.correct(value_of(node, "responseIdentifier")) if " " in pair
    )
    lefts = [each.get("identifier") for each in item.all("simpleAssociableChoice", sets[0])] if sets else []
    rights = [each.get("identifier") for each in item.all("simpleAssociableChoice", sets[-1])] if sets else []
    pairs = [{"left": texts[left], "right": texts.get(right.get(left), "")} for left in lefts]
    spare = [texts[name] for name in rights if name not in right.values()]
    return matched(pairs, spare)


def _order(item: ItemReader, node: Node) -> Raw:
    texts = {each.get("identifier"): item.text(each) for each in item.all("simpleChoice", node)}
    right = item.correct(value_of(node, "responseIdentifier"))
    return {"kind": "order", "steps": [texts[name] for name in right if name in texts]}


def _open(item: ItemReader, node: Node) -> Raw:
    if "lw-model" not in item.raw_feedback("EXPLAINED").get("explained", ""):
        item.gathering.warn("bank-no-model-answer", item.line)
        return {}
    lines = whole_of(value_of(node, "expectedLines"))
    return {"kind": "open", **({"lines": min(40, lines)} if lines else {})}


def _slider(item: ItemReader, node: Node) -> Raw:
    steps = whole_of(value_of(node, "upperBound"))
    found = next((said for each in item.all("p") if (said := ENDS.fullmatch(item.text(each)))), None)
    if value_of(node, "lowerBound") != "1" or not steps or found is None:
        item.gathering.warn("bank-kind-unknown", item.line, kind="sliderInteraction")
        return {}
    return {"kind": "scale", "steps": steps, "low": found["low"], "high": found["high"]}


def _typed(item: ItemReader, body: Node, found: list[Node]) -> Raw:
    """Return a short text, a number, or a text with gaps: by how many fields, and what stands around them."""
    blocks = list(body)
    asked = [each for each in blocks if not any(_holds(each, one) for one in found)]
    holders = [each for each in blocks if any(_holds(each, one) for one in found)]
    prompt = " ".join(filter(None, map(item.text, asked)))
    names = [_name(node, number) for number, node in enumerate(found, 1)]
    gaps = [_gap(item, node, name) for node, name in zip(found, names, strict=True)]
    only = found[0]
    declared = item.declared(value_of(only, "responseIdentifier"))
    base = value_of(declared, "baseType") if declared is not None else "string"
    for node, name in zip(found, names, strict=True):
        for each in list(node):
            node.remove(each)
        node.text = f"{{{{{name}}}}}"
    text = " ".join(filter(None, map(item.text, holders)))
    if len(found) == 1 and base in ("float", "integer"):
        unit = text.replace(only.text, "").strip()
        return _number(item, only, prompt or unit, unit if prompt else "")
    if len(found) == 1 and text == only.text and local(only) == "textEntryInteraction":
        return {
            "kind": "text",
            "prompt": prompt,
            "accept": gaps[0]["accept"],
            "tolerance": False,
            **_wrong(item),
        }
    return {
        "kind": "gap",
        "prompt": prompt or text.replace("{{", "").replace("}}", ""),
        "text": text,
        "gaps": gaps,
    }


def _name(node: Node, number: int) -> str:
    """Return the id of a gap, as our exports write it behind the name of its response."""
    _, _, name = value_of(node, "responseIdentifier").partition("-")
    return name if is_id(name) else f"gat-{number}"


def _gap(item: ItemReader, node: Node, name: str) -> Raw:
    response = value_of(node, "responseIdentifier")
    scores, right = item.scores(response), item.correct(response)
    good = [key for key, score in scores.items() if score > 0] or right
    if local(node) == "textEntryInteraction":
        return {"id": name, "accept": good, "tolerance": False}
    texts = {each.get("identifier"): item.text(each) for each in item.all("inlineChoice", node)}
    accept = [texts[key] for key in good if key in texts]
    return {"id": name, "accept": accept, "options": list(texts.values())}


def _number(item: ItemReader, node: Node, prompt: str, unit: str) -> Raw:
    right = item.correct(value_of(node, "responseIdentifier"))
    equal = item.first("equal")
    margin = value_of(equal, "tolerance").split() if equal is not None else []
    raw: Raw = {"kind": "number", "prompt": prompt}
    if right:
        raw["answer"] = answer_of(right[0])
    if margin and answer_of(margin[0]):
        raw["tolerance"] = answer_of(margin[0])
    return raw | ({"unit": unit} if unit else {})


def _wrong(item: ItemReader) -> Raw:
    """Return expected wrong answers with their feedback, as our own exports write them."""
    told = item.told()
    found: list[Any] = []
    for condition in item.all("responseCondition"):
        match, shown = item.first("stringMatch", condition), item.first("setOutcomeValue", condition)
        if match is not None and shown is not None:
            values = [(each.text or "").strip() for each in item.all("baseValue", condition)]
            if len(values) > 1 and told.get(values[1]):
                found.append({"answer": values[0], "feedback": told[values[1]]})
    return {"wrong": found} if found else {}


READ: Mapping[str, Callable[[ItemReader, Node], Raw]] = {
    "choiceInteraction": _choice,
    "hottextInteraction": _hottext,
    "matchInteraction": _match,
    "orderInteraction": _order,
    "extendedTextInteraction": _open,
    "sliderInteraction": _slider,
}
