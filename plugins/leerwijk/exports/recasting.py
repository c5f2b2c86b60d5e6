# SPDX-License-Identifier: EUPL-1.2
"""Recasting: a question as one of another kind, or as several, for formats that do not know its kind."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from leerwijk.model import published as form
from leerwijk.model.abilities import Abilities

BLANK = "_____"
ELSEWHERE = "…"
"""Stands for the gaps that another part of the same question asks."""


def recast(question: form.Question, abilities: Abilities) -> tuple[form.Question, ...]:
    """Return a question as a format can hold it; nothing when it cannot."""
    if question.kind in abilities.without:
        return ()
    wanted = abilities.becomes.get(question.kind)
    if wanted is None:
        return (question,)
    made = RECASTS[question.kind, wanted](question)
    return tuple(each for one in made for each in recast(one, abilities))


def _base(question: form.Question) -> dict[str, Any]:
    """Return what a question has whatever its kind."""
    return {name: getattr(question, name) for name in form.BaseQuestion.model_fields}


def _matched(
    question: form.Question, pairs: Sequence[form.Pair], rights: Sequence[form.Thing]
) -> tuple[form.MatchQuestion, ...]:
    return (form.MatchQuestion(**_base(question), kind="match", pairs=tuple(pairs), rights=tuple(rights)),)


def _sort(question: form.SortQuestion) -> tuple[form.MatchQuestion, ...]:
    told = {each.key: each.feedback for each in question.categories}
    pairs = [
        form.Pair(key=each.key, left=each.text, right=each.category, feedback=told[each.category])
        for each in question.things
    ]
    return _matched(
        question, pairs, [form.Thing(key=each.key, text=each.label) for each in question.categories]
    )


def _matrix(question: form.MatrixQuestion) -> tuple[form.MatchQuestion, ...]:
    pairs = [
        form.Pair(key=row.key, left=row.text, right=row.answer, feedback=row.feedback)
        for row in question.rows
    ]
    return _matched(question, pairs, question.columns)


def _order(question: form.OrderQuestion) -> tuple[form.Question, ...]:
    places = {key: f"p{number}" for number, key in enumerate(question.answer, 1)}
    pairs = [form.Pair(key=step.key, left=step.text, right=places[step.key]) for step in question.steps]
    rights = [form.Thing(key=f"p{number}", text=str(number)) for number in range(1, len(pairs) + 1)]
    return _matched(question, pairs, rights)


def _gap_as_match(question: form.GapQuestion) -> tuple[form.Question, ...]:
    offered = dict.fromkeys(text for gap in question.gaps for text in (gap.accept[0], *gap.options))
    keys = {text: f"r{number}" for number, text in enumerate(sorted(offered, key=str.casefold), 1)}
    places = {gap: number for number, gap in enumerate(_gaps_in(question), 1)}
    pairs = [
        form.Pair(key=gap.id, left=f"({places[gap.id]})", right=keys[gap.accept[0]], feedback=gap.feedback)
        for gap in sorted(question.gaps, key=lambda gap: places[gap.id])
    ]
    shown = _shown(question, {gap: f"({number}) {BLANK}" for gap, number in places.items()})
    asked = question.model_copy(update={"prompt": f"{question.prompt}<br>{shown}"})
    return _matched(asked, pairs, [form.Thing(key=key, text=escape(text)) for text, key in keys.items()])


def _gaps_in(question: form.GapQuestion) -> list[str]:
    return [piece.gap for piece in question.pieces if piece.gap]


def _shown(question: form.GapQuestion, blanks: Mapping[str, str]) -> str:
    return "".join(blanks[piece.gap] if piece.gap else piece.text for piece in question.pieces)


def _gap_as_parts(question: form.GapQuestion) -> Iterator[form.Question]:
    """Yield a question for each gap: a choice for a dropdown, else a short text."""
    for number, gap in enumerate(question.gaps, 1):
        shown = _shown(question, {each.id: ELSEWHERE for each in question.gaps} | {gap.id: BLANK})
        told = f"<p>{gap.feedback}</p>" if gap.feedback else ""
        base = _base(question) | _part(question, number, shown)
        base["explanation"] = f"{told}{question.explanation or ''}" or None
        if gap.options:
            options = tuple(
                form.Option(key=f"o{at}", text=escape(text), correct=text in gap.accept)
                for at, text in enumerate(gap.options, 1)
            )
            yield form.ChoiceQuestion(**base, kind="choice", options=options)
        else:
            yield form.TextQuestion(**base, kind="text", accept=gap.accept, tolerance=gap.tolerance)


def _part(question: form.Question, number: int, shown: str) -> dict[str, Any]:
    """Return what sets one part of a question that becomes several apart."""
    return {"id": f"{question.id}--{number}", "prompt": f"{question.prompt}<br>{shown}", "points": 1}


def _match_as_choices(question: form.MatchQuestion) -> Iterator[form.Question]:
    for number, pair in enumerate(question.pairs, 1):
        options = tuple(
            form.Option(key=each.key, text=each.text, correct=each.key == pair.right)
            for each in question.rights
        )
        told = f"<p>{pair.feedback}</p>" if pair.feedback else ""
        base = _base(question) | _part(question, number, pair.left)
        base["explanation"] = f"{told}{question.explanation or ''}" or None
        yield form.ChoiceQuestion(**base, kind="choice", options=options, shuffle=False)


def _sort_as_choices(question: form.SortQuestion) -> Iterator[form.Question]:
    for matched in _sort(question):
        yield from _match_as_choices(matched)


def _matrix_as_choices(question: form.MatrixQuestion) -> Iterator[form.Question]:
    for matched in _matrix(question):
        yield from _match_as_choices(matched)


def _mark(question: form.MarkQuestion) -> tuple[form.Question, ...]:
    options = tuple(
        form.Option(key=piece.key, text=piece.text, correct=piece.correct)
        for piece in question.pieces
        if piece.key
    )
    between = "".join(piece.text for piece in question.pieces if not piece.key).strip()
    whole = "".join(piece.text for piece in question.pieces)
    base = _base(question)
    if between:
        base["prompt"] = f"{question.prompt}<br>{whole}"
    return (form.MultipleQuestion(**base, kind="multiple", options=options, shuffle=False),)


def _number(question: form.NumberQuestion) -> tuple[form.Question, ...]:
    number = f"{question.answer:.10g}"
    accept = tuple(dict.fromkeys((number, number.replace(".", ","))))
    base = _base(question)
    if question.unit:
        base["prompt"] = f"{question.prompt} ({escape(question.unit)})"
    return (form.TextQuestion(**base, kind="text", accept=accept, tolerance=False),)


RECASTS: Mapping[tuple[str, str], Callable[[Any], "tuple[form.Question, ...] | Iterator[form.Question]"]] = {
    ("sort", "match"): _sort,
    ("matrix", "match"): _matrix,
    ("order", "match"): _order,
    ("gap", "match"): _gap_as_match,
    ("gap", "choice"): _gap_as_parts,
    ("match", "choice"): _match_as_choices,
    ("sort", "choice"): _sort_as_choices,
    ("matrix", "choice"): _matrix_as_choices,
    ("mark", "multiple"): _mark,
    ("number", "text"): _number,
}
