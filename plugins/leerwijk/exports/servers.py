# SPDX-License-Identifier: EUPL-1.2
"""Servers: what a web server must know beside the files: who frames pages, where OAI-PMH's answers stand."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from leerwijk.exports.material import SORTS
from leerwijk.exports.oai import FOLDER, FORMATS

PREFIXES = "|".join(FORMATS)
VERBS = (
    *("Identify", "ListMetadataFormats", "ListSets"),
    *("ListIdentifiers", "ListRecords", "GetRecord"),
)
ASKED = ("verb", "metadataPrefix", "identifier", "set", "from", "until", "resumptionToken")
"""A question is its arguments in this order, with "/" between them."""
RULES: tuple[tuple[str, str], ...] = (
    ("^Identify//////$", "Identify"),
    ("^ListMetadataFormats//[^/]*////$", "ListMetadataFormats"),
    ("^ListSets//////$", "ListSets"),
    ("^List(?:Identifiers|Records|Sets)//////.", "error/badResumptionToken"),
    ("^ListIdentifiers/FORM///DAY/DAY/$", "ListIdentifiers/FORM"),
    ("^ListRecords/FORM///DAY/DAY/$", "ListRecords/FORM"),
    ("^ListIdentifiers/FORM//SET/DAY/DAY/$", "ListIdentifiers/FORM/SET"),
    ("^ListRecords/FORM//SET/DAY/DAY/$", "ListRecords/FORM/SET"),
    ("^List(?:Identifiers|Records)/FORM//[^/]+/DAY/DAY/$", "error/noRecordsMatch"),
    ("^GetRecord/FORM/oai(?::|%3A)[^/:%]+(?::|%3A)NAME////$", "GetRecord/FORM/NAME"),
    ("^GetRecord/FORM/.+////$", "error/idDoesNotExist"),
    ("^List(?:Identifiers|Records)/[a-zA-Z0-9_]+//[^/]*/DAY/DAY/$", "error/cannotDisseminateFormat"),
    ("^GetRecord/[a-zA-Z0-9_]+/.+////$", "error/cannotDisseminateFormat"),
    (f"^(?:{'|'.join(VERBS)})/", "error/badArgument"),
)
"""(a question, the file with its answer); FORM, NAME and SET are parts of both, DAY is a day or nothing"""
OTHERWISE = "error/badVerb"
PARTS = {"FORM": PREFIXES, "NAME": "[a-z]+-[a-z0-9-]+", "SET": "|".join(SORTS)}
DAY = "(?:[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])?"
OWN = "frame-ancestors 'self'"
"""Who may frame the pages with all of the site around them."""


def framers(hosts: Sequence[str]) -> str:
    """Return who may frame the pages that are made for it: these hosts, or everybody."""
    return f"{OWN} {' '.join(hosts)}" if hosts else "frame-ancestors *"


def nginx(path: str, hosts: Sequence[str]) -> str:
    """Return what nginx must know of a site that stands at a path."""
    rules = "\n".join(
        f'    "~{asked}" "{file}";'
        for asked, file in _rules(lambda part, _: (f"(?<leerwijk_{part}>", f"$leerwijk_{part}"))
    )
    question = "/".join(f"$arg_{name}" for name in ASKED)
    return f"""# The maps belong in `http`, the rest in `server`.
map "{question}" $leerwijk_oai {{
    default "{OTHERWISE}";
{rules}
}}
map $uri $leerwijk_policy {{
    default "{OWN}";
    "~^{path}embed/" "{framers(hosts)}";
}}

add_header Content-Security-Policy $leerwijk_policy always;
location = {path}{FOLDER} {{
    types {{ }}
    default_type "text/xml; charset=utf-8";
    try_files {path}{FOLDER}$leerwijk_oai.xml {path}{FOLDER}error/idDoesNotExist.xml =404;
}}
"""


def caddy(path: str, hosts: Sequence[str]) -> str:
    """Return what Caddy must know of a site that stands at a path."""
    rules = "\n".join(
        f'\t\t"~{asked}" "{file}"' for asked, file in _rules(lambda _, place: ("(", f"${{{place}}}"))
    )
    question = "/".join(f"{{query.{name}}}" for name in ASKED)
    return f"""# This belongs in the block of the site, which has `root` and `file_server`.
@framed path {path}embed/*
@unframed not path {path}embed/*
header @framed Content-Security-Policy "{framers(hosts)}"
header @unframed Content-Security-Policy "{OWN}"
handle {path}{FOLDER} {{
\tmap {question} {{leerwijk_oai}} {{
{rules}
\t\tdefault "{OTHERWISE}"
\t}}
\theader Content-Type "text/xml; charset=utf-8"
\ttry_files {path}{FOLDER}{{leerwijk_oai}}.xml {path}{FOLDER}error/idDoesNotExist.xml
\tfile_server
}}
"""


def azure(path: str, hosts: Sequence[str]) -> str:
    """Return `staticwebapp.config.json`; its routes see no question, so all get the list of records."""
    everything = f"{path}{FOLDER}ListRecords/lom.xml"
    asked = (f"{path}{FOLDER.rstrip('/')}", f"{path}{FOLDER}")
    routes = [
        {"route": f"{path}embed/*", "headers": {"Content-Security-Policy": framers(hosts)}},
        *({"route": route, "rewrite": everything} for route in asked),
    ]
    told = {
        "routes": routes,
        "globalHeaders": {"Content-Security-Policy": OWN},
        "mimeTypes": {".xml": "text/xml; charset=utf-8"},
    }
    return json.dumps(told, indent=2) + "\n"


SERVERS: Mapping[str, Callable[[str, Sequence[str]], str]] = {"nginx": nginx, "caddy": caddy, "azure": azure}
"""Server → what it must know of a site at a path, whose pages these hosts may frame."""


def _rules(found: Callable[[str, int], tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the rules; `found` tells how a server writes a group, and what it found, by name and number."""
    for asked, file in RULES:
        pattern, answer, place = asked.replace("DAY", DAY), file, 0
        for part, meant in PARTS.items():
            if part in asked and part in file:
                place += 1
                opening, held = found(part.lower(), place)
                pattern = pattern.replace(part, f"{opening}{meant})")
                answer = answer.replace(part, held)
            pattern = pattern.replace(part, f"(?:{meant})")
        yield pattern, answer
