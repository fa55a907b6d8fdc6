"use strict";
// The drawn graph, by vis-network: what is visible stands in its data sets, nothing else does.
const Canvas = (() => {
  const INKS = { light: { ink: "#1c1f23", paper: "#fbfbf9" }, dark: { ink: "#e9ebee", paper: "#15181c" } };
  const preferred = matchMedia("(prefers-color-scheme: dark)");
  const WORDED = 24; // lines of a chosen thing that bear their words: more would cover each other
  const { $ } = Dom;
  const now = { view: { things: [], visible: new Set(), edges: [], matched: 0, folded: new Set() }, found: { at: new Map(), clusters: [], rules: [] }, dim: new Set(), near: new Set(), along: new Set(), order: [] };
  let network, nodes, edges, moved = false, unseen = false;

  const theme = () => State.theme || (preferred.matches ? "dark" : "light");

  function start() {
    nodes = new vis.DataSet();
    edges = new vis.DataSet();
    network = new vis.Network($("canvas"), { nodes, edges }, { ...Model.data.options, interaction: { ...Model.data.options.interaction, keyboard: false } });
    network.on("beforeDrawing", (ctx) => Arranging.behind(ctx, now.found, { shown: now.view.visible, dim: now.dim, theme: theme(), scale: network.getScale(), ...INKS[theme()] }));
    network.on("afterDrawing", (ctx) => {
      Names.draw(ctx, network, now.order, { dim: now.dim, face: Model.data.options.nodes.font.face, width: innerWidth, height: innerHeight, ...INKS[theme()] });
      badges(ctx);
    });
    network.on("dragStart", (event) => { moved = true; dragged(event, false); });
    network.on("dragging", (event) => dragged(event, false));
    network.on("dragEnd", (event) => dragged(event, true));
    network.on("zoom", () => { moved = true; looked(); });
    network.on("animationFinished", looked);
    network.on("resize", () => { if (unseen || (!moved && !State.chosen)) fit(false); });
    preferred.addEventListener("change", paint);
    paint();
  }

  function paint() {
    if (document.documentElement.dataset.theme === theme()) return;
    document.documentElement.dataset.theme = theme();
    const { ink, paper } = INKS[theme()];
    network.setOptions({ edges: { font: { color: ink, strokeColor: paper } } });
    emphasise([...now.near], [...now.along]);
  }

  const looked = () => { const at = network.getViewPosition(); State.view = [at.x, at.y, network.getScale()]; State.save(); };

  // A thing that is dragged stays where it is put.
  function dragged(event, done) {
    for (const i of event.nodes) {
      const { x, y } = network.getPositions([i])[i];
      Object.assign(now.order.find((n) => n.id === i), { x, y });
      if (done) State.placed.set(i, [Math.round(x), Math.round(y)]);
    }
    if (done) { looked(); if (event.nodes.length) App.changed(); }
  }

  // What stands in the corner of a node: how much is folded under it, and that it is pinned.
  function badges(ctx) {
    const { ink, paper } = INKS[theme()];
    Object.assign(ctx, { textAlign: "center", font: "bold 11px sans-serif", lineWidth: 1 });
    for (const n of now.order) {
      const said = State.folded.has(n.id) ? `+${Model.branch(n.id).length}` : State.placed.has(n.id) ? "⚲" : "";
      if (!said || (said === "+0" && !State.placed.has(n.id))) continue;
      const x = n.x + n.size * 0.8, y = n.y - n.size * 0.8, wide = 6 + 6 * said.length;
      ctx.fillStyle = ink;
      ctx.beginPath();
      ctx.roundRect(x - wide / 2, y - 8, wide, 15, 7);
      ctx.fill();
      ctx.fillStyle = paper;
      ctx.fillText(said, x, y + 4);
    }
  }

  function sized(i) {
    if (State.size === "links") return Model.nodes[i].size;
    return Math.round(7 + 24 * Math.sqrt(Model.data.centralities[State.size][i] / 1000));
  }

  function coloured(i) {
    if (State.colour === "class") return Model.nodes[i].color;
    const number = Model.data.communities[i];
    return number >= 0 && number < Model.data.palette.length ? Model.data.palette[number] : "#8c8c8c";
  }

  function look(i) {
    const { label, font, hub, shape } = Model.nodes[i];
    if (State.scope && State.layout === "grouped") { // stands in columns or a ring: none is drawn so large that it covers the next
      return { id: i, label, font: { size: Math.min(font.size, 15) }, hub, shape, size: Math.min(sized(i), 20), colour: coloured(i), ...now.found.at.get(i) };
    }
    return { id: i, label, font, hub, shape, size: sized(i), colour: coloured(i), ...now.found.at.get(i) };
  }

  // Bring what is drawn to what is to be seen.
  function show(view) {
    now.view = view;
    now.found = Arranging.place(view);
    now.order = view.things.map(look);
    nodes.remove(nodes.getIds().filter((i) => !view.visible.has(i)));
    const wanted = new Set(view.edges.map((k) => Model.edges[k].id));
    edges.remove(edges.getIds().filter((id) => !wanted.has(id)));
    nodes.update(now.order.map((n) => ({
      id: n.id, shape: n.shape, size: n.size, x: n.x, y: n.y, color: n.colour, title: Dom.short(Model.label(n.id), 300), opacity: now.dim.has(n.id) ? 0.14 : 1,
    })));
    // vis-network draws the word of a line that is exactly level at the picture's origin, and takes whole pixels only
    for (const n of now.order) network.body.nodes[n.id].y += (n.id + 1) / 1000000;
    edges.update(view.edges.map((k) => { const { facts, predicate, ...drawn } = Model.edges[k]; return drawn; }));
  }

  // What is chosen and what is next to it stand out, the rest steps back; nothing chosen: all alike.
  function emphasise(near, along) {
    if (!near.length && !now.near.size) return; // all were alike, and are
    now.near = new Set(near);
    now.along = new Set(along);
    const all = !near.length, ink = INKS[theme()].ink, worded = all || along.length <= WORDED;
    now.dim = new Set(all ? [] : now.view.things.filter((i) => !now.near.has(i)));
    nodes.update(now.view.things.map((i) => ({ id: i, opacity: now.dim.has(i) ? 0.14 : 1 })));
    edges.update(now.view.edges.map((k) => Model.edges[k]).map((e) => ({
      id: e.id, width: !all && now.along.has(e.id) ? 1.8 : e.width,
      color: { ...e.color, opacity: all ? e.color.opacity : now.along.has(e.id) ? 0.9 : 0.06 },
      font: all || (worded && now.along.has(e.id)) ? { color: ink, strokeWidth: 3 } : { color: "rgba(0,0,0,0)", strokeWidth: 0 },
    })));
  }

  // The edges of what is drawn, in its own coordinates.
  function bounds() {
    const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    const widen = (left, right, top, bottom) => Object.assign(box, {
      left: Math.min(box.left, left), right: Math.max(box.right, right), top: Math.min(box.top, top), bottom: Math.max(box.bottom, bottom),
    });
    for (const n of now.order) {
      const half = Math.max(30, (Math.max(...n.label.split("\n").map((line) => line.length)) * n.font.size) / 2);
      widen(n.x - half, n.x + half, n.y - n.size, n.y + n.size + 40);
    }
    for (const c of now.found.clusters.filter((c) => now.view.visible.has(c.node))) widen(c.x - c.rx, c.x + c.rx, c.y - c.ry, c.y + c.ry);
    for (const rule of now.found.rules) widen(rule.x, rule.x, -110, -50);
    return box;
  }

  // How much of each side of the window is covered by panels; in a narrow one they lie above and below.
  function covered() {
    const panel = $("panel").hidden ? null : $("panel");
    if (innerWidth > 760) return { left: $("legend-body").hidden ? 12 : 270, right: panel ? panel.offsetWidth + 24 : 12, top: State.scope ? 104 : 64, bottom: 92 };
    const above = $($("banner").hidden ? "fold" : "banner").getBoundingClientRect().bottom, below = (panel || $("bottom")).getBoundingClientRect().top;
    return { left: 12, right: 12, top: Math.min(above + 6, innerHeight / 2), bottom: innerHeight - Math.max(below - 6, innerHeight / 4) };
  }

  // All that is drawn, in the part of the window that no panel covers.
  function fit(animation) {
    if (!now.order.length) return;
    const box = bounds(), { left, right, top, bottom } = covered();
    const scale = Math.min((innerWidth - left - right) / (box.right - box.left), (innerHeight - top - bottom) / (box.bottom - box.top), 1.1);
    unseen = scale <= 0; // a window without a size, as a notebook's frame before it is shown: fit when it has one
    if (unseen) return;
    moved = false;
    network.moveTo({
      position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
      offset: { x: (left - right) / 2, y: (top - bottom) / 2 },
      scale, animation,
    });
    State.view = null; // until the reader moves the picture, it fits the window
    State.save();
  }

  function goTo(i) {
    const { top, bottom } = covered(), wide = innerWidth > 760; // the node stands in the middle of what the panel leaves
    moved = true;
    network.focus(i, { scale: Math.max(0.9, Math.min(1.2, network.getScale())), offset: { x: wide ? -206 : 0, y: wide ? 0 : (top - bottom) / 2 }, animation: Dom.motion(500) });
    if (!Dom.motion(500)) looked();
  }

  function look_at([x, y, scale]) { moved = true; network.moveTo({ position: { x, y }, scale }); }
  const zoom = (factor) => { moved = true; network.moveTo({ scale: network.getScale() * factor, animation: Dom.motion(200) }); if (!Dom.motion(1)) looked(); };

  return {
    start, show, emphasise, fit, goTo, zoom, paint, theme, bounds, lookAt: look_at, now, INKS,
    get network() { return network; }, get nodes() { return nodes; }, get edges() { return edges; },
  };
})();
