# SPDX-License-Identifier: EUPL-1.2
"""Cloze: the gaps of Moodle, as they stand in the text of a question."""

import re

from leerwijk.reading.banks.gathering import Gathering, Raw
from leerwijk.reading.banks.numbers import number_of
from leerwijk.reading.banks.rich_text import cleaned

ALL = 100.0
CLOZE = re.compile(r"\{(?P<weight>\d*+):(?P<kind>[A-Z_]++):(?P<answers>(?:\\.|[^}\\]){0,4000}+)\}")
"""No answer is longer, and nothing is tried twice: many open braces would take hours otherwise."""
SHORT, CHOSEN = ("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"), ("MULTICHOICE", "MC")


def gap_of(found: re.Match[str], name: str, gathering: Gathering, line: int) -> Raw:
    """Return one gap of a text."""
    kind = found["kind"].removesuffix("_S").removesuffix("_H").removesuffix("_V")
    accept, options, told = [], [], ""
    for part in re.split(r"(?<!\\)~", found["answers"]):
        share, text, feedback = _cloze_answer(part)
        if text != "*":
            options.append(text)
            accept += [text] if share >= ALL else []
        told = told or feedback
    if kind not in (*SHORT, *CHOSEN):
        gathering.warn("bank-kind-unknown", line, kind=kind)
    raw: Raw = {"id": name, "accept": accept, **({"feedback": told} if told else {})}
    return raw | ({"options": options} if kind in CHOSEN else {"tolerance": False})


def _cloze_answer(part: str) -> tuple[float, str, str]:
    """Return (share, text, feedback) of one answer in a gap."""
    answer, _, feedback = _split_once(part, "#")
    share = ALL if answer.startswith("=") else 0.0
    weighed = re.match(r"%(-?[\d.]+)%", answer)
    if weighed:
        share, answer = number_of(weighed[1]), answer[weighed.end() :]
    return share, cleaned(_unescaped(answer.removeprefix("="))).text, cleaned(_unescaped(feedback)).text


def _split_once(text: str, sign: str) -> tuple[str, str, str]:
    found = re.search(rf"(?<![\\&]){sign}", text)
    return (text[: found.start()], sign, text[found.end() :]) if found else (text, "", "")


def _unescaped(text: str) -> str:
    return re.sub(r"\\([#~}])", r"\1", text)
