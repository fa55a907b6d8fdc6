"use strict";
// What the reader has asked for. It stands in the address after #, so that a link shows the same view.
const State = (() => {
  const S = {};

  function clear() {
    Object.assign(S, {
      off: { classes: new Set(), predicates: new Set(), communities: new Set() },
      articles: new Set(), when: { mode: "all", from: null, to: null, undated: true }, confidence: 0,
      scope: null, extra: new Set(), most: Model.data.opened, hidden: new Set(), folded: new Set(), placed: new Map(),
      layout: "grouped", colour: "class", size: "links", chosen: null, theme: "", view: null, table: false,
    });
  }

  const keys = (set) => [...set].map(Model.key).join(".");
  const things = (text) => new Set(text.split(".").map(Model.find).filter((i) => i !== undefined));
  const words = (set) => [...set].join(".");
  const list = (text) => new Set(text.split(".").filter(Boolean));
  const one = (text) => Model.find(text);

  // Each field: its letter in the address, how it is written (empty: left out), how it is read.
  const FIELDS = [
    ["c", () => words(S.off.classes), (t) => { S.off.classes = list(t); }],
    ["p", () => words(S.off.predicates), (t) => { S.off.predicates = list(t); }],
    ["k", () => words(S.off.communities), (t) => { S.off.communities = new Set([...list(t)].map(Number)); }],
    ["a", () => [...S.articles].map((a) => Model.sources[a].id).map(encodeURIComponent).join("~"), (t) => {
      S.articles = new Set(t.split("~").map(decodeURIComponent).map((id) => Model.sources.findIndex((s) => s.id === id)).filter((a) => a >= 0));
    }],
    ["t", () => (S.when.mode === "all" ? "" : `${S.when.mode}.${S.when.from}.${S.when.to}`), (t) => {
      const [mode, from, to] = t.split(".");
      if (["asof", "between"].includes(mode) && Number.isInteger(+from) && Number.isInteger(+to)) Object.assign(S.when, { mode, from: +from, to: +to });
    }],
    ["u", () => (S.when.undated ? "" : "0"), () => { S.when.undated = false; }],
    ["q", () => (S.confidence ? String(S.confidence) : ""), (t) => { S.confidence = Math.min(1, Math.max(0, +t || 0)); }],
    ["n", () => (S.scope && S.scope.kind === "near" ? `${Model.key(S.scope.of)}.${S.scope.depth}` : ""), (t) => {
      const [of, depth] = [one(t.split(".")[0]), +t.split(".")[1]];
      if (of !== undefined && [1, 2, 3].includes(depth)) S.scope = { kind: "near", of, depth };
    }],
    ["w", () => (S.scope && S.scope.kind === "path" ? keys([S.scope.from, S.scope.to]) : ""), (t) => {
      const [from, to] = t.split(".").map(one);
      if (from !== undefined && to !== undefined) S.scope = { kind: "path", from, to };
    }],
    ["y", () => (S.scope && S.scope.kind === "compare" ? "1" : ""), () => { if (Compare.given()) S.scope = Compare.scope(); }],
    ["x", () => keys(S.hidden), (t) => { S.hidden = things(t); }],
    ["f", () => keys(S.folded), (t) => { S.folded = things(t); }],
    ["o", () => keys(S.extra), (t) => { S.extra = things(t); }],
    ["m", () => (S.most === Model.data.opened ? "" : String(S.most)), (t) => { S.most = Math.max(1, +t || Model.data.opened); }],
    ["l", () => (S.layout === "grouped" ? "" : S.layout), (t) => { if (Arranging.KINDS.includes(t)) S.layout = t; }],
    ["b", () => (S.colour === "class" ? "" : "1"), () => { S.colour = "community"; }],
    ["z", () => (S.size === "links" ? "" : S.size), (t) => { if (t in Model.data.centralities) S.size = t; }],
    ["g", () => [...S.placed].map(([i, at]) => `${Model.key(i)}_${at.map(Math.round).join("_")}`).join("."), (t) => {
      for (const part of t.split(".")) {
        const [name, x, y] = part.split("_");
        if (one(name) !== undefined && Number.isFinite(+x) && Number.isFinite(+y)) S.placed.set(one(name), [+x, +y]);
      }
    }],
    ["i", () => (S.chosen && "thing" in S.chosen ? Model.key(S.chosen.thing) : ""), (t) => { if (one(t) !== undefined) S.chosen = { thing: one(t) }; }],
    ["e", () => (S.chosen && "relation" in S.chosen ? written(S.chosen.relation) : ""), (t) => {
      const [from, predicate, to] = t.split(".");
      const edge = Model.edges.find((e) => e.from === one(from) && e.to === one(to) && e.predicate === predicate);
      if (edge) S.chosen = { relation: edge.id };
    }],
    ["d", () => S.theme, (t) => { if (["light", "dark"].includes(t)) S.theme = t; }],
    ["r", () => (S.table ? "1" : ""), () => { S.table = true; }],
    ["v", () => (S.view ? S.view.map((n, k) => (k < 2 ? Math.round(n) : n.toFixed(3))).join("_") : ""), (t) => {
      const view = t.split("_").map(Number);
      if (view.length === 3 && view.every(Number.isFinite) && view[2] > 0) S.view = view;
    }],
  ];

  function written(id) {
    const edge = Model.edges.find((e) => e.id === id);
    return `${Model.key(edge.from)}.${edge.predicate}.${Model.key(edge.to)}`;
  }

  function text() {
    return FIELDS.map(([letter, write]) => [letter, write()]).filter(([, said]) => said).map(([letter, said]) => `${letter}=${encodeURIComponent(said)}`).join("&");
  }

  function read(hash) {
    clear();
    const said = new Map(hash.replace(/^#/, "").split("&").map((part) => part.split("=")).filter((part) => part.length === 2));
    for (const [letter, , take] of FIELDS) {
      try {
        if (said.has(letter)) take(decodeURIComponent(said.get(letter)));
      } catch (error) {
        if (!(error instanceof URIError)) throw error; // an address that was cut says nothing
      }
    }
    return said.size > 0;
  }

  // Where the reader moved things to is kept in this browser; a sandboxed frame has neither storage nor an address of its own.
  const allowed = (act) => { try { return act(); } catch (error) { return null; } };
  const place = () => `jiceng:${Model.data.id}`;
  let waiting = 0, last = "";

  function save() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      last = text();
      allowed(() => history.replaceState(null, "", last ? `#${last}` : location.href.replace(/#.*$/, "")));
      allowed(() => (S.placed.size ? localStorage.setItem(place(), JSON.stringify([...S.placed].map(([i, at]) => [Model.key(i), ...at]))) : localStorage.removeItem(place())));
    }, 120);
  }

  function remembered() {
    const kept = allowed(() => JSON.parse(localStorage.getItem(place()) || "[]"));
    for (const [name, x, y] of Array.isArray(kept) ? kept : []) if (one(name) !== undefined && Number.isFinite(x) && Number.isFinite(y)) S.placed.set(one(name), [x, y]);
  }

  const changed = () => allowed(() => location.hash.replace(/^#/, "") !== last);

  return Object.assign(S, { clear, read, save, text, remembered, changed });
})();
