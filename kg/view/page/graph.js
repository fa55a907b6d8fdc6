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
  let chosen = null;

  const nodes = new vis.DataSet(data.nodes);
  const edges = new vis.DataSet(data.edges);
  const network = new vis.Network($("canvas"), { nodes, edges }, data.options);

  // -- light and dark
  const inks = { light: { ink: "#1c1f23", paper: "#fbfbf9" }, dark: { ink: "#e9ebee", paper: "#15181c" } };
  const preferred = matchMedia("(prefers-color-scheme: dark)");
  let theme = preferred.matches ? "dark" : "light";
  function paint() {
    document.documentElement.dataset.theme = theme;
    const { ink, paper } = inks[theme];
    network.setOptions({
      nodes: { font: { color: ink, strokeColor: paper } },
      edges: { font: { color: ink, strokeColor: paper } },
    });
    if (chosen) emphasise(...emphasised);
  }
  $("theme").addEventListener("click", () => { theme = theme === "dark" ? "light" : "dark"; paint(); });
  preferred.addEventListener("change", (event) => { theme = event.matches ? "dark" : "light"; paint(); });

  // The ground on which a hub and what belongs to it stand.
  network.on("beforeDrawing", (ctx) => {
    for (const c of data.clusters) {
      const node = nodes.get(c.node);
      if (node.hidden || (node.opacity !== undefined && node.opacity < 1)) continue;
      ctx.beginPath();
      ctx.ellipse(c.x, c.y, c.rx, c.ry, 0, 0, 2 * Math.PI);
      ctx.fillStyle = c.colour + (theme === "dark" ? "16" : "0d");
      ctx.strokeStyle = c.colour + "40";
      ctx.lineWidth = 1.5;
      ctx.fill();
      ctx.stroke();
    }
  });

  // Names seen from afar: where labels would be too small to read, the most central things keep theirs, none over another.
  const FAR = 12, MOST = 70;
  network.on("afterDrawing", (ctx) => {
    const scale = network.getScale();
    const visible = data.nodes.filter((n) => !nodes.get(n.id).hidden && !(nodes.get(n.id).opacity < 1));
    const hub = (n) => n.scaling !== undefined;
    const near = (n) => n.font.size * scale >= (hub(n) ? 11.6 : 8.6); // vis-network draws these itself
    const taken = visible.filter(near).map((n) => {
      const lines = n.label.split("\n");
      const width = (Math.max(...lines.map((line) => line.length)) * n.font.size) / 2;
      return { x: n.x, top: n.y + n.size, width, height: lines.length * n.font.size * 1.2 };
    });
    ctx.textAlign = "center";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3 / scale;
    ctx.strokeStyle = inks[theme].paper;
    ctx.fillStyle = inks[theme].ink;
    let written = 0;
    for (const n of visible) {
      if (written >= MOST) break;
      if (near(n)) continue;
      ctx.font = `${hub(n) ? "bold " : ""}${FAR / scale}px ${data.options.nodes.font.face}`;
      const text = n.label.split("\n")[0] + (n.label.includes("\n") ? "…" : "");
      const width = ctx.measureText(text).width / 2 + 4 / scale, height = (FAR + 3) / scale;
      const top = n.y + n.size + 2 / scale;
      const clash = taken.some((t) => Math.abs(t.x - n.x) < t.width + width && t.top < top + height && top < t.top + t.height);
      if (clash) continue;
      taken.push({ x: n.x, top, width, height });
      written += 1;
      ctx.strokeText(text, n.x, top + FAR / scale);
      ctx.fillText(text, n.x, top + FAR / scale);
    }
  });

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
    const shown = data.nodes.filter((n) => !nodes.get(n.id).hidden);
    if (!shown.length) return;
    const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const n of shown) {
      const half = Math.max(30, (Math.max(...n.label.split("\n").map((line) => line.length)) * n.font.size) / 2);
      box.left = Math.min(box.left, n.x - half);
      box.right = Math.max(box.right, n.x + half);
      box.top = Math.min(box.top, n.y - n.size);
      box.bottom = Math.max(box.bottom, n.y + n.size + 40);
    }
    for (const c of data.clusters.filter((c) => !nodes.get(c.node).hidden)) {
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
    let count = 0;
    nodes.update(data.nodes.map((n) => {
      const shown = shownNode(n.id) && (!filtered || alive.has(n.id));
      count += shown;
      return { id: n.id, hidden: !shown };
    }));
    edges.update(data.edges.map((e) => ({ id: e.id, hidden: !shownEdges.get(e.id) })));
    $("shown").textContent = words.shown.replace("{shown}", count).replace("{total}", data.total);
    $("more").hidden = opened.size >= data.nodes.length;
    $("reset").hidden = !off.predicates.size && !off.classes.size;
  }

  // -- what is chosen: it and its neighbours stand out, the rest steps back
  let emphasised = [[], []];
  function emphasise(nodeIds, edgeIds) {
    emphasised = [nodeIds, edgeIds];
    const near = new Set(nodeIds), along = new Set(edgeIds);
    const all = !nodeIds.length;
    nodes.update(data.nodes.map((n) => ({
      id: n.id, opacity: all || near.has(n.id) ? 1 : 0.14,
      font: { ...n.font, color: all || near.has(n.id) ? inks[theme].ink : "rgba(128,128,128,0.25)" },
    })));
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
