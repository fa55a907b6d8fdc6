"use strict";
// Which facts, things and relations fit what the reader asked for, and how many fit each further choice.
const Filters = (() => {
  const NEAR = 600; // things of a neighbourhood or a path that are drawn at least
  const PREDICATE = 1, ARTICLE = 2, TIME = 4, CONFIDENCE = 8;

  // A fact fits a time when it had begun by then ("as of"), or when it touches the time between two dates.
  function fitsTime(fact) {
    const { mode, from, to, undated } = State.when;
    if (fact.first === undefined && fact.last === undefined) return undated;
    if (mode === "all") return true;
    if (fact.first !== undefined && fact.first > to) return false;
    return mode === "asof" || fact.last === undefined || fact.last >= from;
  }

  function failed(fact) {
    return (State.off.predicates.has(fact.p) ? PREDICATE : 0)
      | (State.articles.size && !State.articles.has(fact.a) ? ARTICLE : 0)
      | (fitsTime(fact) ? 0 : TIME)
      | (fact.confidence < State.confidence ? CONFIDENCE : 0);
  }

  const add = (counts, key) => counts.set(key, (counts.get(key) || 0) + 1);
  const active = () => State.off.predicates.size > 0 || State.articles.size > 0 || State.confidence > 0
    || State.when.mode !== "all" || !State.when.undated;
  const narrowed = () => active() || State.off.classes.size > 0 || State.off.communities.size > 0;

  // The steps from a thing to all that fit, over relations that fit; at most ``depth`` of them.
  function reach(start, depth, fits, passes) {
    const steps = new Map([[start, 0]]);
    const queue = [start];
    for (const i of queue) {
      if (steps.get(i) >= depth) break;
      for (const k of Model.edgesAt[i]) {
        const e = Model.edges[k], other = e.from === i ? e.to : e.from;
        if (!steps.has(other) && fits(other) && passes(e)) { steps.set(other, steps.get(i) + 1); queue.push(other); }
      }
    }
    return steps;
  }

  function scoped(fits, passes) {
    const scope = State.scope;
    if (!scope) return null;
    if (scope.kind === "compare") return Compare.steps();
    if (scope.kind === "near") return reach(scope.of, scope.depth, (i) => i === scope.of || fits(i), passes);
    const ends = (i) => i === scope.from || i === scope.to || fits(i);
    const there = reach(scope.from, Infinity, ends, passes), back = reach(scope.to, Infinity, ends, passes);
    const length = there.get(scope.to);
    const on = new Map([[scope.from, 0]]);
    if (length === undefined) return on.set(scope.to, 1);
    for (const [i, step] of there) if (back.has(i) && step + back.get(i) === length) on.set(i, step);
    return on;
  }

  function compute() {
    const counts = { classes: new Map(), predicates: new Map(), articles: new Map(), communities: new Map(), months: new Map(), confidences: new Map() };
    const passing = new Uint8Array(Model.facts.length);
    const said = new Uint8Array(Model.things.length);
    const relationsOnly = State.off.predicates.size > 0;
    const drawn = new Set();
    Model.facts.forEach((f, n) => {
      const fail = failed(f);
      if (!fail) {
        passing[n] = 1;
        if (f.o >= 0 || !relationsOnly) { said[f.s] = 1; if (f.o >= 0) said[f.o] = 1; }
      }
      if (f.o >= 0 && f.o !== f.s && !(fail & ~PREDICATE)) { const pair = `${f.s} ${f.p} ${f.o}`; if (!drawn.has(pair)) { drawn.add(pair); add(counts.predicates, f.p); } }
      if (!(fail & ~ARTICLE)) add(counts.articles, f.a);
      if (!(fail & ~TIME) && f.first !== undefined) add(counts.months, f.first);
      if (!(fail & ~CONFIDENCE)) add(counts.confidences, f.confidence);
    });
    const filtered = active();
    const community = Model.data.communities;
    const fits = (i) => (!filtered || said[i]) && !State.off.classes.has(Model.type(i)) && !State.off.communities.has(community[i]) && !State.hidden.has(i);
    for (let i = 0; i < Model.things.length; i += 1) {
      if (State.hidden.has(i) || (filtered && !said[i])) continue;
      if (!State.off.communities.has(community[i])) add(counts.classes, Model.type(i));
      if (!State.off.classes.has(Model.type(i))) add(counts.communities, community[i]);
    }
    const passes = (e) => e.facts.some((n) => passing[n]);
    return { counts, passing, ...choose(fits, passes), filtered };
  }

  // The things to draw: those in scope that fit, the most central first, without what is folded away.
  function choose(fits, passes) {
    const steps = scoped(fits, passes);
    const folded = new Set();
    for (const i of State.folded) for (const n of Model.branch(i)) folded.add(n);
    const always = (i) => State.extra.has(i) || (State.chosen && State.chosen.thing === i);
    const all = [];
    let matched = 0;
    const limit = steps ? Math.max(State.most, NEAR) : State.most;
    for (let i = 0; i < Model.things.length; i += 1) {
      if (steps ? !steps.has(i) || State.hidden.has(i) : !fits(i) && !(always(i) && !State.hidden.has(i) && !narrowed())) continue;
      if (folded.has(i)) continue;
      matched += 1;
      if (all.length < limit || always(i) || (steps && steps.get(i) === 0)) all.push(i);
    }
    const visible = new Set(all);
    const edges = [];
    for (const i of all) for (const k of Model.edgesAt[i]) { const e = Model.edges[k]; if (e.from === i && visible.has(e.to) && passes(e)) edges.push(k); }
    edges.sort((a, b) => a - b);
    return { things: all, visible, edges, matched, steps, folded };
  }

  return { compute, narrowed };
})();
