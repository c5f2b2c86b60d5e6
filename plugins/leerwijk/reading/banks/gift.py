# SPDX-License-Identifier: EUPL-1.2
"""GIFT → questions as our authors write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isnan, nan

from leerwijk.reading.banks.gathering import Gathering, Group, Raw, lines_of, matched, split_path
from leerwijk.reading.banks.numbers import number_of, plain, whole_of
from leerwijk.reading.banks.rich_text import as_html, cleaned, modelled, read_on
from leerwijk.reading.ids import is_id

ID = re.compile(r"\[id:([^\]]+)\]")
TAG = re.compile(r"\[tag:([a-z]+):([^\]]+)\]")
GROUP = re.compile(r"\[pool:([^\]]+)\] \[draw:(\d+)\]")
TITLE = re.compile(r"\s*::((?:\\.|[^\\])*?)::", re.DOTALL)
FORMAT = re.compile(r"\s*\[(html|plain|markdown|moodle)\]")
ESCAPED = re.compile(r"\\([~=#{}:\\n])")
ANSWER = re.compile(r"(?<!\\)(?=[=~])")
SHARE = re.compile(r"%(-?[\d.]+)%")
TRUE_FALSE = re.compile(r"\s*(TRUE|FALSE|T|F)\s*(?=#|$)", re.IGNORECASE)
ARROW = "->"


@dataclass(slots=True)
class Block:
    """The text of a question, with what stood above it."""

    line: int
    above: str
    """The remarks above it, in which its id and labels stand."""
    text: str

    @property
    def id(self) -> str:
        """Return the id that the bank gives it."""
        found = ID.search(self.above)
        return found[1].strip() if found else ""


def read_gift(text: str, gathering: Gathering) -> None:
    """Take in every question of a text."""
    for block in _blocks(text, gathering):
        start = _sign(block.text, "{")
        end = _sign(block.text, "}", start)
        if start < 0:
            gathering.warn("bank-kind-unknown", block.line, kind=cleaned(block.text, is_html=False).text[:40])
        elif end < 0:
            before = block.text[:start]
            column = len(before) - before.rfind("\n")
            gathering.refuse("bank-gift-open", block.line + before.count("\n"), column)
        else:
            _question(block, start, end, gathering)


def _sign(text: str, sign: str, start: int = 0) -> int:
    """Return where a sign stands that is not escaped, or -1."""
    found = re.compile(rf"(?<!\\)(?:\\\\)*{re.escape(sign)}").search(text, max(0, start))
    return found.end() - 1 if found else -1


def _blocks(text: str, gathering: Gathering) -> Iterator[Block]:
    """Yield questions; an empty line parts them unless their braces are open."""
    kept: list[str] = []
    first, above = 1, ""
    opened = closed = False
    for number, line in (*lines_of(text), (0, "")):
        stripped = line.strip()
        if not kept and stripped.startswith("//"):
            above += stripped
        elif not kept and stripped.startswith("$CATEGORY:"):
            _category(split_path(stripped.removeprefix("$CATEGORY:")), above, gathering)
            above = ""
        elif stripped:
            first = first if kept else number
            kept.append(line)
            opened, closed = opened or _sign(line, "{") >= 0, closed or _sign(line, "}") >= 0
        elif kept and (number == 0 or not opened or closed):
            yield Block(first, above, "\n".join(kept))
            kept, above, opened, closed = [], "", False, False


def _category(path: list[str], above: str, gathering: Gathering) -> None:
    """Note to which quiz what follows belongs; above a group of ours stands how many a test draws."""
    found = GROUP.search(above)
    if found and is_id(found[1]) and len(path) > 1:
        gathering.begin(path[-2], Group(found[1], whole_of(found[2])))
    else:
        gathering.begin(path[-1])


def _question(block: Block, start: int, end: int, gathering: Gathering) -> None:
    head, tail = block.text[:start], block.text[end + 1 :].strip()
    if title := TITLE.match(head):
        head = head[title.end() :]
    inner, _, general = _parted(block.text[start + 1 : end], "####")
    reader = Reader(gathering, block.line, FORMAT.match(head))
    raw = reader.kind_of(inner.strip(), general)
    if not raw:
        return
    asked = reader.clean(head)
    if tail:
        raw = _with_gap(raw, asked, reader.clean(tail))
    explanation = reader.clean(general, lines=True)
    more = {"explanation": explanation} if explanation else {}
    more |= read_on(ESCAPED.sub(r"\1", general))
    whole = {"prompt": asked or reader.clean(tail), **raw, **more}
    gathering.add(block.id, whole, block.line, TAG.findall(block.above))


def _with_gap(raw: Raw, before: str, after: str) -> Raw:
    """Return a question with text after its answers as a text with one gap, where it can be one."""
    if raw["kind"] not in ("text", "choice"):
        return raw
    chosen = raw.get("options", ())
    accept = raw.get("accept") or [option["text"] for option in chosen if option.get("correct")]
    gap: Raw = {"id": "gat-1", "accept": accept, "tolerance": False}
    if chosen:
        gap["options"] = [option["text"] for option in chosen]
    return {"kind": "gap", "text": f"{before} {{{{gat-1}}}} {after}", "gaps": [gap]}


def _parted(text: str, sign: str) -> tuple[str, str, str]:
    found = re.search(rf"(?<!\\){sign}", text)
    return (text[: found.start()], sign, text[found.end() :]) if found else (text, "", "")


class Reader:
    """Reads the answers of one question."""

    def __init__(self, gathering: Gathering, line: int, form: re.Match[str] | None) -> None:
        self.gathering, self.line = gathering, line
        self.form = form[1] if form else "moodle"

    def clean(self, text: str, *, lines: bool = False) -> str:
        """Return a text without escapes, in the little Markdown of ours."""
        found = FORMAT.match(text)
        form = found[1] if found else self.form
        said = ESCAPED.sub(
            lambda sign: " " if sign[1] == "n" else sign[1], text[found.end() if found else 0 :]
        )
        done = cleaned(said if form == "html" else as_html(said), lines=lines)
        for name in done.lost:
            self.gathering.warn("bank-element-lost", self.line, name=name)
        return done.text

    def kind_of(self, inner: str, general: str) -> Raw:
        """Return the fields of a question that follow from its answers; none when it cannot be kept."""
        if not inner:
            return self._open(general)
        if inner.startswith("#"):
            return self._number(inner[1:])
        found = TRUE_FALSE.match(inner)
        return self._true_false(found, inner) if found else self._by_answers(inner)

    def _by_answers(self, inner: str) -> Raw:
        """Return the fields of a question whose answers begin with a sign."""
        answers = [part for part in ANSWER.split(inner) if part[:1] in ("=", "~")]
        if not answers:
            self.gathering.refuse("bank-gift-answers", self.line)
            return {}
        if all(part.startswith("=") and ARROW in part for part in answers):
            return self._match(answers)
        if all(part.startswith("=") for part in answers):
            return self._text(answers)
        return self._choice(answers)

    def _answer(self, part: str) -> tuple[float, str, str]:
        """Return (share in percents, text, feedback) of an answer."""
        share = 100.0 if part.startswith("=") else 0.0
        said, _, told = _parted(part[1:], "#")
        if found := SHARE.match(said.lstrip()):
            share, said = number_of(found[1]), said.lstrip()[found.end() :]
        return share, self.clean(said), self.clean(told)

    def _choice(self, answers: list[str]) -> Raw:
        found = [self._answer(part) for part in answers]
        single = any(part.startswith("=") for part in answers)
        if single and any(0 < share < 100 for share, _, _ in found):  # noqa: PLR2004 - percents
            self.gathering.warn("bank-share-lost", self.line, text=found[0][1])
        options = [
            {
                "text": text,
                **({"correct": True} if (share >= 100 if single else share > 0) else {}),  # noqa: PLR2004
                **({"feedback": told} if told else {}),
            }
            for share, text, told in found
        ]
        return {"kind": "choice" if single else "multiple", "options": options}

    def _text(self, answers: list[str]) -> Raw:
        found = [self._answer(part) for part in answers]
        wrong = [{"answer": text, "feedback": told} for share, text, told in found if share == 0 and told]
        for share, text, _ in found:
            if 0 < share < 100:  # noqa: PLR2004
                self.gathering.warn("bank-share-lost", self.line, text=text)
        accept = [text for share, text, _ in found if share >= 100]  # noqa: PLR2004
        return {"kind": "text", "accept": accept, "tolerance": False, **({"wrong": wrong} if wrong else {})}

    def _match(self, answers: list[str]) -> Raw:
        pairs, spare = [], []
        for part in answers:
            left, _, right = part[1:].partition(ARROW)
            if self.clean(left):
                pairs.append({"left": self.clean(left), "right": self.clean(right)})
            else:
                spare.append(self.clean(right))
        return matched(pairs, spare)

    def _true_false(self, found: re.Match[str], inner: str) -> Raw:
        answer = found[1][0].upper() == "T"
        told = [self.clean(part) for part in re.split(r"(?<!\\)#", inner[found.end() :])[1:3]]
        wrong, right = (*told, "", "")[:2]
        sides = {True: right, False: wrong} if answer else {True: wrong, False: right}
        named = {f"feedback_{str(side).lower()}": text for side, text in sides.items() if text}
        return {"kind": "true-false", "answer": answer, **named}

    def _number(self, inner: str) -> Raw:
        first = _parted(inner.strip().removeprefix("="), "#")[0]
        said = re.fullmatch(r"\s*(-?[\d.]+)\s*(?::\s*([\d.]+)|\.\.\s*(-?[\d.]+))?\s*", first)
        if not said:
            self.gathering.refuse("bank-gift-answers", self.line)
            return {}
        value, margin, end = number_of(said[1], nan), number_of(said[2] or "0", nan), said[3]
        if end:
            value, margin = (value + number_of(end, nan)) / 2, (number_of(end, nan) - value) / 2
        if isnan(value) or isnan(margin):
            self.gathering.refuse("bank-gift-answers", self.line)
            return {}
        return {"kind": "number", "answer": plain(value), **({"tolerance": margin} if margin else {})}

    def _open(self, general: str) -> Raw:
        found = modelled(ESCAPED.sub(r"\1", general))
        if not found:
            self.gathering.warn("bank-no-model-answer", self.line)
        return found
