"use strict";
// Two things side by side, as comparison.py found them: what both have, what one has, numbers in a matrix.
const Compare = (() => {
  const { $, el, fill } = Dom;
  const ONLY_A = 0, A = 1, BOTH = 2, B = 3, ONLY_B = 4; // the columns of the picture

  const given = () => Boolean(Model.data.compared.a);
  const ends = () => [Model.byIri.get(Model.data.compared.a), Model.byIri.get(Model.data.compared.b)];
  const scope = () => ({ kind: "compare", from: ends()[0], to: ends()[1] });

  function steps() {
    const [a, b] = ends(), found = new Map();
    for (const { ends: [left, right], facts } of Model.data.compared.rows) {
      const both = facts[0].length && facts[1].length;
      for (const [iri, column] of [[left, both ? BOTH : ONLY_A], [right, both ? BOTH : ONLY_B]]) {
        const i = Model.byIri.get(iri);
        if (i === undefined) continue;
        found.set(i, found.has(i) && found.get(i) !== column ? BOTH : column);
      }
    }
    return found.set(a, A).set(b, B);
  }

  function relation(row) {
    const name = Model.predicateLabel(row.predicate);
    const cell = (side) => {
      const facts = row.facts[side].map((n) => Model.facts[n]), i = Model.byIri.get(row.ends[side]);
      if (!facts.length) return null;
      const line = el("div", null, Panel.link(i));
      const more = [...new Set(facts.flatMap((f) => [f.post, f.time]).filter(Boolean))].join(" · ");
      line.append(" ", el("span", { class: "aside" }, more), " ", Evidence.opener(facts, () => line));
      return line;
    };
    return { name: row.inverse ? `${Model.words.inverse}${name}` : name, cells: [cell(0), cell(1)] };
  }

  function value(facts) {
    return el("td", null, facts.map((n) => {
      const f = Model.facts[n], line = el("div", null, Panel.number(f.value), " ", el("span", { class: "aside" }, f.time || ""));
      line.append(" ", Evidence.opener([f], () => line));
      return line;
    }));
  }

  function group(card, title, rows) {
    const drawn = rows.map(relation);
    const body = drawn.length ? el("table", null, el("tbody", null, ...drawn.map(({ name, cells }) => el("tr", null, el("th", { scope: "row" }, name),
      ...(cells[0] && cells[1] ? cells.map((c) => el("td", null, c)) : [el("td", { colspan: "2" }, cells[0] || cells[1])])))))
      : el("p", { class: "note" }, Model.words.compare_none);
    Panel.section(card, title, 1, body);
    card.lastChild.querySelector("summary").append(el("span", { class: "count" }, String(rows.length)));
  }

  function card() {
    const { words } = Model, { rows, numbers } = Model.data.compared, [a, b] = ends();
    const root = el("div", { "data-compare": "", class: "compare" }, el("h2", { tabindex: "-1" }, Panel.link(a), " ⇄ ", Panel.link(b)));
    const has = (left, right) => rows.filter((row) => Boolean(row.facts[0].length) === left && Boolean(row.facts[1].length) === right);
    group(root, words.compare_both, has(true, true));
    group(root, fill(words.compare_only, { name: Model.label(a) }), has(true, false));
    group(root, fill(words.compare_only, { name: Model.label(b) }), has(false, true));
    const head = el("tr", null, ...[words.indicator, Model.label(a), Model.label(b)].map((name) => el("th", { scope: "col" }, name)));
    Panel.section(root, words.compare_numbers, 1, numbers.length ? el("table", { class: "matrix" }, el("thead", null, head), el("tbody", null,
      ...numbers.map((row) => el("tr", null, el("th", { scope: "row" }, row.indicator), ...row.facts.map(value))))) : el("p", { class: "note" }, words.compare_none));
    return root;
  }

  function open() {
    State.scope = scope();
    State.chosen = { compare: true };
    App.changed({ fit: true });
  }

  function start() {
    $("compare").hidden = !given();
    $("compare").addEventListener("click", open);
  }

  return { start, given, scope, steps, card, open };
})();
