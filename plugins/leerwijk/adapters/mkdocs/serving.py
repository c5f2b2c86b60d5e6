# SPDX-License-Identifier: EUPL-1.2
"""Serving while a site is written: the last good site stays, and what is wrong is shown over its pages."""

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import FileWrapper

import jinja2
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer

from leerwijk.adapters.misset import line_of_settings
from leerwijk.adapters.mkdocs.leaving import HOST
from leerwijk.adapters.telling import phrases
from leerwijk.locale.problems import Language

log = logging.getLogger("mkdocs.plugins.leerwijk")
Headers = list[tuple[str, str]]
PLACED = re.compile(r"(.+?:\d+:\d+): (.+)")
"""A line with the place that it is about."""


class Serving:
    """What a server does besides: keeping the last good site while it cannot be built again, and saying so.

    MkDocs lets every request wait until the next good build, and tells nothing in the browser.
    """

    def __init__(self, server: LiveReloadServer, root: Path, lang: Language) -> None:
        self.wrong: tuple[str, ...] = ()
        """What forbids the site to be built again, a line each."""
        self._root, self._lang = root, lang
        self._rebuild, self._answer = server.builder, server.serve_request
        server.builder = self.rebuild
        server.set_app(self.answer)

    def rebuild(self) -> None:
        """Build the site again, or note why that cannot be done."""
        with _listening() as ear:
            try:
                self._rebuild()
            except Abort as error:  # the log tells why
                self.wrong = ear.heard() or (str(error),)
            except ConfigurationError as error:
                log.error("%s", line_of_settings(self._root, self._lang) or error)  # noqa: TRY400 - for authors
                self.wrong = ear.heard()
            except Exception as error:
                log.exception("%s: %s", type(error).__name__, error)  # noqa: TRY401 - shown without the traceback
                self.wrong = ear.heard()
            else:
                self.wrong = ()

    def answer(self, request: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer as MkDocs does, with what is wrong over each page."""
        status, headers, body = self._answered(request)
        if self.wrong and dict(headers).get("Content-Type") == "text/html":
            body = [_whole(body), sheet(self.wrong, self._lang).encode()]
            headers = [(name, value) for name, value in headers if name != "Content-Length"]
        start(status, headers)
        return body

    def _answered(self, request: WSGIEnvironment) -> tuple[str, Headers, Iterable[bytes]]:
        """Return the status, the headers and the body of the answer of MkDocs."""
        started: list[tuple[str, Headers]] = []

        def start(status: str, headers: Headers, _error: object = None, /) -> Callable[[bytes], object]:
            started.append((status, headers))
            return len  # MkDocs does not write by it

        body = self._answer(request, start)
        return *started[-1], body


def _whole(body: Iterable[bytes]) -> bytes:
    """Return the whole body of an answer, and close the file it comes from."""
    try:
        return b"".join(body)
    finally:
        if isinstance(body, FileWrapper):
            body.close()


def sheet(wrong: Iterable[str], lang: Language) -> str:
    """Return HTML that shows over a page what is wrong, each with its place on a line of its own."""
    template = files("leerwijk").joinpath("theme/partials/wrong.html").read_text(encoding="utf-8")
    lines = [(found[1], found[2]) if (found := PLACED.match(told)) else ("", told) for told in wrong]
    environment = jinja2.Environment(autoescape=True)
    return environment.from_string(template).render(wrong=lines, words=phrases(lang).branch("wrong"))


class _Ear(logging.Handler):
    """Hears what MkDocs and we tell of a build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._heard: list[tuple[bool, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is told."""
        self._heard.append((record.levelno >= logging.ERROR, record.getMessage()))

    def heard(self) -> tuple[str, ...]:
        """Return each line of all errors; of the warnings when there are no errors."""
        errors = [text for is_error, text in self._heard if is_error]
        texts = errors or [text for _, text in self._heard]
        return tuple(told for text in texts for told in text.splitlines() if told.strip())


@contextmanager
def _listening() -> Iterator[_Ear]:
    ear = _Ear()
    HOST.addHandler(ear)
    try:
        yield ear
    finally:
        HOST.removeHandler(ear)
