# SPDX-License-Identifier: EUPL-1.2
"""A small record store (xAPI) and platform (cmi5) on loopback, strict about what it takes."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ACTIVITY = "https://voorbeeld.example/lms/au/1"
ACTOR = {"objectType": "Agent", "account": {"homePage": "https://voorbeeld.example", "name": "a1"}}
REGISTRATION = "c3ef3b0c-9ad2-4d0c-8a4b-1b2f6d3a7f10"
SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/"
VERB = "http://adlnet.gov/expapi/verbs/"
DEFINED = ("initialized", "passed", "failed", "completed", "terminated")
"""What cmi5 itself defines; a package may say more, without its category."""
MOVING = ("passed", "failed", "completed")
TOKEN = "dG9rZW4="  # noqa: S105 - of a test


@dataclass
class Records:
    """What the store was told, and what it tells."""

    launch: dict[str, Any]
    statements: list[dict[str, Any]] = field(default_factory=list)
    documents: dict[str, str] = field(default_factory=dict)
    reads: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    tokens: int = 0
    """How many tokens may still be fetched."""
    failing: int = 0
    """Every n-th request for a change fails."""
    changes: int = 0

    @property
    def verbs(self) -> list[str]:
        """The verbs of all statements in order."""
        return [each["verb"]["id"].rpartition("/")[2] for each in self.statements]

    def take(self, *statements: dict[str, Any]) -> None:
        """Take statements as a platform of cmi5 does; one that comes again, with its id, is the same one."""
        for statement in statements:
            if statement["id"] not in {each["id"] for each in self.statements}:
                self._take(statement)

    def _take(self, statement: dict[str, Any]) -> None:
        context = statement.get("context", {})
        wants = {
            "id": len(statement.get("id", "")) == 36,
            "timestamp": str(statement.get("timestamp", "")).endswith("Z"),
            "actor": statement.get("actor") == ACTOR,
            "registration": context.get("registration") == REGISTRATION,
            "session": context.get("extensions", {}).get(SESSION) == self.launch["session"],
            "grouping": "grouping" in context.get("contextActivities", {}),
            "launch data first": "LMS.LaunchData" in self.reads,
            "preferences first": "cmi5LearnerPreferences" in self.reads,
            **self._by_verb(statement),
        }
        self.complaints += [
            f"{name} of {statement['verb']['id']}" for name, is_met in wants.items() if not is_met
        ]
        self.statements.append(statement)

    def _by_verb(self, statement: dict[str, Any]) -> dict[str, bool]:
        """Return what cmi5 asks of a statement with this verb, after those of the same visit."""
        verb = statement["verb"]["id"].removeprefix(VERB)
        activities = statement.get("context", {}).get("contextActivities", {})
        categories = {each["id"].removeprefix(CATEGORY) for each in activities.get("category", ())}
        said = [each["verb"]["id"].removeprefix(VERB) for each in self.statements if self._is_now(each)]
        ever = {each["verb"]["id"].removeprefix(VERB) for each in self.statements}
        result = statement.get("result", {})
        share, mark = result.get("score", {}).get("scaled"), self.launch["data"].get("masteryScore")
        wants = {
            "begin": (verb == "initialized") == (not said),
            "end": "terminated" not in said,
            "category": ("cmi5" in categories) == (verb in DEFINED),
            "moveon": ("moveon" in categories) == (verb in MOVING),
            "once": verb not in ever or verb not in ("passed", "completed"),
            "mode": self.launch["data"]["launchMode"] == "Normal" or verb in ("initialized", "terminated"),
        }
        if verb in DEFINED:
            wants |= {
                "object": statement["object"]["id"] == ACTIVITY,
                "score": share is None or verb in MOVING,
            }
        if verb in (*MOVING, "terminated"):
            wants["duration"] = str(result.get("duration", "")).startswith("PT")
        if verb in ("passed", "failed"):
            wants["success"] = result.get("success") is (verb == "passed")
            is_enough = mark is None or share is None or (share >= mark) == (verb == "passed")
            wants |= {"mark": is_enough, "not failed after": verb == "passed" or "passed" not in ever}
        return wants

    def _is_now(self, statement: dict[str, Any]) -> bool:
        """Say whether a statement is of the visit that goes on."""
        return bool(statement["context"]["extensions"][SESSION] == self.launch["session"])


class _Store(SimpleHTTPRequestHandler):
    records: Records

    def log_message(self, *_: object) -> None:
        """Keep the requests out of the report."""

    def do_GET(self) -> None:
        """Give a document, or a file of the package."""
        path, asked = self._asked()
        if not path.startswith("/xapi/"):
            if path.endswith("/"):
                self.send_error(404)
            else:
                super().do_GET()
            return
        name = asked.get("stateId") or asked.get("profileId") or ""
        self.records.reads.append(name)
        known = {
            "LMS.LaunchData": json.dumps(self.records.launch["data"]),
            "cmi5LearnerPreferences": json.dumps({"languagePreference": "nl-NL,nl"}),
        }
        text = known.get(name) or self.records.documents.get(name)
        self._say(200 if text else 404, text or "")

    def do_POST(self) -> None:
        """Give a token once, or take statements."""
        path, _ = self._asked()
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if path == "/fetch":
            is_first = self.records.tokens > 0
            self.records.tokens -= 1
            self._say(200, json.dumps({"auth-token": TOKEN} if is_first else {"error-code": "1"}))
            return
        self._change(lambda: self.records.take(*json.loads(body)))

    def do_PUT(self) -> None:
        """Take a statement or a document."""
        path, asked = self._asked()
        text = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if path == "/xapi/statements":
            self._change(lambda: self.records.take(json.loads(text)))
        else:
            self._change(lambda: self.records.documents.update({asked["stateId"]: text}))

    def _change(self, act: Any) -> None:  # noqa: ANN401 - whatever it returns
        self.records.changes += 1
        is_let_in = self.headers.get("Authorization") == f"Basic {TOKEN}"
        if not is_let_in or self.headers.get("X-Experience-API-Version") != "1.0.3":
            self.records.complaints.append(f"headers of {self.path}")
        if self.records.failing and self.records.changes % self.records.failing == 0:
            self._say(503, "")
            return
        act()
        self._say(204, "")

    def _asked(self) -> tuple[str, dict[str, str]]:
        parts = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if "agent" in asked and json.loads(asked["agent"]) != ACTOR:
            self.records.complaints.append(f"agent of {parts.path}")
        return parts.path, asked

    def _say(self, status: int, text: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(text.encode())


def launch_of(session: str, **data: object) -> dict[str, Any]:
    """Return what a platform says of a visit."""
    template = {
        "contextActivities": {"grouping": [{"objectType": "Activity", "id": f"{ACTIVITY}/publisher"}]},
        "extensions": {SESSION: session},
    }
    return {"session": session, "data": {"contextTemplate": template, "launchMode": "Normal", **data}}


@contextmanager
def stored(folder: Path, records: Records) -> Iterator[str]:
    """Serve a folder with packages beside a store; yield the address, which ends in "/"."""

    class Store(_Store):
        def __init__(self, *args: Any) -> None:  # noqa: ANN401 - the server's own
            self.records = records
            super().__init__(*args, directory=str(folder))

    with ThreadingHTTPServer(("127.0.0.1", 0), Store) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def launched(address: str, package: str) -> str:
    """Return the address by which a platform opens a package."""
    asked = {
        "endpoint": f"{address}xapi/",
        "fetch": f"{address}fetch",
        "actor": json.dumps(ACTOR),
        "registration": REGISTRATION,
        "activityId": ACTIVITY,
    }
    return f"{address}{package}/index.html?{urlencode(asked)}"
