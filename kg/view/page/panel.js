"use strict";
// What is shown of a thing or a relation. Everything that came from an article enters the page as text, never as markup.
const Panel = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const POINTS = {
    square: "-6,-6 6,-6 6,6 -6,6",
    diamond: "0,-8 8,0 0,8 -8,0",
    triangle: "0,-8 8,6 -8,6",
    triangleDown: "0,8 8,-6 -8,-6",
    hexagon: "-4,-7 4,-7 8,0 4,7 -4,7 -8,0",
    star: "0,-9 2.4,-3 9,-3 3.6,1.4 5.6,8 0,4 -5.6,8 -3.6,1.4 -9,-3 -2.4,-3",
  };
  const OPEN = 8; // longer lists are folded at first
  let data, words, go;

  function el(tag, options, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(options || {})) {
      if (name === "class") node.className = value;
      else if (name === "click") node.addEventListener("click", value);
      else node.setAttribute(name, value);
    }
    for (const child of children) if (child != null && child !== "") node.append(child);
    return node;
  }

  function svg(tag, attributes) {
    const node = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    return node;
  }

  function mark(type) {
    const look = data.classes[type] || { colour: "#8c8c8c", shape: "dot" };
    const icon = svg("svg", { viewBox: "-9 -9 18 18", width: 14, height: 14, "aria-hidden": "true" });
    icon.append(POINTS[look.shape] ? svg("polygon", { points: POINTS[look.shape], fill: look.colour })
      : svg("circle", { r: 7, fill: look.colour }));
    return icon;
  }

  function dash(predicate) {
    const line = data.predicates[predicate];
    const icon = svg("svg", { viewBox: "0 0 26 10", width: 26, height: 10, "aria-hidden": "true" });
    const drawn = { x1: 0, y1: 5, x2: 26, y2: 5, stroke: line.colour, "stroke-width": 2.5 };
    if (line.dashes.length) drawn["stroke-dasharray"] = line.dashes.map((d) => d * 0.7).join(" ");
    icon.append(svg("line", drawn));
    return icon;
  }

  const classLabel = (type) => (data.classes[type] || { label: type }).label;
  const predicateLabel = (name) => (data.predicates[name] || { label: name }).label;
  const title = (source) => (source ? source.title || source.id : "");
  const link = (i) => el("button", { class: "go", type: "button", click: () => go(i) }, data.things[i].label);

  function number(value) {
    const bound = { about: words.about, atLeast: words.at_least, atMost: words.at_most }[value.bound] || "";
    return bound + value.value.toLocaleString(data.locale, { maximumFractionDigits: 6 }) + value.unit;
  }

  function evidence(fact) {
    const source = data.sources[fact.a];
    const where = [title(source), source && source.newspaper, source && source.published].filter(Boolean).join(" · ");
    const how = [
      fact.time && `${words.time} ${fact.time}`,
      `${words.confidence} ${fact.confidence.toFixed(2)}`,
      fact.rule && `${words.rule} ${fact.rule}`,
      fact.end > fact.start && source && `${source.id} ${fact.start}–${fact.end}`,
    ].filter(Boolean).join(" · ");
    return el("blockquote", null, fact.before, el("mark", null, fact.text), fact.after,
      el("footer", null, where, where ? el("br") : null, how));
  }

  // A small button that opens the quoted words below the line it stands in.
  function quote(facts, under) {
    const button = el("button", { class: "quote", type: "button", "aria-expanded": "false" },
      facts.length > 1 ? `${words.quote}×${facts.length}` : words.quote);
    let open = [];
    button.addEventListener("click", () => {
      if (open.length) {
        open.forEach((node) => node.remove());
        open = [];
      } else {
        open = facts.map(evidence);
        under().append(...open);
      }
      button.setAttribute("aria-expanded", String(open.length > 0));
    });
    return button;
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

  const times = (facts) => [...new Set(facts.map((f) => f.time).filter(Boolean))].sort().join("、");

  function relations(card, facts, here) {
    const order = Object.keys(data.predicates);
    const groups = gathered(facts, (f) => (f.s === here ? "1" : "2") + f.p);
    groups.sort((x, y) => (x[0].s === here ? 0 : 1) - (y[0].s === here ? 0 : 1) || order.indexOf(x[0].p) - order.indexOf(y[0].p));
    for (const group of groups) {
      const out = group[0].s === here;
      const rows = gathered(group, (f) => `${out ? f.o : f.s} ${f.post}`).map((same) => {
        const row = el("li");
        const other = out ? same[0].o : same[0].s;
        row.append(link(other), same[0].post ? ` ${same[0].post}` : "", " ", el("span", { class: "aside" }, times(same)), quote(same, () => row));
        return row;
      });
      section(card, out ? predicateLabel(group[0].p) : `${words.inverse}${predicateLabel(group[0].p)}`, rows.length, el("ul", null, ...rows));
    }
  }

  function numbers(card, facts) {
    if (!facts.length) return;
    const head = el("tr", null, ...[words.indicator, words.value, words.time, ""].map((name) => el("th", null, name)));
    const rows = gathered(facts, (f) => JSON.stringify([f.value, f.time])).map((same) => {
      const first = el("td", null, same[0].value.indicator);
      const row = el("tr", null, first, el("td", { class: "n" }, number(same[0].value)), el("td", null, same[0].time));
      row.append(el("td", null, quote(same, () => first)));
      return row;
    });
    section(card, words.numbers, rows.length, el("table", null, el("thead", null, head), el("tbody", null, ...rows)));
  }

  function thing(i) {
    const about = data.things[i];
    const facts = data.facts.filter((f) => f.s === i || f.o === i);
    const card = el("div", { "data-thing": about.iri });
    card.append(el("h2", null, about.label));
    card.append(el("p", { class: "kind" }, mark(about.types[0]), about.types.map(classLabel).join("、")));
    const list = el("dl", { class: "facts" });
    const row = (name, value) => value && list.append(el("dt", null, name), el("dd", null, value));
    row(words.aliases, about.aliases.join("、"));
    row(words.code, about.code);
    row(words.note, about.note);
    for (const fact of facts.filter((f) => f.s === i && f.date)) {
      const line = el("span", null, fact.date);
      line.append(quote([fact], () => line));
      row(predicateLabel(fact.p), line);
    }
    card.append(list);
    relations(card, facts.filter((f) => f.o >= 0), i);
    numbers(card, facts.filter((f) => f.s === i && f.value));
    const articles = [...new Set(facts.map((f) => f.a))].sort((a, b) => a - b).map((a) => data.sources[a]).filter(Boolean);
    section(card, words.articles, articles.length, el("ul", null, ...articles.map((source) =>
      el("li", null, title(source), " ", el("span", { class: "aside" }, [source.newspaper, source.published].filter(Boolean).join(" · "))))));
    card.append(el("p", { class: "iri" }, about.iri));
    return card;
  }

  function relation(edge) {
    const facts = edge.facts.map((n) => data.facts[n]);
    const card = el("div", { "data-relation": facts[0].p });
    card.append(el("p", { class: "triple" }, link(facts[0].s), el("span", { class: "says" }, predicateLabel(facts[0].p)), link(facts[0].o)));
    const posts = [...new Set(facts.map((f) => f.post).filter(Boolean))].join("、");
    if (posts) card.append(el("p", { class: "kind" }, `${words.post} ${posts}`));
    section(card, words.evidence, facts.length, ...facts.map(evidence));
    return card;
  }

  function start(given, jump) {
    data = given;
    words = given.words;
    go = jump;
  }

  return { start, thing, relation, mark, dash, el, classLabel };
})();
