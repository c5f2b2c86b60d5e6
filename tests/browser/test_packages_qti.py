# SPDX-License-Identifier: EUPL-1.2
"""QTI 3.0, rendered and scored by a player that is not ours."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.packed import made

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

MODULES = Path(__file__).parents[2] / "plugins" / "leerwijk" / "frontend" / "node_modules"
PLAYER = MODULES / "@citolab" / "qti-components" / "cdn" / "index.global.js"
UNSCORED = {"v12", "v13"}

PLAY = """async (xml) => {
  document.body.innerHTML = "<qti-item><item-container></item-container></qti-item>";
  const container = document.querySelector("item-container");
  await container.updateComplete;
  container.itemXML = xml;
  const shown = () => container.shadowRoot.querySelector("qti-assessment-item");
  for (let i = 0; i < 200 && !shown(); i++) await new Promise((go) => setTimeout(go, 10));
  const item = shown();
  await item.updateComplete;
  await new Promise((go) => setTimeout(go, 20));
  const key = {};
  const file = new DOMParser().parseFromString(xml, "text/xml");
  for (const each of file.querySelectorAll("qti-response-declaration")) {
    const right = [...each.querySelectorAll("qti-correct-response qti-value")];
    const values = right.map((one) => one.textContent.trim());
    if (values.length) key[each.getAttribute("identifier")] =
      each.getAttribute("cardinality") === "single" ? values[0] : values;
  }
  const score = (answers) => {
    for (const [name, value] of Object.entries(answers)) item.updateResponseVariable(name, value);
    item.processResponse();
    const found = Object.fromEntries(item.variables.map((each) => [each.identifier, each.value]));
    return [Number(found.SCORE), Number(found.MAXSCORE)];
  };
  const worse = (value) => (Array.isArray(value) ? value.slice(1).reverse() : "x");
  const wrong = Object.fromEntries(Object.entries(key).map(([name, value]) => [name, worse(value)]));
  return { right: score(key), wrong: score(wrong), text: item.innerText };
}"""


def test_the_key_gives_full_marks_and_wrong_answers_fewer(chromium: Browser) -> None:
    if not PLAYER.is_file():
        pytest.skip("the player is not installed")
    zipped = zipfile.ZipFile(io.BytesIO(made("qti30")))
    page = chromium.new_page()
    page.set_content("<!doctype html><body></body>")
    page.add_script_tag(content=PLAYER.read_text("utf-8"))
    played: dict[str, Any] = {
        name.removeprefix("items/alle-soorten--").removesuffix(".xml"): page.evaluate(
            PLAY, zipped.read(name).decode()
        )
        for name in zipped.namelist()
        if name.startswith("items/")
    }
    page.close()
    assert sorted(played) == [f"v{number:02}" for number in range(1, 14)]
    for name, found in played.items():
        points = 0 if name in UNSCORED else 1
        assert found["text"].strip()
        assert found["right"] == [points, points], name
        assert found["wrong"][0] < points or name in UNSCORED, name
