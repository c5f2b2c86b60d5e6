# SPDX-License-Identifier: EUPL-1.2
"""A server while a site is written: the last good page stays, with what is wrong over it."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING
from wsgiref.util import FileWrapper

import pytest
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer

from leerwijk.adapters.mkdocs.serving import Serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PAGE = "<html><body><p>De goede pagina</p></body></html>"
ADVICE = "Je ziet de laatste goede versie."


class Build:
    """A build that tells errors and warnings, and fails by an exception or not at all."""

    def __init__(self) -> None:
        self.told: list[tuple[int, str]] = []
        self.error: BaseException | None = None

    def __call__(self) -> None:
        for level, text in self.told:
            logging.getLogger("mkdocs.commands.build").log(level, text)
        if self.error:
            raise self.error


@pytest.fixture
def build() -> Build:
    return Build()


@pytest.fixture
def server(build: Build, tmp_path: Path) -> Iterator[LiveReloadServer]:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "stijl.css").write_text("p {}", encoding="utf-8")
    server = LiveReloadServer(build, "127.0.0.1", 0, str(tmp_path))
    Serving(server, tmp_path, "nl")
    yield server
    server.server_close()


def answer(server: LiveReloadServer, path: str = "/") -> str:
    """Return what is answered, after looking whether it is as long as it says."""
    started: list[dict[str, str]] = []

    def start(_status: str, headers: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
        started.append(dict(headers))
        return len

    app = server.get_app()
    assert app
    answered = app({"PATH_INFO": path}, start)
    body = b"".join(answered)
    if isinstance(answered, FileWrapper):
        answered.close()
    assert int(started[-1].get("Content-Length", len(body))) == len(body)
    return body.decode()


def shown(server: LiveReloadServer) -> list[str]:
    return re.findall("<li>(.+)</li>", answer(server))


def test_what_is_wrong_stands_over_each_page_until_it_is_mended(
    server: LiveReloadServer, build: Build
) -> None:
    build.told = [
        (logging.WARNING, "iets kleins"),
        (logging.ERROR, "\ncontent/a b.md:3:7: `<b>` mag niet\nquizzes/x.yml:1:1: dit bestand is leeg"),
    ]
    build.error = Abort("Aborted with a BuildError!")
    server.builder()
    assert answer(server).startswith(PAGE)
    assert shown(server) == [
        "<code>content/a b.md:3:7</code>`&lt;b&gt;` mag niet",
        "<code>quizzes/x.yml:1:1</code>dit bestand is leeg",
    ]
    assert ADVICE in answer(server, "/weg/")
    assert answer(server, "/stijl.css") == "p {}"
    build.told, build.error = [], None
    server.builder()
    assert answer(server) == PAGE


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ConfigurationError("mkdocs.yml is geen YAML"), "mkdocs.yml is geen YAML"),
        (ValueError("een fout van ons"), "ValueError: een fout van ons"),
        (Abort("Aborted with 1 warnings in strict mode!"), "Aborted with 1 warnings in strict mode!"),
    ],
)
def test_whatever_stops_a_build_is_told(
    server: LiveReloadServer, build: Build, error: Exception, told: str
) -> None:
    build.error = error
    server.builder()
    assert shown(server) == [told]


def test_settings_that_are_no_yaml_are_told_as_any_source(
    server: LiveReloadServer, build: Build, tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: [x\n", encoding="utf-8")
    build.error = ConfigurationError("MkDocs encountered an error parsing the configuration file: …")
    server.builder()
    assert shown(server) == [
        "<code>mkdocs.yml:1:12</code>deze lijst wordt niet gesloten (zet `]` aan het eind)"
    ]


def test_warnings_that_stop_a_strict_build_are_told(server: LiveReloadServer, build: Build) -> None:
    build.told, build.error = (
        [(logging.WARNING, "iets kleins")],
        Abort("Aborted with 1 warnings in strict mode!"),
    )
    server.builder()
    assert shown(server) == ["iets kleins"]
