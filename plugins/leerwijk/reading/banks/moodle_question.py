# SPDX-License-Identifier: EUPL-1.2
"""One question of Moodle XML: its texts, answers, feedback and picture, cleaned."""

from collections.abc import Iterator
from typing import Any

from leerwijk.reading.banks.gathering import Gathering, Raw
from leerwijk.reading.banks.numbers import number_of
from leerwijk.reading.banks.pictures import decoded, first_in, kept
from leerwijk.reading.banks.rich_text import cleaned

PLUGINFILE = "@@PLUGINFILE@@/"
"""Before the path of a file that stands beside the text."""


class Reader:
    """Reads one question; notes what it cannot keep."""

    def __init__(self, node: Any, gathering: Gathering) -> None:  # noqa: ANN401 — an element of lxml
        self.node, self.gathering = node, gathering
        self.line = node.sourceline or 1

    def text(self, path: str, node: Any = None, *, lines: bool = False) -> str:  # noqa: ANN401
        """Return the text at a path: of a node, else of the question."""
        holder = (self.node if node is None else node).find(path)
        if holder is None:
            return ""
        written = holder.findtext("text") or ""
        is_html = holder.get("format", "html") not in ("plain_text", "plain")
        found = cleaned(written, is_html=is_html, lines=lines)
        self.tell(found.lost)
        return found.text

    def tell(self, lost: tuple[str, ...]) -> None:
        """Note elements that were taken out of a text."""
        for name in lost:
            self.gathering.warn("bank-element-lost", self.line, name=name)

    def answers(self) -> Iterator[tuple[float, str, str, Any]]:
        """Yield (share in percents, text, feedback, node) of each answer."""
        for answer in self.node.findall("answer"):
            own = cleaned(
                answer.findtext("text") or "",
                is_html=answer.get("format") in ("html", "moodle_auto_format", None),
            )
            self.tell(own.lost)
            yield number_of(answer.get("fraction")), own.text, self.text("feedback", answer), answer

    def picture(self) -> Raw:
        """Take the picture out of the text of the question, where the file holds it too."""
        text = self.node.find("questiontext/text")
        found = first_in(text.text or "") if text is not None else None
        if not found or not found.source.startswith(PLUGINFILE):
            return {}
        text.text, name = found.rest, found.source.removeprefix(PLUGINFILE)
        files = {
            f"{each.get('path', '/')}{each.get('name', '')}".lstrip("/"): each.text or ""
            for each in self.node.findall("questiontext/file")
        }
        content = decoded(files[name]) if name in files else None
        return kept(name, found.alt, content, self.gathering, self.line)

    def feedback(self) -> Raw:
        """Return the feedback by result."""
        names = {
            "correct": "correctfeedback",
            "partly": "partiallycorrectfeedback",
            "incorrect": "incorrectfeedback",
        }
        found = {name: [text] for name, path in names.items() if (text := self.text(path))}
        return {"feedback": found} if found else {}
