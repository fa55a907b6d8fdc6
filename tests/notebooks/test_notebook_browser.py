"""What a notebook shows, in a real browser: hostile names do nothing and can be read; the page works in its frame.

The document stands for the notebook, since the real ones are too large for a test. It does with the HTML what they do:
JupyterLab and Notebook 7 put it into a live document, VS Code into one in a sandboxed frame, under the policy below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import kg

from .hostile import hostile

# src/vs/workbench/contrib/notebook/browser/view/renderers/backLayerWebView.ts of VS Code, where its setting
# notebook.experimental.enableCsp is on; without it there is no policy
VS_CODE = (
    "default-src 'none'; script-src 'self' https://*.vscode-cdn.net 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' https://*.vscode-cdn.net 'unsafe-inline'; "
    "img-src 'self' https://*.vscode-cdn.net https: http: data:; font-src 'self' https://*.vscode-cdn.net https:; "
    "connect-src https:; child-src https: data:;"
)
WEBVIEW = "allow-scripts allow-same-origin allow-forms allow-pointer-lock allow-downloads"  # its frame's sandbox


@dataclass
class Shown:
    """A document opened from a file, and what it complained of and asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture
def shown(browser: Browser) -> Iterator[Shown]:
    """An empty document that notes every complaint, dialog and request."""
    it = Shown(browser.new_page(viewport={"width": 1200, "height": 900}))
    it.page.on("console", lambda message: it.complaints.append(message.text))
    it.page.on("pageerror", lambda error: it.complaints.append(str(error)))
    it.page.on("dialog", lambda dialog: it.complaints.append(f"dialog {dialog.message}"))
    it.page.on("request", lambda request: it.requests.append(request.url))
    yield it
    it.page.close()


def show(shown: Shown, path: Path, *outputs: str, policy: str = "") -> Page:
    """Open the outputs of cells as a document."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
    head = f"<!doctype html><meta charset=utf-8>{meta}<title>notebook</title><script>window.hit = 0</script>"
    path.write_text(head + "\n".join(f"<div>{html}</div>" for html in outputs), encoding="utf-8")
    shown.page.goto(path.as_uri())
    return shown.page


def test_hostile_names_in_tables_and_cards_do_nothing_and_can_be_read(shown: Shown, tmp_path: Path) -> None:
    graph = hostile()
    result = graph.query("SELECT ?o ?l ?c { ?o skos:prefLabel ?l OPTIONAL { ?o jc:note ?c } }")
    card, numbers = graph.show("东岭街道"), graph.ask("numbers", thing="东岭街道")
    page = show(shown, tmp_path / "a.html", *(each._repr_html_() for each in (result, card, numbers)))
    for element in page.query_selector_all("td, a, [title]"):
        element.hover(force=True, timeout=2000)
    page.wait_for_timeout(100)
    assert page.evaluate("window.hit") == 0
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, [onerror], [onmouseover]").count() == 0
    text = page.inner_text("body")
    for name in (
        "</script><script>window.hit=1</script>",
        "javascript:window.hit=1",
        "⟨U+202E⟩反过来的社区",
        "𠮷祥👨‍👩‍👧社区",
    ):
        assert name in text
    assert "（共 10,000 字）" in text
    assert page.evaluate("document.documentElement.scrollWidth") <= 1200
    assert shown.complaints == []
    assert shown.requests == [(tmp_path / "a.html").as_uri()]


@pytest.mark.parametrize("policy", ["", VS_CODE], ids=["jupyterlab", "vscode"])
def test_the_page_works_in_its_frame_and_reaches_nothing(
    shown: Shown, tmp_path: Path, graph: kg.Graph, policy: str
) -> None:
    html = graph.view("魏喜盈", height=500)._repr_html_()
    page = show(shown, tmp_path / "b.html", html, policy=policy)
    frame = page.frame_locator("iframe")
    frame.locator("body[data-ready]").wait_for()
    assert "魏喜盈" in frame.locator("body").inner_text()
    inner = page.frames[1]
    assert inner.evaluate("window.origin") == "null"
    assert (
        inner.evaluate("(() => { try { return parent.document.title } catch (e) { return e.name } })()")
        == "SecurityError"
    )
    box = page.locator("iframe").bounding_box()
    assert box is not None
    assert 500 <= box["height"] <= 502
    assert box["width"] > 1100
    assert shown.complaints == []
    assert [url for url in shown.requests if not url.startswith(("about:", "data:"))] == [
        (tmp_path / "b.html").as_uri()
    ]


@pytest.mark.parametrize("policy", ["", VS_CODE], ids=["jupyterlab", "vscode"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_works_where_it_is_put_into_a_live_document(
    shown: Shown, tmp_path: Path, graph: kg.Graph, policy: str, lang: str
) -> None:
    """As the outputs of cells are; for VS Code inside the frame of its webview."""
    graph = kg.Graph(graph.store, lang=lang)
    html, card = graph.view("魏喜盈", height=500)._repr_html_(), graph.show("魏喜盈")._repr_html_()
    if policy:  # nbformat cuts a saved output where str.splitlines does; VS Code ends each piece with a line feed
        html = "\n".join(piece.removesuffix("\n") for piece in html.splitlines(keepends=True))
    put = "([html, card]) => { document.getElementById('out').innerHTML = card + html; }"
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
    notebook = f"<!doctype html><meta charset=utf-8>{meta}<div id=out></div>"
    (tmp_path / "n.html").write_text(notebook, encoding="utf-8")
    if policy:
        outer = f'<iframe sandbox="{WEBVIEW}" width=1190 height=880 src="n.html"></iframe>'
        (tmp_path / "webview.html").write_text(f"<!doctype html><meta charset=utf-8>{outer}", encoding="utf-8")
    shown.page.goto((tmp_path / ("webview.html" if policy else "n.html")).as_uri())
    document = shown.page.frames[1] if policy else shown.page.main_frame
    document.wait_for_selector("#out", state="attached")
    document.evaluate(put, [html, card])
    inner = document.frame_locator("iframe")
    inner.locator("body[data-ready]").wait_for()
    inner.locator("#find").fill("minghu")
    inner.locator("#find").press("Enter")
    assert "明湖" in inner.locator("#card h2").inner_text()
    inner.locator("#card .quote").first.click()
    inner.locator("#card .read").first.click()
    assert inner.locator("#reader-text mark").count() > 3
    inner.locator("#reader-close").click()
    inner.locator("#export summary").click()
    with shown.page.expect_download() as coming:
        inner.locator("#export-menu [data-kind=csv]").click()
    assert coming.value.suggested_filename.endswith(".csv")
    assert document.locator("table").count() >= 1, "the card stands beside it"
    assert shown.complaints == []
    assert not [u for u in shown.requests if u.startswith("http")]


def test_where_frames_are_taken_out_a_sentence_is_left(graph: kg.Graph) -> None:
    """JupyterLab takes them out of notebooks that are not trusted, and leaves the words in them."""
    for lang, words in (("zh", "信任此笔记本"), ("en", "Trust this notebook")):
        html = kg.Graph(graph.store, lang=lang).view("魏喜盈")._repr_html_()
        assert words in html.rpartition("</iframe>")[0].rpartition(">")[2]


def test_a_hostile_graph_in_a_frame_stays_in_it(shown: Shown, tmp_path: Path) -> None:
    page = show(
        shown, tmp_path / "c.html", hostile().view(title="</iframe><script>parent.hit=1</script>")._repr_html_()
    )
    page.frame_locator("iframe").locator("body[data-ready]").wait_for()
    assert page.evaluate("window.hit") == 0
    assert page.locator("script").count() == 1
    assert page.locator("iframe").count() == 1
    assert shown.complaints == []


@pytest.mark.parametrize("names", [(), ("魏喜盈",)], ids=["whole", "focused"])
def test_a_page_that_is_shown_late_fits_its_frame(
    shown: Shown, tmp_path: Path, graph: kg.Graph, names: tuple[str, ...]
) -> None:
    """Notebooks put outputs that are out of sight into hidden elements."""
    frame = graph.view(*names, height=500)._repr_html_()
    page = show(shown, tmp_path / "e.html", f'<div id="late" style="display: none">{frame}</div>')
    page.wait_for_timeout(1500)
    page.evaluate("document.getElementById('late').style.display = 'block'")
    page.frame_locator("iframe").locator("body[data-ready]").wait_for()
    inner = page.frames[1]
    inner.wait_for_function("window.jiceng.network.getScale() > 0.15 && innerWidth > 900")
    across = inner.evaluate(
        """() => { const at = Object.values(window.jiceng.network.getPositions());
                   const xs = at.map((p) => window.jiceng.network.canvasToDOM(p).x);
                   return [Math.min(...xs), Math.max(...xs), innerWidth]; }"""
    )
    assert across[0] > -50
    assert across[1] < across[2] + 50
    assert across[1] - across[0] > 60
    assert shown.complaints == []


def test_two_frames_and_a_card_stand_in_one_notebook(shown: Shown, tmp_path: Path, graph: kg.Graph) -> None:
    outputs = [graph.view("魏喜盈", height=300)._repr_html_(), graph.show("魏喜盈")._repr_html_()]
    page = show(shown, tmp_path / "d.html", *outputs, outputs[0])
    for i in (0, 1):
        page.locator("iframe").nth(i).scroll_into_view_if_needed()
        page.frame_locator("iframe").nth(i).locator("body[data-ready]").wait_for()
    assert shown.complaints == []
