"use strict";
// The drawn graph: what is visible, what is chosen, legend, light and dark.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const $ = (id) => document.getElementById(id);
  const { el } = Panel;
  const off = { classes: new Set(), predicates: new Set() };
  const opened = new Set(data.nodes.filter((n) => !n.hidden).map((n) => n.id));
  const type = (i) => data.things[i].types[0];
  const drawn = new Set(opened); // what is visible now, and what of it has stepped back
  const dim = new Set();
  let chosen = null;

  const nodes = new vis.DataSet(data.nodes.map((n) => ({ ...n, label: undefined }))); // names are written by Names
  const edges = new vis.DataSet(data.edges);
  const network = new vis.Network($("canvas"), { nodes, edges }, data.options);

  // -- light and dark
  const inks = { light: { ink: "#1c1f23", paper: "#fbfbf9" }, dark: { ink: "#e9ebee", paper: "#15181c" } };
  const preferred = matchMedia("(prefers-color-scheme: dark)");
  let theme = preferred.matches ? "dark" : "light";
  function paint() {
    document.documentElement.dataset.theme = theme;
    const { ink, paper } = inks[theme];
    network.setOptions({ edges: { font: { color: ink, strokeColor: paper } } });
    if (chosen) emphasise(...emphasised);
  }
  $("theme").addEventListener("click", () => { theme = theme === "dark" ? "light" : "dark"; paint(); });
  preferred.addEventListener("change", (event) => { theme = event.matches ? "dark" : "light"; paint(); });

  // The ground on which a hub and what belongs to it stand.
  network.on("beforeDrawing", (ctx) => {
    for (const c of data.clusters) {
      if (!drawn.has(c.node) || dim.has(c.node)) continue;
      ctx.beginPath();
      ctx.ellipse(c.x, c.y, c.rx, c.ry, 0, 0, 2 * Math.PI);
      ctx.fillStyle = c.colour + (theme === "dark" ? "16" : "0d");
      ctx.strokeStyle = c.colour + "40";
      ctx.lineWidth = 1.5;
      ctx.fill();
      ctx.stroke();
    }
  });

  network.on("afterDrawing", (ctx) => Names.draw(ctx, network, data, { drawn, dim, ...inks[theme] }));

  // The page opens on its most central things, close together; to show more, all take the places they have in the whole.
  function spread() {
    if (!data.spread.nodes) return;
    for (const n of data.spread.nodes) Object.assign(data.nodes[n.id], n);
    nodes.update(data.spread.nodes);
    data.clusters = data.spread.clusters;
    data.spread = {};
  }

  // The part of the window that no panel covers.
  function fit(animation) {
    const shown = data.nodes.filter((n) => drawn.has(n.id));
    if (!shown.length) return;
    const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const n of shown) {
      const half = Math.max(30, (Math.max(...n.label.split("\n").map((line) => line.length)) * n.font.size) / 2);
      box.left = Math.min(box.left, n.x - half);
      box.right = Math.max(box.right, n.x + half);
      box.top = Math.min(box.top, n.y - n.size);
      box.bottom = Math.max(box.bottom, n.y + n.size + 40);
    }
    for (const c of data.clusters.filter((c) => drawn.has(c.node))) {
      box.left = Math.min(box.left, c.x - c.rx);
      box.right = Math.max(box.right, c.x + c.rx);
      box.top = Math.min(box.top, c.y - c.ry);
      box.bottom = Math.max(box.bottom, c.y + c.ry);
    }
    const wide = innerWidth > 760;
    const left = wide && !$("legend-body").hidden ? 212 : 12, right = wide && !$("panel").hidden ? 424 : 12, top = 60, bottom = 56;
    const scale = Math.min((innerWidth - left - right) / (box.right - box.left), (innerHeight - top - bottom) / (box.bottom - box.top), 1.1);
    network.moveTo({
      position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
      offset: { x: (left - right) / 2, y: (top - bottom) / 2 },
      scale, animation,
    });
  }

  // -- what is visible
  function refresh() {
    const filtered = off.predicates.size > 0;
    const alive = new Set();
    const shownNode = (i) => opened.has(i) && !off.classes.has(type(i));
    const shownEdges = new Map();
    for (const e of data.edges) {
      const shown = shownNode(e.from) && shownNode(e.to) && !off.predicates.has(e.predicate);
      shownEdges.set(e.id, shown);
      if (shown) alive.add(e.from).add(e.to);
    }
    drawn.clear();
    for (const n of data.nodes) if (shownNode(n.id) && (!filtered || alive.has(n.id))) drawn.add(n.id);
    nodes.update(data.nodes.map((n) => ({ id: n.id, hidden: !drawn.has(n.id) })));
    edges.update(data.edges.map((e) => ({ id: e.id, hidden: !shownEdges.get(e.id) })));
    $("shown").textContent = words.shown.replace("{shown}", drawn.size).replace("{total}", data.total);
    $("more").hidden = opened.size >= data.nodes.length;
    $("reset").hidden = !off.predicates.size && !off.classes.size;
  }

  // -- what is chosen: it and its neighbours stand out, the rest steps back
  let emphasised = [[], []];
  function emphasise(nodeIds, edgeIds) {
    emphasised = [nodeIds, edgeIds];
    const near = new Set(nodeIds), along = new Set(edgeIds);
    const all = !nodeIds.length;
    dim.clear();
    if (!all) for (const n of data.nodes) if (!near.has(n.id)) dim.add(n.id);
    nodes.update(data.nodes.map((n) => ({ id: n.id, opacity: dim.has(n.id) ? 0.14 : 1 })));
    edges.update(data.edges.map((e) => ({
      id: e.id, width: !all && along.has(e.id) ? 1.6 : e.width,
      color: { ...e.color, opacity: all ? e.color.opacity : along.has(e.id) ? 0.9 : 0.06 },
      font: all || along.has(e.id) ? { color: inks[theme].ink, strokeWidth: 3 } : { color: "rgba(0,0,0,0)", strokeWidth: 0 },
    })));
  }

  function show(card) {
    $("card").replaceChildren(card);
    $("panel").hidden = false;
    $("panel").scrollTop = 0;
  }

  function chooseThing(i, { move = false } = {}) {
    if (!opened.has(i)) {
      opened.add(i);
      for (const e of data.edges) if (e.from === i || e.to === i) opened.add(e.from).add(e.to);
      spread();
    }
    off.classes.delete(type(i));
    legends();
    refresh();
    chosen = { thing: i };
    const along = data.edges.filter((e) => e.from === i || e.to === i);
    emphasise([i, ...along.map((e) => e.from), ...along.map((e) => e.to)], along.map((e) => e.id));
    network.selectNodes([i]);
    show(Panel.thing(i));
    if (move) focusOn(i);
  }

  function focusOn(i) {
    const room = innerWidth > 760 ? -206 : 0; // half the panel's width: the node stands in the middle of what is left
    network.focus(i, { scale: Math.max(0.9, Math.min(1.2, network.getScale())), offset: { x: room, y: 0 }, animation: motion(500) });
  }

  const motion = (duration) => (matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration, easingFunction: "easeInOutQuad" });

  function chooseRelation(id) {
    const edge = data.edges.find((e) => e.id === id);
    chosen = { relation: id };
    emphasise([edge.from, edge.to], [id]);
    show(Panel.relation(edge));
  }

  function release() {
    if (!chosen) return;
    chosen = null;
    network.unselectAll();
    emphasise([], []);
    $("panel").hidden = true;
  }

  network.on("click", (event) => {
    if (event.nodes.length) chooseThing(event.nodes[0]);
    else if (event.edges.length) chooseRelation(event.edges[0]);
    else release();
  });
  network.on("doubleClick", (event) => { if (event.nodes.length) focusOn(event.nodes[0]); });
  $("close").addEventListener("click", release);
  addEventListener("keydown", (event) => { if (event.key === "Escape") release(); });

  // -- legend: a click hides or shows, Alt or Shift with it (or a double click) leaves only this one
  function legend(list, names, hidden, icon, label, count) {
    list.replaceChildren(...names.map((name) => {
      const button = el("button", { type: "button", "aria-pressed": String(!hidden.has(name)), "data-name": name },
        icon(name), label(name), el("span", { class: "count" }, String(count(name))));
      const toggle = () => (hidden.has(name) ? hidden.delete(name) : hidden.add(name));
      const alone = () => names.forEach((other) => (other === name ? hidden.delete(other) : hidden.add(other)));
      button.addEventListener("click", (event) => {
        if (event.altKey || event.shiftKey) alone();
        else toggle();
        legends();
        refresh();
        list.querySelector(`[data-name="${name}"]`).focus();
      });
      return el("li", null, button);
    }));
  }

  function legends() {
    legend($("classes"), Object.keys(data.classes).filter((c) => data.classes[c].count), off.classes, Panel.mark,
      Panel.classLabel, (c) => data.classes[c].count);
    legend($("relations"), Object.keys(data.predicates).filter((p) => data.predicates[p].count), off.predicates, Panel.dash,
      (p) => data.predicates[p].label, (p) => data.predicates[p].count);
  }

  $("reset").addEventListener("click", () => { off.classes.clear(); off.predicates.clear(); legends(); refresh(); });
  $("more").addEventListener("click", () => { data.nodes.forEach((n) => opened.add(n.id)); spread(); refresh(); fit(motion(500)); });
  $("fold").addEventListener("click", () => {
    const open = $("fold").getAttribute("aria-expanded") !== "true";
    $("fold").setAttribute("aria-expanded", String(open));
    $("legend-body").hidden = !open;
  });

  // -- zoom
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: motion(200) });
  $("in").addEventListener("click", () => zoom(1.35));
  $("out").addEventListener("click", () => zoom(1 / 1.35));
  $("fit").addEventListener("click", () => fit(motion(400)));

  Search.start(data, type, (i) => chooseThing(i, { move: true }));
  Panel.start(data, (i) => chooseThing(i, { move: true }));
  paint();
  legends();
  refresh();
  network.once("afterDrawing", () => {
    fit(false);
    document.body.dataset.ready = "true";
  });
  let touched = false; // until the reader moves the graph, it fits the window
  network.on("dragStart", () => { touched = true; });
  network.on("zoom", () => { touched = true; });
  network.on("resize", () => { if (!touched && !chosen) fit(false); });
  if (data.focus >= 0) {
    chooseThing(data.focus);
    fit(false);
  }
  // For tests and for those who script the page: where things are drawn.
  window.jiceng = { network, nodes, edges, data, chooseThing, chooseRelation };
})();
