"use strict";
// The graph in memory: things, facts, articles, the nodes and edges that pyvis made of them, and who stands next to whom.
const Model = (() => {
  const M = { unpack, start, type, label, title, key, neighbours, factsOf, addThing, addFact, addSource, classLabel, predicateLabel };

  // Rows of columns that packed.py made.
  function unpack({ rows, columns }) {
    const list = Array.from({ length: rows }, () => ({}));
    for (const [key, column] of Object.entries(columns)) {
      const at = column.at, all = "all" in column;
      for (let i = 0; i < rows; i += 1) {
        const value = all ? column.all : at ? column.of[at[i]] : "head" in column ? column.head + column.list[i] : column.list[i];
        if (value !== null) list[i][key] = value;
      }
    }
    return list;
  }

  function start(data) {
    Object.assign(M, { data, words: data.words, things: unpack(data.things), facts: unpack(data.facts), sources: data.sources, others: unpack(data.others) });
    Object.assign(M, { nodes: unpack(data.nodes), edges: unpack(data.edges), byIri: new Map(), byKey: null });
    M.things.forEach((t, i) => M.byIri.set(t.iri, i));
    M.edgesAt = M.things.map(() => []);
    M.edges.forEach((e, k) => { M.edgesAt[e.from].push(k); M.edgesAt[e.to].push(k); });
    M.factsAt = M.things.map(() => []);
    M.facts.forEach((f, n) => { M.factsAt[f.s].push(n); if (f.o >= 0 && f.o !== f.s) M.factsAt[f.o].push(n); });
    M.below = null;
  }

  function type(i) { return M.things[i].types[0]; }
  function label(i) { return M.things[i].label.trim() ? M.things[i].label : "␣"; }
  function title(source) { return source ? source.title || source.id : ""; }
  function classLabel(name) { return (M.data.classes[name] || { label: name }).label; }
  function predicateLabel(name) { return (M.data.predicates[name] || { label: name }).label; }
  function neighbours(i) { return [...new Set(M.edgesAt[i].map((k) => (M.edges[k].from === i ? M.edges[k].to : M.edges[k].from)))]; }
  function factsOf(i) { return M.factsAt[i].map((n) => M.facts[n]); }

  // A short name of a thing for the address of a view, the same in every page that holds the thing (cyrb53 of its IRI).
  function key(i) {
    const thing = M.things[i];
    if (!thing.key) {
      let a = 0xdeadbeef, b = 0x41c6ce57;
      for (let n = 0; n < thing.iri.length; n += 1) {
        const c = thing.iri.charCodeAt(n);
        a = Math.imul(a ^ c, 2654435761);
        b = Math.imul(b ^ c, 1597334677);
      }
      a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
      b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
      thing.key = (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
    }
    return thing.key;
  }

  M.find = (name) => {
    if (!M.byKey || M.byKey.size !== M.things.length) M.byKey = new Map(M.things.map((_, i) => [key(i), i]));
    return M.byKey.get(name);
  };

  // What stands under a thing in the hierarchy, all the way down.
  M.under = (i) => {
    if (!M.below) {
      M.below = M.things.map(() => []);
      M.data.layouts.above.forEach((up, n) => { if (up >= 0) M.below[up].push(n); });
    }
    const found = [], stack = [...(M.below[i] || [])];
    while (stack.length) { const n = stack.pop(); found.push(n); stack.push(...(M.below[n] || [])); }
    return found;
  };

  // What is folded into a thing: what stands under it and is related to nothing but that.
  M.branch = (i) => {
    const under = new Set(M.under(i));
    return [...under].filter((n) => neighbours(n).every((m) => m === i || under.has(m)));
  };

  // -- what a live page learns later
  function addThing(thing) {
    const known = M.byIri.get(thing.iri);
    if (known !== undefined) return known;
    const i = M.things.push(thing) - 1;
    const look = M.data.classes[thing.types[0]] || { colour: "#666666", shape: "dot" };
    M.byIri.set(thing.iri, i);
    M.nodes.push({ id: i, label: lines(thing.label), shape: look.shape, color: look.colour, size: 12, font: { size: 13 }, hub: false });
    M.edgesAt.push([]);
    M.factsAt.push([]);
    M.data.communities.push(-1);
    for (const values of Object.values(M.data.centralities)) values.push(0);
    M.data.layouts.above.push(-1);
    M.below = null;
    return i;
  }

  function lines(text) {
    const all = Array.from(Dom.seen(text)), rows = [];
    for (let at = 0; at < all.length && rows.length < 3; at += 8) rows.push(all.slice(at, at + 8).join(""));
    return rows.join("\n") + (all.length > 24 ? "…" : "");
  }

  function addSource(source) {
    const known = M.sources.findIndex((s) => s.iri === source.iri);
    return known >= 0 ? known : M.sources.push(source) - 1;
  }

  function addFact(fact) {
    if (!M.factIris) M.factIris = new Set(M.facts.map((f) => f.iri));
    if (M.factIris.has(fact.iri)) return;
    M.factIris.add(fact.iri);
    const n = M.facts.push(fact) - 1;
    M.factsAt[fact.s].push(n);
    if (fact.o < 0 || fact.o === fact.s) return;
    M.factsAt[fact.o].push(n);
    const same = M.edgesAt[fact.s].map((k) => M.edges[k]).find((e) => e.from === fact.s && e.to === fact.o && e.predicate === fact.p);
    if (same) { same.facts = [...same.facts, n]; return; }
    const line = M.data.predicates[fact.p] || { label: fact.p, colour: "#8c8c8c", dashes: [] };
    const color = { color: line.colour, highlight: line.colour, hover: line.colour, opacity: 0.6 };
    const edge = { id: `e${M.edges.length}`, from: fact.s, to: fact.o, label: line.label, predicate: fact.p, facts: [n], color, width: 1.2 };
    if (line.dashes.length) edge.dashes = line.dashes;
    const k = M.edges.push(edge) - 1;
    M.edgesAt[fact.s].push(k);
    M.edgesAt[fact.o].push(k);
  }

  return M;
})();
