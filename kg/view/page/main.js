"use strict";
// The page: what the parts do together.
const App = (() => {
  const { $, fill } = Dom;
  const DRAWN = 2000; // things drawn at most: a browser stays quick with as many

  function changed({ fit = false } = {}) {
    const before = Canvas.now.order.length ? Canvas.now.view.things.join(" ") + State.layout : "";
    const view = Filters.compute();
    Canvas.show(view);
    Legend.update(view);
    Timebar.update(view);
    Table.update(view);
    Explore.banner();
    status(view);
    follow(view);
    const after = view.things.join(" ") + State.layout;
    if (fit || (before && before !== after && !State.view)) Canvas.fit(fit ? Dom.motion(400) : false);
    State.save();
  }

  function status(view) {
    const { words, data } = Model;
    const total = data.total, shown = view.things.length, held = Model.things.length;
    const number = (n) => n.toLocaleString(data.locale);
    const narrow = !State.scope && (shown < view.matched || (held < total && shown === held));
    $("shown").textContent = fill(words.shown, { shown: number(shown), total: number(total) }) + (held < total && !Live.active() ? fill(words.held, { held: number(held) }) : "")
      + (narrow ? words.narrow : "");
    $("more").hidden = State.scope !== null || shown >= Math.min(view.matched, DRAWN);
    $("empty").hidden = shown > 0;
    $("empty").textContent = held ? words.none_fits : words.empty;
  }

  // What is chosen stands out and its card is open.
  function follow(view) {
    const { chosen, scope } = State;
    document.body.classList.toggle("comparing", Boolean(chosen && chosen.compare));
    if (chosen && "thing" in chosen && view.visible.has(chosen.thing)) {
      const i = chosen.thing, along = view.edges.map((k) => Model.edges[k]).filter((e) => e.from === i || e.to === i);
      const alone = scope && scope.kind === "near" && scope.of === i; // its neighbourhood is all there is: nothing steps back
      if (alone) Canvas.emphasise([], []);
      else Canvas.emphasise([i, ...along.map((e) => e.from), ...along.map((e) => e.to)], along.map((e) => e.id));
      Canvas.network.selectNodes([i]);
      open(`t${i}`, () => Panel.thing(i));
    } else if (chosen && "relation" in chosen) {
      const edge = Model.edges.find((e) => e.id === chosen.relation);
      Canvas.emphasise([edge.from, edge.to], [edge.id]);
      open(chosen.relation, () => Panel.relation(edge));
    } else if (chosen && chosen.compare) {
      Canvas.emphasise([], []);
      open("compare", Compare.card);
    } else {
      Canvas.emphasise([], []);
      if (Canvas.network.getSelectedNodes().length + Canvas.network.getSelectedEdges().length) Canvas.network.unselectAll();
      if (scope && scope.kind === "path") open(`path ${view.edges.join()}`, () => Panel.path(view));
      else close();
    }
  }

  // A card that is open already stays as it is, with what was unfolded in it; only its buttons may say something new.
  let shown = "";
  function open(name, make) {
    if (shown === name && !$("panel").hidden) {
      const old = $("card").querySelector(".tools");
      if (old && State.chosen && "thing" in State.chosen) {
        const focused = old.contains(document.activeElement) ? [...old.querySelectorAll("button")].indexOf(document.activeElement) : -1;
        old.replaceWith(Explore.tools(State.chosen.thing));
        if (focused >= 0) $("card").querySelectorAll(".tools button")[focused].focus();
      }
      return;
    }
    shown = name;
    Panel.show(make());
  }

  function close() {
    shown = "";
    $("panel").hidden = true;
  }

  async function chooseThing(i, { move = false } = {}) {
    if (Explore.taken(i)) return;
    if (Live.active()) await Live.reach(i, 1);
    State.chosen = { thing: i };
    bring(i);
    changed();
    if (move) Canvas.goTo(i);
    Dom.say(Dom.short(Model.label(i), 60) + Model.words.comma + Model.classLabel(Model.type(i)));
  }

  // A thing that is asked for is shown, whatever the filters hide.
  function bring(i) {
    const visible = () => Filters.compute().visible.has(i);
    State.hidden.delete(i);
    State.off.classes.delete(Model.type(i));
    if (Canvas.now.view.visible.has(i)) return;
    State.extra.add(i);
    for (const n of Model.neighbours(i).slice(0, 40)) State.extra.add(n);
    for (let up = Model.data.layouts.above[i]; up >= 0; up = Model.data.layouts.above[up]) State.folded.delete(up);
    if (!visible()) State.scope = null;
    if (!visible()) Legend.reset();
  }

  function chooseRelation(id) {
    State.chosen = { relation: id };
    const edge = Model.edges.find((e) => e.id === id);
    for (const i of [edge.from, edge.to]) bring(i);
    changed();
  }

  function chooseFact(fact) {
    const k = fact.o >= 0 ? Model.edgesAt[fact.s].find((n) => Model.edges[n].facts.includes(Model.facts.indexOf(fact))) : undefined;
    if (k === undefined) chooseThing(fact.s, { move: true });
    else { chooseRelation(Model.edges[k].id); Canvas.goTo(fact.s); }
  }

  function release() {
    if (!State.chosen && !(State.scope && State.scope.kind === "path")) return;
    if (!State.chosen) State.scope = null;
    State.chosen = null;
    changed();
  }

  function more() {
    const { matched } = Canvas.now.view;
    State.most = matched <= DRAWN ? matched : Math.min(DRAWN, State.most + 700);
    changed({ fit: true });
  }

  function controls() {
    for (const name of ["layout", "colour", "size"]) {
      $(name).addEventListener("change", () => { State[name] = $(name).value; changed({ fit: name === "layout" }); });
    }
    $("close").addEventListener("click", () => { if (Explore.pending()) Explore.cancel(); release(); $("canvas").focus(); });
    $("more").addEventListener("click", more);
    $("in").addEventListener("click", () => Canvas.zoom(1.35));
    $("out").addEventListener("click", () => Canvas.zoom(1 / 1.35));
    $("fit").addEventListener("click", () => Canvas.fit(Dom.motion(400)));
    $("theme").addEventListener("click", () => { State.theme = Canvas.theme() === "dark" ? "light" : "dark"; Canvas.paint(); State.save(); });
    Canvas.network.on("click", (event) => {
      if (event.nodes.length) chooseThing(event.nodes[0]);
      else if (event.edges.length) chooseRelation(event.edges[0]);
      else release();
    });
    Canvas.network.on("doubleClick", (event) => { if (event.nodes.length) Explore.expand(event.nodes[0]); });
    addEventListener("hashchange", () => { if (State.changed()) restore(); });
  }

  // The view that the address tells of.
  function restore() {
    const said = State.read(hash());
    if (!said || !State.placed.size) State.remembered();
    for (const name of ["layout", "colour", "size"]) $(name).value = State[name];
    Canvas.paint();
    if (!said && Compare.given()) { State.scope = Compare.scope(); State.chosen = { compare: true }; }
    else if (!said && Model.byIri.has(Model.data.focus)) State.chosen = { thing: Model.byIri.get(Model.data.focus) };
    const view = State.view;
    changed();
    if (view) { State.view = view; Canvas.lookAt(view); } else Canvas.fit(false);
  }

  const hash = () => { try { return location.hash; } catch (error) { return ""; } };

  function start() {
    Model.start(JSON.parse($("data").textContent));
    State.clear();
    Canvas.start();
    for (const part of [Legend, Timebar, Search, Reader, Exports, Table, Compare, Keys]) part.start();
    controls();
    restore();
    Canvas.network.once("afterDrawing", () => { document.body.dataset.ready = "true"; });
    // For tests and for those who script the page.
    window.jiceng = { Model, State, Canvas, Exports, Drawn, chooseThing, chooseRelation, get network() { return Canvas.network; }, get nodes() { return Canvas.nodes; } };
  }

  return { start, changed, chooseThing, chooseRelation, chooseFact, release };
})();
App.start();
