"use strict";
// The names of the nodes. Where they would be too small to read, the most central things keep theirs, none over another.
const Names = (() => {
  const FAR = 12; // pixels on the screen of a name seen from afar
  const MOST = 70; // names seen from afar at once
  const SMALLEST = 8.6; // pixels on the screen below which a name is seen from afar; for a hub FAR

  function write(ctx, lines, x, top, size) {
    lines.forEach((line, i) => {
      const y = top + size * (1 + 1.15 * i);
      ctx.strokeText(line, x, y);
      ctx.fillText(line, x, y);
    });
  }

  function measured(ctx, lines, n, size) {
    const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
    return { x: n.x, top: n.y + n.size + size * 0.15, width: width / 2 + size * 0.3, height: lines.length * size * 1.2 };
  }

  const over = (a, b) => Math.abs(a.x - b.x) < a.width + b.width && a.top < b.top + b.height && b.top < a.top + a.height;

  // ``nodes`` are {id, label, font, hub, size, x, y}, the most central first.
  function draw(ctx, network, nodes, { dim, ink, paper, face, width, height }) {
    const scale = network.getScale();
    const from = network.DOMtoCanvas({ x: -80, y: -80 }), to = network.DOMtoCanvas({ x: width + 80, y: height + 80 });
    const inside = nodes.filter((n) => n.x > from.x && n.x < to.x && n.y > from.y && n.y < to.y);
    const near = (n) => n.font.size * scale >= (n.hub ? FAR : SMALLEST);
    Object.assign(ctx, { textAlign: "center", lineJoin: "round", strokeStyle: paper, fillStyle: ink, lineWidth: 3 / scale, direction: "ltr" });
    const taken = [];
    for (const n of inside.filter(near)) {
      const lines = n.label.split("\n");
      ctx.font = `${n.font.size}px ${face}`;
      const box = measured(ctx, lines, n, n.font.size);
      ctx.globalAlpha = dim.has(n.id) ? 0.2 : 1;
      if (!dim.has(n.id)) taken.push(box);
      write(ctx, lines, n.x, box.top, n.font.size);
    }
    ctx.globalAlpha = 1;
    let written = 0;
    for (const n of inside) {
      if (written >= MOST) break;
      if (near(n) || dim.has(n.id)) continue;
      const lines = n.label.split("\n");
      const text = [lines[0] + (lines.length > 1 && !n.hub ? "…" : ""), ...(n.hub ? lines.slice(1) : [])];
      ctx.font = `${n.hub ? "bold " : ""}${FAR / scale}px ${face}`;
      const box = measured(ctx, text, n, FAR / scale);
      if (taken.some((other) => over(other, box))) continue;
      taken.push(box);
      written += 1;
      write(ctx, text, n.x, box.top, FAR / scale);
    }
  }

  return { draw };
})();
