# SPDX-License-Identifier: EUPL-1.2
"""Servers: what a web server must know beside the files: who frames pages, where OAI-PMH's answers stand."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from leerwijk.exports.oai import FOLDER, FORMATS

PREFIXES = "|".join(FORMATS)
RULES: tuple[tuple[str, str], ...] = (
    ("^Identify//$", "Identify"),
    ("^ListMetadataFormats//", "ListMetadataFormats"),
    ("^ListSets//$", "ListSets"),
    ("^ListIdentifiers/FORM/$", "ListIdentifiers/FORM"),
    ("^ListRecords/FORM/$", "ListRecords/FORM"),
    ("^GetRecord/FORM/oai(?::|%3A)[^/:%]+(?::|%3A)NAME$", "GetRecord/FORM/NAME"),
    ("^GetRecord/FORM/.", "error/idDoesNotExist"),
    ("^(?:ListIdentifiers|ListRecords|GetRecord)/[a-zA-Z0-9_]+/", "error/cannotDisseminateFormat"),
    ("^(?:ListIdentifiers|ListRecords|GetRecord)/", "error/badArgument"),
)
"""(a question as verb/metadataPrefix/identifier, the file with its answer); FORM and NAME stand for parts"""
OTHERWISE = "error/badVerb"
FORM, NAME = PREFIXES, "[a-z]+-[a-z0-9-]+"
OWN = "frame-ancestors 'self'"
"""Who may frame the pages with all of the site around them."""


def framers(hosts: Sequence[str]) -> str:
    """Return who may frame the pages that are made for it: these hosts, or everybody."""
    return f"{OWN} {' '.join(hosts)}" if hosts else "frame-ancestors *"


def nginx(path: str, hosts: Sequence[str]) -> str:
    """Return what nginx must know of a site that stands at a path."""
    named = ("(?<leerwijk_form>", "(?<leerwijk_name>", "$leerwijk_form", "$leerwijk_name")
    rules = "\n".join(f'    "~{asked}" "{file}";' for asked, file in _rules(*named))
    return f"""# The maps belong in `http`, the rest in `server`.
map "$arg_verb/$arg_metadataPrefix/$arg_identifier" $leerwijk_oai {{
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
    rules = "\n".join(f'\t\t"~{asked}" "{file}"' for asked, file in _rules("(", "(", "${1}", "${2}"))
    return f"""# This belongs in the block of the site, which has `root` and `file_server`.
@framed path {path}embed/*
@unframed not path {path}embed/*
header @framed Content-Security-Policy "{framers(hosts)}"
header @unframed Content-Security-Policy "{OWN}"
handle {path}{FOLDER} {{
\tmap {{query.verb}}/{{query.metadataPrefix}}/{{query.identifier}} {{leerwijk_oai}} {{
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
    routes = [
        {"route": f"{path}embed/*", "headers": {"Content-Security-Policy": framers(hosts)}},
        {"route": f"{path}{FOLDER.rstrip('/')}", "rewrite": everything},
    ]
    told = {
        "routes": routes,
        "globalHeaders": {"Content-Security-Policy": OWN},
        "mimeTypes": {".xml": "text/xml; charset=utf-8"},
    }
    return json.dumps(told, indent=2) + "\n"


SERVERS: Mapping[str, Callable[[str, Sequence[str]], str]] = {"nginx": nginx, "caddy": caddy, "azure": azure}
"""Server → what it must know of a site at a path, whose pages these hosts may frame."""


def _rules(form: str, name: str, form_found: str, name_found: str) -> Iterator[tuple[str, str]]:
    """Yield the rules with groups as a server writes them."""
    for asked, file in RULES:
        pattern = asked.replace("FORM", f"{form}{FORM})").replace("NAME", f"{name}{NAME})")
        yield pattern, file.replace("FORM", form_found).replace("NAME", name_found)
