# SPDX-License-Identifier: EUPL-1.2
"""Templates: what they put out is escaped as Jinja escapes it, and what is compiled is kept."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, UndefinedError
from markupsafe import Markup

from leerwijk.pages.compiling import Templates
from leerwijk.pages.templating import environment_of
from tests.unit.small_site import NL

OURS, THEIRS = Templates(Path()), Environment(autoescape=True)
TEMPLATE = (
    "<p title='{{ x }}'>{{ x }}{{ x|upper }}{{ x ~ '<' }}{% filter lower %}{{ x }}{% endfilter %}</p>"
    "{{ x|safe }}"
)


@given(
    st.one_of(
        st.text(alphabet="ab<>&'\"{}é \n"),
        st.integers(),
        st.none(),
        st.text(alphabet="<b>&").map(Markup),
        st.lists(st.text(alphabet="<&")),
    )
)
def test_a_template_escapes_as_jinja_does(value: object) -> None:
    assert OURS.from_string(TEMPLATE).render(x=value) == THEIRS.from_string(TEMPLATE).render(x=value)


def test_a_template_sees_the_globals_and_what_it_is_given() -> None:
    templates = Templates(Path())
    templates.globals["site"] = "<site>"
    assert templates.from_string("{{ site }} {{ x }}").render(x=1) == "&lt;site&gt; 1"
    assert templates.from_string("{{ site }}", globals={"site": "eigen"}).render() == "eigen"


MACRO = "{% macro of(x, y='<', z=2) %}{{ x }}{{ y }}{{ z }}{% endmacro %}"


@pytest.mark.parametrize(
    "call", ["{{ of('a') }}", "{{ of('a', 'b') }}", "{{ of('a', z='&') }}", "{{ of(z=1, x='a') }}"]
)
def test_a_macro_takes_its_arguments_in_order_and_by_name(call: str) -> None:
    assert OURS.from_string(MACRO + call).render() == THEIRS.from_string(MACRO + call).render()


@pytest.mark.parametrize("call", ["{{ of('a', q=1) }}", "{{ of(1, 2, 3, 4) }}", "{{ of() }}"])
def test_a_macro_refuses_arguments_that_it_does_not_know_and_needs_its_own(call: str) -> None:
    with pytest.raises((TypeError, UndefinedError)):
        OURS.from_string(MACRO + call).render()


def test_what_a_macro_makes_is_remembered_by_its_arguments() -> None:
    made: list[object] = []
    env = environment_of(NL).overlay()
    env.filters = {**env.filters, "noted": made.append}
    macro = "{% macro of(x) %}{{ x|noted }}{{ x }};{% endmacro %}{% set of = remembered(of) %}"
    html = env.from_string(macro + "{{ of(1) }}{{ of(1) }}{{ of(true) }}").render()
    assert html == "None1;None1;NoneTrue;"
    assert made == [1, True]


def rendered(folder: Path, **filters: object) -> str:
    """Return what the template `a/b.html` of a folder makes, with an environment of its own."""
    templates = Templates(folder)
    templates.filters.update(filters)
    return templates.get_template("a/b.html").render()


def kept(folder: Path) -> list[Path]:
    """Return the compiled templates of a folder."""
    return sorted(folder.glob("__pycache__/*"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one template."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.html").write_text("{{ 'x'|f }}")
    return tmp_path


def test_a_compiled_template_is_kept_and_used_again(folder: Path) -> None:
    assert rendered(folder, f=str.upper) == "X"
    (file,) = kept(folder)
    written = file.stat()
    assert file.name == f"a.b.html.{sys.implementation.cache_tag}.pyc"
    assert rendered(folder, f=lambda x: x * 2) == "xx", "what a filter makes is not kept"
    assert file.stat() == written
    (folder / "a/b.html").write_text("{{ 'y'|f }}")
    assert rendered(folder, f=str.upper) == "Y"
    assert rendered(folder, f=str.upper) == "Y"


@pytest.mark.parametrize("damage", [b"", b"no bytecode", None])
def test_a_damaged_compiled_template_is_made_again(folder: Path, damage: bytes | None) -> None:
    rendered(folder, f=str.upper)
    (file,) = kept(folder)
    whole = file.read_bytes()
    file.write_bytes(whole[:-20] if damage is None else damage)
    assert rendered(folder, f=str.upper) == "X"
    assert file.read_bytes() == whole


def test_nothing_is_kept_where_it_cannot_or_must_not_be(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "__pycache__").write_text("a file in the way")
    assert rendered(folder, f=str.upper) == "X"
    (folder / "__pycache__").unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(folder, f=str.upper) == "X"
    assert kept(folder) == []
