# SPDX-License-Identifier: EUPL-1.2
"""Issues: where people tell something to the makers of a site, on the host of its repository."""

from typing import NamedTuple
from urllib.parse import urlencode


class IssueForm(NamedTuple):
    """The form for a new issue, and how its fields are called."""

    address: str
    title: str
    body: str

    def titled(self, title: str) -> str:
        """Return the address of the form with a title filled in."""
        return f"{self.address}?{urlencode({self.title: title})}"


def issue_form(repository: str) -> IssueForm | None:
    """Return the form of a repository; None on a site without one."""
    if not repository:
        return None
    home = repository.rstrip("/")
    if "gitlab" in repository.partition("//")[2].partition("/")[0]:
        return IssueForm(f"{home}/-/issues/new", "issue[title]", "issue[description]")
    return IssueForm(f"{home}/issues/new", "title", "body")
