"use strict";
// A whole article with all its statements marked where they stand.
const Reader = (() => {
  const { $, el, button, mark, counted } = Dom;
  let facts = [], opener = null, here = -1;

  function said(fact) {
    const object = fact.o >= 0 ? Model.label(fact.o) : fact.value ? `${fact.value.indicator} ${Panel.number(fact.value)}` : fact.date || "";
    return [fact.post, fact.time].filter(Boolean).reduce((all, more) => `${all} · ${more}`, object);
  }

  // One statement in a line; its relation or its thing is a click away, unless the page does not draw it.
  function line(fact) {
    if (fact.said) {
      const shown = fact.subject ? button(fact.said, () => { close(); Live.go(fact); }, { class: "go" }) : fact.said;
      return el("li", null, el("div", null, shown, el("div", { class: "aside", title: fact.rule }, Evidence.told(fact.rule || "") || fact.rule || "")));
    }
    const go = () => { close(); App.chooseFact(fact); };
    return el("li", null, mark(Model.type(fact.s)), el("div", null,
      button(`${Model.label(fact.s)} — ${Model.predicateLabel(fact.p)} — ${said(fact)}`, go, { class: "go" }),
      el("div", { class: "aside", title: fact.rule }, `${Model.words.confidence} ${fact.confidence.toFixed(2)} · ${Evidence.told(fact.rule || "") || fact.rule || ""}`)));
  }

  function list(chosen, title) {
    $("reader-side").replaceChildren(el("h3", null, title), el("ul", null, ...chosen.map(line)));
  }

  // A paragraph cut where statements begin and end; each piece knows the statements it belongs to.
  function paragraph(source, from, to, spans, kind) {
    const edges = [...new Set([from, to, ...spans.flatMap((f) => [f.at, f.to]).filter((at) => at > from && at < to)])].sort((a, b) => a - b);
    const pieces = edges.slice(0, -1).map((at, n) => {
      const end = edges[n + 1], text = Evidence.cut(source, at, end);
      const over = spans.filter((f) => f.at < end && f.to > at);
      if (!over.length) return text;
      const piece = el("mark", { tabindex: "0", role: "button", class: over.length > 2 ? "thick" : "", "data-facts": over.map((f) => facts.indexOf(f)).join(" ") }, text);
      const choose = () => choosePiece(piece, over);
      piece.addEventListener("click", choose);
      piece.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); } });
      return piece;
    });
    return el(kind === "headline" || kind === "heading" ? "h3" : "p", { class: kind }, pieces);
  }

  function choosePiece(piece, over) {
    $("reader-text").querySelectorAll("mark.now").forEach((node) => node.classList.remove("now"));
    const wanted = new Set(over.map((f) => String(facts.indexOf(f))));
    $("reader-text").querySelectorAll("mark").forEach((node) => {
      if (node.dataset.facts.split(" ").some((n) => wanted.has(n))) node.classList.add("now");
    });
    list(over, counted(over.length, Model.words.statement, Model.words.statements));
  }

  function body(a, reading) {
    const source = Model.sources[a];
    const inText = facts.filter(Evidence.hasText).sort((x, y) => x.at - y.at);
    if (source.text === undefined) {
      const { words } = Model, note = reading ? words.live_more : Live.active() ? words.no_text_live : words.no_text;
      return [el("p", { class: "note" }, note), ...facts.map((f) => el("p", null, f.before || "", el("mark", { "data-facts": String(facts.indexOf(f)) }, f.text || ""), f.after || ""))];
    }
    let at = 0;
    return Evidence.chars(source) && source.text.split("\n").map((text, n) => {
      const from = at, to = at + (typeof source.chars === "string" ? text.length : Array.from(text).length);
      at = to + 1;
      return paragraph(source, from, to, inText.filter((f) => f.at < to && f.to > from), source.kinds[n] || "body");
    });
  }

  // All that an article says: what the page holds of it, and what else stands in it.
  function told(a) {
    const held = Model.facts.filter((f) => f.a === a), known = new Set(held.map((f) => f.iri));
    const read = [...(Model.sources[a].said || new Map()).values()].filter((row) => !known.has(row.iri));
    return [...held, ...read, ...Model.others.filter((f) => f.a === a)];
  }

  function open(a, fact) {
    opener = document.activeElement;
    const coming = Live.article(a);
    show(a, { reading: Boolean(coming) });
    $("reader").showModal();
    $("reader-text").scrollTop = 0;
    find(fact);
    if (coming) coming.then(() => { if (here === a && $("reader").open) { show(a, { reading: false }); find(fact); } });
  }

  function show(a, { reading }) {
    const source = Model.sources[a];
    here = a;
    facts = told(a);
    $("reader-title").textContent = Dom.seen(Model.title(source));
    $("reader-where").textContent = Dom.seen([source.newspaper, source.published, source.id].filter(Boolean).join(" · "));
    $("reader-text").replaceChildren(...body(a, reading));
    list(facts, counted(facts.length, Model.words.statement, Model.words.statements));
  }

  function find(fact) {
    if (!fact) return;
    const piece = [...$("reader-text").querySelectorAll("mark")].find((node) => node.dataset.facts.split(" ").includes(String(facts.indexOf(fact))));
    if (!piece) return;
    if (Evidence.hasText(fact)) choosePiece(piece, [fact]);
    piece.scrollIntoView({ block: "center" });
  }

  function close() { $("reader").close(); }

  function start() {
    $("reader-close").addEventListener("click", close);
    $("reader").addEventListener("click", (event) => { if (event.target === $("reader")) close(); });
    $("reader").addEventListener("close", () => { if (opener && opener.isConnected) opener.focus(); });
  }

  return { start, open, close, said };
})();
