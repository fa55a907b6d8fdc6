"use strict";
// The legend that filters: classes, relations, communities, articles and confidence, each with how many there are.
const Legend = (() => {
  const { $, el, mark, dash, sign } = Dom;
  const SHOWN = 60; // rows of a list

  // A click hides or shows, Alt or Shift with it leaves only this one.
  function list(place, names, hidden, icon, label, count) {
    const toggle = (name) => (hidden.has(name) ? hidden.delete(name) : hidden.add(name));
    const alone = (name) => names.forEach((other) => (other === name ? hidden.delete(other) : hidden.add(other)));
    place.replaceChildren(...names.slice(0, SHOWN).map((name) => el("li", null, el("button", {
      type: "button", "aria-pressed": String(!hidden.has(name)), "data-name": String(name),
      click: (event) => {
        if (event.altKey || event.shiftKey) alone(name);
        else toggle(name);
        App.changed();
        place.querySelector(`[data-name="${CSS.escape(String(name))}"]`).focus();
      },
    }, icon(name), el("span", { class: "label" }, label(name)), el("span", { class: "count" }, count(name).toLocaleString(Model.data.locale))))));
  }

  // A community bears the name of its most central member.
  let members = null;
  function named(number) {
    if (!members) {
      members = new Map();
      Model.data.communities.forEach((c, i) => { if (!members.has(c)) members.set(c, i); });
    }
    return `${number + 1} ${Model.label(members.get(number))}`;
  }

  function communities(counts) {
    const all = [...new Set(Model.data.communities)].filter((c) => c >= 0).sort((a, b) => a - b);
    const colour = (c) => (State.colour === "community" && c < Model.data.palette.length ? Model.data.palette[c] : "#8c8c8c");
    list($("communities"), all, State.off.communities, (c) => sign("dot", colour(c)), named, (c) => counts.get(c) || 0);
    $("communities-part").hidden = all.length < 2;
  }

  function articles(counts) {
    const found = Model.sources.map((_, a) => a).sort((a, b) => (counts.get(b) || 0) - (counts.get(a) || 0) || a - b);
    $("articles").replaceChildren(...found.slice(0, SHOWN).map((a) => {
      const source = Model.sources[a];
      const box = el("input", { type: "checkbox", "data-article": source.id, change: () => {
        if (State.articles.has(a)) State.articles.delete(a);
        else State.articles.add(a);
        App.changed();
        $("articles").querySelector(`[data-article="${CSS.escape(source.id)}"]`)?.focus();
      } });
      box.checked = State.articles.has(a);
      return el("li", null, el("label", { title: Dom.short(Evidence.where(source), 200) }, box, el("span", { class: "label" }, Dom.short(Model.title(source), 60)),
        el("span", { class: "count" }, String(counts.get(a) || 0))));
    }));
    $("articles-part").hidden = !Model.sources.length;
  }

  function confidence(counts) {
    const all = [...counts.entries()];
    const from = (least) => all.reduce((sum, [c, n]) => sum + (c >= least ? n : 0), 0);
    $("confidence").value = String(State.confidence);
    $("confidence-said").textContent = `${State.confidence.toFixed(2)} · ${Dom.fill(Model.words.statements_of, { n: from(State.confidence).toLocaleString(Model.data.locale), all: from(0).toLocaleString(Model.data.locale) })}`;
  }

  function update({ counts }) {
    $("legend").hidden = !Model.things.length;
    const { classes, predicates } = Model.data;
    const present = new Set(Model.things.map((_, i) => Model.type(i)));
    list($("classes"), Object.keys(classes).filter((c) => present.has(c)), State.off.classes, mark, Model.classLabel, (c) => counts.classes.get(c) || 0);
    const drawn = new Set(Model.edges.map((e) => e.predicate));
    list($("relations"), Object.keys(predicates).filter((p) => drawn.has(p)), State.off.predicates, dash, Model.predicateLabel, (p) => counts.predicates.get(p) || 0);
    communities(counts.communities);
    articles(counts.articles);
    confidence(counts.confidences);
    $("reset").hidden = !(Filters.narrowed() || State.hidden.size || State.folded.size);
    $("hidden-things").textContent = State.hidden.size ? Dom.fill(Model.words.hidden_things, { n: State.hidden.size }) : "";
  }

  function reset() {
    const { off } = State;
    for (const set of [off.classes, off.predicates, off.communities, State.articles, State.hidden, State.folded]) set.clear();
    Object.assign(State.when, { mode: "all", undated: true });
    State.confidence = 0;
  }

  function start() {
    $("reset").addEventListener("click", () => { reset(); App.changed(); $("fold").focus(); });
    $("confidence").addEventListener("input", () => { State.confidence = +$("confidence").value; App.changed(); });
    $("fold").addEventListener("click", () => {
      const open = $("fold").getAttribute("aria-expanded") !== "true";
      $("fold").setAttribute("aria-expanded", String(open));
      $("legend-body").hidden = !open;
    });
    if (innerWidth <= 760) $("fold").click();
  }

  return { start, update, reset };
})();
