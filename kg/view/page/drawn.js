"use strict";
// The view as a picture: PNG from the canvas, SVG drawn anew from the same places, colours and names.
const Drawn = (() => {
  const { svg } = Dom;

  function png() {
    const from = document.querySelector("#canvas canvas"), to = document.createElement("canvas");
    Object.assign(to, { width: from.width, height: from.height });
    const ctx = to.getContext("2d");
    ctx.fillStyle = Canvas.INKS[Canvas.theme()].paper;
    ctx.fillRect(0, 0, to.width, to.height);
    ctx.drawImage(from, 0, 0);
    return new Promise((done) => to.toBlob(done, "image/png"));
  }

  const fixed = (n) => Math.round(n * 10) / 10;

  function node(n) {
    const size = n.size, opacity = Canvas.now.dim.has(n.id) ? 0.14 : 1;
    if (!Dom.POINTS[n.shape]) return svg("circle", { cx: n.x, cy: n.y, r: size, fill: n.colour, opacity });
    const points = Dom.POINTS[n.shape].split(" ").map((p) => p.split(",").map((v, k) => fixed((v * size) / 7 + (k ? n.y : n.x))).join(",")).join(" ");
    return svg("polygon", { points, fill: n.colour, opacity });
  }

  // A relation as a line or an arc, with its head before the node it points to.
  function edge(e, places) {
    const a = places.get(e.from), b = places.get(e.to), dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1;
    const round = e.smooth && e.smooth.enabled ? e.smooth.roundness * (e.smooth.type === "curvedCW" ? 1 : -1) : 0;
    const bend = { x: (a.x + b.x) / 2 + dy * round, y: (a.y + b.y) / 2 - dx * round };
    const from = round ? bend : a, away = Math.hypot(b.x - from.x, b.y - from.y) || 1;
    const ux = (b.x - from.x) / away, uy = (b.y - from.y) / away;
    const tip = { x: b.x - ux * (b.size + 1), y: b.y - uy * (b.size + 1) };
    const opacity = Canvas.now.near.size && !Canvas.now.along.has(e.id) ? 0.06 : e.color.opacity;
    const middle = round ? { x: (a.x + 2 * bend.x + b.x) / 4, y: (a.y + 2 * bend.y + b.y) / 4 } : bend;
    const line = { d: `M${fixed(a.x)} ${fixed(a.y)} Q${fixed(bend.x)} ${fixed(bend.y)} ${fixed(tip.x)} ${fixed(tip.y)}`, fill: "none", stroke: e.color.color, "stroke-width": e.width, opacity };
    if (e.dashes) line["stroke-dasharray"] = e.dashes.join(" ");
    const parts = [svg("path", line)];
    if (!(e.arrows && e.arrows.to && e.arrows.to.enabled === false)) {
      const wing = (side) => `${fixed(tip.x - ux * 7 - uy * 3 * side)},${fixed(tip.y - uy * 7 + ux * 3 * side)}`;
      parts.push(svg("polygon", { points: `${fixed(tip.x)},${fixed(tip.y)} ${wing(1)} ${wing(-1)}`, fill: e.color.color, opacity }));
    }
    return { parts, middle, length, opacity };
  }

  function text(at, lines, size, { ink, paper }, opacity = 1) {
    const node = svg("text", { x: fixed(at.x), y: fixed(at.y), "font-size": size, "text-anchor": "middle", fill: ink, stroke: paper, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round", opacity });
    lines.forEach((line, n) => { const row = svg("tspan", { x: fixed(at.x), dy: n ? fixed(size * 1.15) : 0 }); row.textContent = line; node.append(row); });
    return node;
  }

  function picture() {
    const { now } = Canvas, ink = Canvas.INKS[Canvas.theme()], box = Canvas.bounds(), edgeOf = 30;
    const empty = !now.order.length;
    const view = empty ? [0, 0, 300, 200] : [box.left - edgeOf, box.top - edgeOf, box.right - box.left + 2 * edgeOf, box.bottom - box.top + 2 * edgeOf];
    const root = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: view.map(fixed).join(" "), width: fixed(view[2]), height: fixed(view[3]), "font-family": Model.data.options.nodes.font.face });
    const title = svg("title", {});
    title.textContent = Dom.seen(Model.data.title);
    root.append(title, svg("rect", { x: fixed(view[0]), y: fixed(view[1]), width: fixed(view[2]), height: fixed(view[3]), fill: ink.paper }));
    for (const c of now.found.clusters.filter((g) => now.view.visible.has(g.node))) {
      root.append(svg("ellipse", { cx: c.x, cy: c.y, rx: c.rx, ry: c.ry, fill: c.colour, "fill-opacity": 0.06, stroke: c.colour, "stroke-opacity": 0.25 }));
    }
    const places = new Map(now.order.map((n) => [n.id, n]));
    const drawn = now.view.edges.map((k) => ({ e: Model.edges[k], ...edge(Model.edges[k], places) }));
    for (const d of drawn) root.append(...d.parts);
    for (const d of drawn) if (d.length > 90 && d.opacity > 0.5) root.append(text(d.middle, [d.e.label], 10, ink, 0.85));
    for (const n of now.order) root.append(node(n));
    for (const rule of now.found.rules) root.append(text({ x: rule.middle, y: -50 }, [rule.year === Layouts.UNDATED ? Model.words.undated_column : String(rule.year)], 20, ink));
    for (const n of now.order) root.append(text({ x: n.x, y: n.y + n.size + n.font.size * 1.15 }, n.label.split("\n"), n.font.size, ink, now.dim.has(n.id) ? 0.2 : 1));
    return new XMLSerializer().serializeToString(root);
  }

  return { png, picture };
})();
