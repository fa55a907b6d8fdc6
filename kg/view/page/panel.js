"use strict";
// What is shown of a thing, a relation, a path.
const Panel = (() => {
  const OPEN = 8; // longer lists are folded at first
  const { $, el, button, mark, fill, counted } = Dom;

  const link = (i) => button(Dom.short(Model.label(i), 200), () => App.chooseThing(i, { move: true }), { class: "go" });

  function number(value) {
    const { words } = Model;
    const bound = { about: words.about, atLeast: words.at_least, atMost: words.at_most }[value.bound] || "";
    return bound + value.value.toLocaleString(Model.data.locale, { maximumFractionDigits: 6 }) + value.unit;
  }

  function section(card, name, count, ...body) {
    const list = el("details", null, el("summary", null, name, count > 1 ? el("span", { class: "count" }, String(count)) : null), ...body);
    list.open = count <= OPEN;
    card.append(list);
  }

  function gathered(facts, key) {
    const groups = new Map();
    for (const fact of facts) {
      const name = key(fact);
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(fact);
    }
    return [...groups.values()];
  }

  const times = (facts) => [...new Set(facts.map((f) => f.time).filter(Boolean))].sort().join(Model.words.and);

  // One line for each thing at the other end, with what goes with it.
  function rows(facts, here) {
    return gathered(facts, (f) => `${f.s === here ? f.o : f.s} ${f.post || ""}`).map((same) => {
      const row = el("li");
      row.append(link(same[0].s === here ? same[0].o : same[0].s), same[0].post ? ` ${Dom.short(same[0].post, 120)}` : "", " ",
        el("span", { class: "aside" }, times(same)), " ", Evidence.opener(same, () => row));
      return row;
    });
  }

  function relations(card, facts, here) {
    const order = Object.keys(Model.data.predicates);
    const groups = gathered(facts, (f) => (f.s === here ? "1" : "2") + f.p);
    groups.sort((x, y) => (x[0].s === here ? 0 : 1) - (y[0].s === here ? 0 : 1) || order.indexOf(x[0].p) - order.indexOf(y[0].p));
    for (const group of groups) {
      const out = group[0].s === here, list = rows(group, here), name = Model.predicateLabel(group[0].p);
      section(card, out ? name : `${Model.words.inverse}${name}`, list.length, el("ul", null, ...list));
    }
  }

  function numbers(card, facts) {
    if (!facts.length) return;
    const { words } = Model;
    const head = el("tr", null, ...[words.indicator, words.value, words.time].map((name) => el("th", { scope: "col" }, name)), el("td"));
    const list = gathered(facts, (f) => JSON.stringify([f.value, f.time])).map((same) => {
      const first = el("td", null, same[0].value.indicator);
      return el("tr", null, first, el("td", { class: "n" }, number(same[0].value)), el("td", null, same[0].time || ""),
        el("td", null, Evidence.opener(same, () => first)));
    });
    section(card, words.numbers, list.length, el("table", null, el("thead", null, head), el("tbody", null, ...list)));
  }

  function articles(card, facts) {
    const found = [...new Set(facts.map((f) => f.a))].filter((a) => a >= 0).sort((a, b) => a - b);
    section(card, Model.words.articles, found.length, el("ul", null, ...found.map((a) => {
      const source = Model.sources[a];
      return el("li", null, button(Model.title(source), () => Reader.open(a), { class: "go" }), " ",
        el("span", { class: "aside" }, [source.newspaper, source.published].filter(Boolean).join(" · ")));
    })));
  }

  function about(i, facts) {
    const { words } = Model, thing = Model.things[i];
    const list = el("dl", { class: "facts" });
    const row = (name, value) => value && list.append(el("dt", null, name), el("dd", null, value));
    row(words.aliases, (thing.aliases || []).join(Model.words.and));
    row(words.code, thing.code);
    row(words.note, thing.note);
    for (const fact of facts.filter((f) => f.s === i && f.date)) {
      const line = el("span", null, fact.date);
      line.append(Evidence.opener([fact], () => line));
      row(Model.predicateLabel(fact.p), line);
    }
    const community = Model.data.communities[i];
    if (State.colour === "community" && community >= 0) row(words.community, String(community + 1));
    return list;
  }

  function thing(i) {
    const facts = Model.factsOf(i), types = Model.things[i].types;
    const card = el("div", { "data-thing": Model.things[i].iri });
    card.append(el("h2", { tabindex: "-1" }, Model.label(i)));
    card.append(el("p", { class: "kind" }, mark(types[0]), types.map(Model.classLabel).join(Model.words.and)));
    card.append(Explore.tools(i), about(i, facts));
    const posts = facts.filter((f) => f.p === "holdsPost" && f.o >= 0);
    if (posts.length) section(card, Model.words.posts, posts.length, el("ul", null, ...rows(posts, i)));
    relations(card, facts.filter((f) => f.o >= 0 && f.p !== "holdsPost"), i);
    numbers(card, facts.filter((f) => f.s === i && f.value));
    articles(card, facts);
    card.append(el("p", { class: "iri" }, Model.things[i].iri));
    return card;
  }

  function relation(edge) {
    const facts = edge.facts.map((n) => Model.facts[n]);
    const card = el("div", { "data-relation": edge.predicate });
    card.append(triple(edge));
    const posts = [...new Set(facts.map((f) => f.post).filter(Boolean))].join(Model.words.and);
    if (posts) card.append(el("p", { class: "kind" }, `${Model.words.post} ${Dom.short(posts, 300)}`));
    section(card, Model.words.evidence, facts.length, ...facts.map(Evidence.show));
    return card;
  }

  const triple = (edge) => el("h2", { class: "triple", tabindex: "-1" }, link(edge.from), el("span", { class: "says" }, Model.predicateLabel(edge.predicate)), link(edge.to));

  // The steps of a path, each with the relations that make it.
  function path(view) {
    const { from, to } = State.scope, { words } = Model;
    const card = el("div", { "data-path": "" }, el("h2", { tabindex: "-1" }, words.path_title));
    const length = view.steps.get(to);
    const joined = view.edges.length > 0;
    card.append(el("p", null, fill(words.scope_path, { from: Model.label(from), to: Model.label(to) })));
    if (!joined) return el("div", null, card, el("p", { class: "note" }, words.path_none));
    card.append(el("p", { class: "kind" }, (length === 1 ? words.step : fill(words.steps, { n: length })) + words.comma + counted(ways(view, to), words.path_way, words.path_ways)));
    for (let step = 0; step < length; step += 1) {
      const between = view.edges.map((k) => Model.edges[k]).filter((e) => Math.min(view.steps.get(e.from), view.steps.get(e.to)) === step && view.steps.get(e.from) !== view.steps.get(e.to));
      section(card, `${step + 1}`, 1, el("ul", null, ...between.map((e) => {
        const row = el("li", null, link(e.from), el("span", { class: "says" }, ` ${Model.predicateLabel(e.predicate)} → `), link(e.to));
        row.append(Evidence.opener(e.facts.map((n) => Model.facts[n]), () => row));
        return row;
      })));
    }
    return card;
  }

  function ways(view, to) {
    const count = new Map([[State.scope.from, 1]]);
    const pairs = new Set(view.edges.map((k) => Model.edges[k]).map((e) => (view.steps.get(e.from) < view.steps.get(e.to) ? `${e.from} ${e.to}` : `${e.to} ${e.from}`)));
    const list = [...pairs].map((pair) => pair.split(" ").map(Number)).filter(([a, b]) => view.steps.get(a) + 1 === view.steps.get(b));
    list.sort((x, y) => view.steps.get(x[0]) - view.steps.get(y[0]));
    for (const [a, b] of list) count.set(b, (count.get(b) || 0) + (count.get(a) || 0));
    return count.get(to) || 0;
  }

  function show(card) {
    $("card").replaceChildren(card);
    $("panel").hidden = false;
    $("panel").scrollTop = 0;
  }

  return { show, thing, relation, path, link, number, section, rows };
})();
