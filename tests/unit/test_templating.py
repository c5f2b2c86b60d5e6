# SPDX-License-Identifier: EUPL-1.2
"""Templates: what they put out is escaped as Jinja escapes it."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup

from leerwijk.pages.compiling import Templates

OURS, THEIRS = Templates(autoescape=True), Environment(autoescape=True)
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
    templates = Templates(autoescape=True)
    templates.globals["site"] = "<site>"
    assert templates.from_string("{{ site }} {{ x }}").render(x=1) == "&lt;site&gt; 1"
    assert templates.from_string("{{ site }}", globals={"site": "eigen"}).render() == "eigen"
