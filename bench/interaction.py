# SPDX-License-Identifier: EUPL-1.2
"""Measures what the first interaction with a quiz of twenty questions costs on a slow device.

    python -m bench.interaction

Main-thread work in milliseconds at 4× CPU slowdown: making the questions answerable, and the first answer
from click to feedback. Time of the thread itself, so that a busy machine matters less; medians of rounds.
"""

import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from bench.weight import FLAGS
from leerwijk.adapters.cli.preview import looks
from leerwijk.locale import words
from leerwijk.model.question import Question
from leerwijk.pages.preview import Studio
from leerwijk.pages.templating import environment_of
from leerwijk.pages.views import Views
from leerwijk.reading import read_library

PLAYGROUND = Path(__file__).parents[1] / "tests" / "browser" / "playground"
QUESTIONS, SLOWER, ROUNDS = 20, 4, 9
WORK = ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")
"""What a browser counts as work; the rest of a task is the measuring itself."""
PAGE = """<!doctype html><html lang="nl">
<head><meta charset="utf-8"><title>Quiz</title><style>{style}</style></head>
<body><main class="lw-content" data-lw-section="learn">{quiz}</main><script>
addEventListener("begin", () => {{ {script} }});
</script></body></html>"""
BEGIN = "dispatchEvent(new Event('begin'))"
ANSWER = "document.querySelector('leerwijk-question:not(.lw-off) input').click()"
CHECK = "document.querySelector('leerwijk-question:not(.lw-off) .lw-button--main').click()"
SETTLED = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))"


def page_with_questions(folder: Path) -> Path:
    """Write a page with a quiz of twenty questions of every kind and return its file."""
    library, _ = read_library(PLAYGROUND)
    quiz = next(each for each in library.quizzes if each.id == "alle-soorten")
    questions = tuple(_numbered(quiz.questions, number) for number in range(QUESTIONS))
    html = Studio(Views(library), words("nl"), quiz.id).html(quiz.model_copy(update={"questions": questions}))
    said = environment_of(words("nl")).get_template("fragments/play-words.html").render()
    brought = looks()
    file = folder / "quiz.html"
    text = PAGE.format(style=brought.style, quiz=html + said, script=brought.scripts[0])
    file.write_text(text, encoding="utf-8")
    return file


def _numbered(questions: tuple[Question, ...], number: int) -> Question:
    question = questions[number % len(questions)]
    return question.model_copy(update={"id": f"{question.id}-{number}"})


def measure() -> dict[str, float]:
    """Return the median of the main-thread work in milliseconds, by what was done."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = page_with_questions(Path(folder))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        rounds = [_round(browser.new_page(), file.as_uri()) for _ in range(ROUNDS)]
        browser.close()
    return {name: statistics.median(each[name] for each in rounds) for name in rounds[0]}


def _round(page: Page, address: str) -> dict[str, float]:
    page.goto(address)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found = {"begin": _cost(page, session, BEGIN)}
    page.evaluate(ANSWER)
    found["first answer"] = _cost(page, session, CHECK)
    page.close()
    return found


def _cost(page: Page, session: CDPSession, script: str) -> float:
    """Return how long the main thread worked on a script and on what follows from it."""
    before = worked(session)
    page.evaluate(f"{script}; {SETTLED}")
    return (worked(session) - before) * 1000


def worked(session: CDPSession) -> float:
    """Return the seconds that the main thread worked so far."""
    metrics: list[dict[str, Any]] = session.send("Performance.getMetrics")["metrics"]
    return float(sum(each["value"] for each in metrics if each["name"] in WORK))


if __name__ == "__main__":
    for name, milliseconds in measure().items():
        print(f"{name}: {milliseconds:.0f} ms")
