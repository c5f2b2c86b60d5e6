# SPDX-License-Identifier: EUPL-1.2
"""Pictures of questions, as packages and banks carry them."""

from collections.abc import Iterable

from lxml import html
from lxml.html import builder

from leerwijk.exports.goods import Goods
from leerwijk.model.published import Question
from leerwijk.model.question import Picture

FOLDER = "media/"
"""Where pictures lie in a package."""


def picture_of(question: Question) -> Picture | None:
    """Return the picture that a question, or a part of one, is about."""
    return question.written.picture if question.written else None


def files_of(questions: Iterable[Question], goods: Goods, folder: str = FOLDER) -> dict[str, bytes]:
    """Return path in a package → content of every picture of questions."""
    found = {picture.file: goods.media(picture.file) for each in questions if (picture := picture_of(each))}
    return {folder + name: content for name, content in found.items() if content is not None}


def path_of(file: str) -> str:
    """Return where a picture lies in a package."""
    return FOLDER + file


def shown(picture: Picture, base: str) -> str:
    """Return a picture as HTML, its address below `base`."""
    image = builder.P(builder.IMG(src=base + picture.file, alt=picture.alt))
    return str(html.tostring(image, encoding="unicode"))
