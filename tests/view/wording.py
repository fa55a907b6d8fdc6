"""All that a page ever says, and whether it says it in its language.

A script that the browser runs before the page notes every text that enters the document or is drawn on a canvas, and
every name that a screen reader would be told. What of it does not come from the graph is the interface's own wording.
"""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page

NOTING = """(() => {
  const said = new Set(), names = ["aria-label", "title", "placeholder", "aria-valuetext", "alt"];
  const note = (text) => { if (text && text.trim()) said.add(text); };
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE && !/^(SCRIPT|STYLE)$/.test(node.parentElement?.tagName)) note(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE)$/.test(node.tagName)) return;
    names.forEach((name) => note(node.getAttribute(name)));
    node.childNodes.forEach(look);
  };
  const changed = (r) => {
    if (r.type === "childList") r.addedNodes.forEach(look);
    else if (r.type === "attributes") note(r.target.getAttribute(r.attributeName));
    else look(r.target);
  };
  new MutationObserver((records) => records.forEach(changed))
    .observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: names });
  const drawing = CanvasRenderingContext2D.prototype, own = drawing.fillText;
  drawing.fillText = function (text, ...more) { note(String(text)); return own.call(this, text, ...more); };
  window.everSaid = () => [...said];
})()"""
# What the graph gives to the page: names, quotes, articles; not the words for classes, relations and controls.
GIVEN = """(() => {
  const M = window.jiceng.Model, own = [];
  const add = (...texts) => texts.flat().forEach((text) => { if (text) own.push(String(text)); });
  M.nodes.forEach((n) => add(n.label.split("\\n")));
  M.things.forEach((t) => add(t.iri, t.label, t.aliases || [], t.code, t.note));
  M.facts.forEach((f) => add(f.text, f.before, f.after, f.post, f.time, f.date, f.rule));
  M.facts.forEach((f) => add(f.value && [f.value.indicator, f.value.unit], f.p.includes(":") && f.p));
  M.sources.forEach((s) => add(s.iri, s.id, s.title, s.newspaper, s.published, s.text));
  M.others.forEach((o) => { const [subject, , ...rest] = o.said.split(" — "); add(subject, rest, o.rule); });
  M.edges.forEach((e) => { if (!/^[\\p{L} ()]+$/u.test(e.label)) add(e.label); });
  return own;
})()"""
HAN = r"\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
STOPS = "，。、：；！？（）《》"
NEUTRAL = {"PNG", "SVG", "CSV", "Turtle", "JavaScript", "Esc", "Alt", "kg", "build"}  # the same in both languages


def foreign(page: Page, given: str = "") -> list[str]:
    """What a page has said of its own in another language than its own; ``given`` is more that is no wording of it."""
    lang = page.evaluate("document.documentElement.lang")
    own: list[str] = [*page.evaluate(GIVEN), *filter(None, [given])]
    said: list[str] = page.evaluate("window.everSaid()")
    assert len(said) > 40, "nothing was noted"
    return [text for text in said if (_han if lang == "en" else _latin)(text, own)]


def _han(text: str, own: list[str]) -> bool:
    """Whether a text of an English page holds Han or Chinese stops that the graph did not give."""
    all_of_it = "\n".join(own)
    runs = re.findall(f"[{HAN}]+", text)
    stops = [m.start() for m in re.finditer(f"[{STOPS}]", text)]
    given = all(text[max(0, at - 1) : at + 1] in all_of_it or text[at : at + 2] in all_of_it for at in stops)
    return not given or not all(run in all_of_it for run in runs)


def _latin(text: str, own: list[str]) -> bool:
    """Whether a text of a Chinese page holds an English word that the graph did not give."""
    for whole in sorted({t for t in own if not re.search(f"[{HAN}]", t)}, key=len, reverse=True):
        text = text.replace(whole, " ")
    known = NEUTRAL | {word for t in own for word in re.findall("[A-Za-z]+", t)}
    return any(len(word) > 1 and word not in known for word in re.findall("[A-Za-z]+", text))


def listen(page: Any) -> None:
    """Have a page note what it says; before it goes anywhere."""
    page.add_init_script(NOTING)


__all__ = ["foreign", "listen"]
