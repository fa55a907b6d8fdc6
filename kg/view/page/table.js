"use strict";
// The same as the drawing, as two tables: for screen readers, for the keyboard, and for whoever likes rows better.
const Table = (() => {
  const MOST = 500; // rows of a table
  const MOST_SEEN = 120; // characters of a cell; the card has all
  const { $, el, button, fill } = Dom;

  function table(caption, heads, rows, all) {
    const { words } = Model;
    return [
      el("h2", null, `${caption} `, el("span", { class: "count" }, all.toLocaleString(Model.data.locale))),
      all > rows.length ? el("p", { class: "note" }, fill(words.table_cut, { rows: rows.length })) : null,
      el("table", null, el("caption", { class: "unseen" }, caption),
        el("thead", null, el("tr", null, ...heads.map((head) => el("th", { scope: "col" }, head)))), el("tbody", null, ...rows)),
    ].filter(Boolean);
  }

  function thing(i) {
    const t = Model.things[i], degree = Model.neighbours(i).length, community = Model.data.communities[i];
    return el("tr", null, el("th", { scope: "row" }, button(Dom.short(Model.label(i), MOST_SEEN), () => App.chooseThing(i, { move: true }), { class: "go" })),
      el("td", null, Model.classLabel(t.types[0])), el("td", null, Dom.short((t.aliases || []).join(Model.words.and), MOST_SEEN)), el("td", null, t.code || ""),
      el("td", { class: "n" }, String(degree)), el("td", { class: "n" }, community < 0 ? "" : String(community + 1)));
  }

  function relation(k) {
    const e = Model.edges[k], facts = e.facts.map((n) => Model.facts[n]);
    const join = (key) => [...new Set(facts.map((f) => f[key]).filter(Boolean))].sort().join(Model.words.and);
    return el("tr", null, el("td", null, Dom.short(Model.label(e.from), MOST_SEEN)),
      el("td", null, button(e.label, () => App.chooseRelation(e.id), { class: "go", "aria-label": `${Model.label(e.from)} ${e.label} ${Model.label(e.to)}`.slice(0, 300) })),
      el("td", null, Dom.short(Model.label(e.to), MOST_SEEN)), el("td", null, Dom.short(join("post"), MOST_SEEN)), el("td", null, join("time")), el("td", { class: "n" }, String(facts.length)));
  }

  function update(view) {
    $("table").hidden = !State.table;
    $("show-table").setAttribute("aria-pressed", String(State.table));
    if (!State.table) return;
    const { words } = Model;
    $("table-body").replaceChildren(
      ...table(words.table_things, [words.name, words.class, words.aliases, words.code, words.neighbours, words.community], view.things.slice(0, MOST).map(thing), view.things.length),
      ...table(words.table_relations, [words.subject, words.relation, words.object, words.post, words.time, words.told], view.edges.slice(0, MOST).map(relation), view.edges.length));
  }

  function toggle() {
    State.table = !State.table;
    App.changed();
    (State.table ? $("table").querySelector("button") : $("show-table")).focus();
  }

  function start() {
    $("show-table").addEventListener("click", toggle);
    $("table-close").addEventListener("click", toggle);
  }

  return { start, update, toggle };
})();
