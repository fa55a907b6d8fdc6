"use strict";
// Where things stand that Python did not lay out: every function gives a Map from a thing to its place, and draws nothing.
const Layouts = (() => {
  const WIDE = 150, HIGH = 84; // the room of a thing with its name
  const UNDATED = Infinity;

  // A part of a larger picture drawn close together: each thing on the free cell of a grid nearest to where it was.
  function compact(things, places) {
    const known = things.filter((i) => places[i]);
    const columns = Math.max(1, Math.ceil(Math.sqrt(things.length * 1.5 * (HIGH / WIDE) * 1.7)));
    const rows = Math.max(1, Math.ceil((things.length * 1.5) / columns));
    const rank = (axis) => new Map([...known].sort((a, b) => places[a][axis] - places[b][axis] || a - b).map((i, n) => [i, n / Math.max(1, known.length - 1)]));
    const across = rank(0), down = rank(1);
    const taken = new Set(), at = new Map();
    for (const i of things) {
      const column = Math.round((across.get(i) ?? 0.5) * (columns - 1)), row = Math.round((down.get(i) ?? 0.5) * (rows - 1));
      const cell = free(taken, column, row);
      at.set(i, { x: (cell[0] - columns / 2) * WIDE + (cell[1] % 2 ? WIDE / 2 : 0), y: (cell[1] - rows / 2) * HIGH });
    }
    return at;
  }

  function free(taken, column, row) {
    for (let ring = 0; ; ring += 1) {
      let best = null, least = Infinity;
      for (let dx = -ring; dx <= ring; dx += 1) {
        for (let dy = -ring; dy <= ring; dy += Math.abs(dx) === ring ? 1 : 2 * ring || 1) {
          const far = dx * dx * 2 + dy * dy;
          if (!taken.has(`${column + dx} ${row + dy}`) && far < least) { best = [column + dx, row + dy]; least = far; }
        }
      }
      if (best) { taken.add(best.join(" ")); return best; }
    }
  }

  // A block of cells around a middle, from its top.
  function block(at, list, middle, top, columns, step = { x: WIDE, y: HIGH }) {
    list.forEach((i, n) => at.set(i, { x: middle + ((n % columns) - (Math.min(columns, list.length) - 1) / 2) * step.x, y: top + Math.floor(n / columns) * step.y }));
    return Math.ceil(list.length / columns) * step.y;
  }

  // Boxes in rows, the high ones first, about as wide as a screen is: each gets left and top; gives the size of all.
  function shelves(boxes, space) {
    const area = boxes.reduce((sum, box) => sum + box.wide * box.high, 0);
    const most = Math.max(0, ...boxes.map((box) => box.wide), Math.sqrt(area * 3.2));
    let left = 0, top = 0, row = 0, wide = 0;
    for (const box of [...boxes].sort((a, b) => b.high - a.high || b.wide - a.wide || a.first - b.first)) {
      if (left > 0 && left + box.wide > most) { left = 0; top += row + space; row = 0; }
      Object.assign(box, { left, top });
      left += box.wide + space;
      row = Math.max(row, box.high);
      wide = Math.max(wide, left - space);
    }
    return { wide, high: top + row };
  }

  // Divisions above what belongs to them: under each thing a block of its leaves, and beside it what has more below.
  function hierarchy(things, above) {
    const visible = new Set(things), below = new Map(things.map((i) => [i, []])), boxes = new Map(), order = [];
    const upper = (i) => { let up = above[i]; while (up >= 0 && !visible.has(up)) up = above[up]; return up >= 0 ? up : -1; };
    const roots = things.filter((i) => { const up = upper(i); if (up >= 0) below.get(up).push(i); return up < 0; });
    const leaf = (i) => !below.get(i).length;
    const leaves = (list) => {
      const columns = Math.max(1, Math.ceil(Math.sqrt(list.length)));
      return { list, columns, first: list[0], wide: columns * WIDE, high: Math.ceil(list.length / columns) * HIGH };
    };
    const parts = (list) => [...(list.some(leaf) ? [leaves(list.filter(leaf))] : []), ...list.filter((i) => !leaf(i)).map((i) => boxes.get(i))];
    for (const stack = [...roots]; stack.length;) { const i = stack.pop(); order.push(i); stack.push(...below.get(i)); }
    for (const i of order.reverse()) {
      if (leaf(i)) continue;
      const inner = parts(below.get(i)), size = shelves(inner, 30);
      boxes.set(i, { first: i, inner, wide: Math.max(WIDE, size.wide), high: size.high + 1.5 * HIGH });
    }
    const at = new Map(), all = parts(roots);
    shelves(all, 70);
    for (const stack = all.map((box) => [box, box.left, box.top]); stack.length;) {
      const [box, left, top] = stack.pop();
      if (box.list) { block(at, box.list, left + box.wide / 2, top, box.columns); continue; }
      at.set(box.first, { x: left + box.wide / 2, y: top });
      for (const part of box.inner) stack.push([part, left + part.left, top + 1.5 * HIGH + part.top]);
    }
    return at;
  }

  // A column for each year in which something begins, things under the year that first tells of them.
  function timeline(things, begins) {
    const columns = new Map();
    for (const i of things) {
      const month = begins(i), year = month === UNDATED ? UNDATED : Math.floor(month / 12);
      if (!columns.has(year)) columns.set(year, []);
      columns.get(year).push(i);
    }
    const at = new Map(), rules = [], rows = Math.max(4, Math.ceil(Math.sqrt(things.length)));
    let left = 0;
    for (const year of [...columns.keys()].sort((a, b) => a - b)) {
      const list = columns.get(year).sort((a, b) => (begins(a) === UNDATED ? 0 : begins(a) - begins(b)) || a - b);
      const across = Math.ceil(list.length / rows);
      block(at, list, left + (across * WIDE) / 2, 0, across);
      rules.push({ x: left, middle: left + (across * WIDE) / 2, year });
      left += across * WIDE + 40;
    }
    return { at, rules };
  }

  // A thing in the middle, its neighbours on a ring around it, theirs on the next; each behind the one it was reached by.
  function radial(things, steps, edges) {
    const middle = things.find((i) => steps.get(i) === 0);
    const by = new Map(things.map((i) => [i, []])), up = new Map();
    for (const k of edges) {
      const e = Model.edges[k];
      for (const [a, b] of [[e.from, e.to], [e.to, e.from]]) {
        if (steps.get(b) === steps.get(a) + 1 && !up.has(b)) { up.set(b, a); by.get(a).push(b); }
      }
    }
    for (const i of things) if (i !== middle && !up.has(i)) by.get(middle).push(i);
    const weight = new Map(), order = [];
    for (const stack = [middle]; stack.length;) { const i = stack.pop(); order.push(i); stack.push(...by.get(i)); }
    for (const i of order.reverse()) weight.set(i, Math.max(1, by.get(i).reduce((sum, n) => sum + weight.get(n), 0)));
    const depth = Math.max(1, ...things.map((i) => steps.get(i)));
    const ring = Math.max(190, (weight.get(middle) * 46) / (2 * Math.PI) / Math.max(1, depth - 0.4));
    const at = new Map([[middle, { x: 0, y: 0 }]]);
    for (const stack = [[middle, -Math.PI / 2, 2 * Math.PI, 1]]; stack.length;) {
      const [i, from, width, step] = stack.pop();
      let angle = from;
      by.get(i).forEach((n, turn) => {
        const share = (width * weight.get(n)) / weight.get(i);
        const crowded = by.get(i).length * 60 > ring * step * width ? (turn % 2) * 0.34 : 0;
        const r = ring * (step + crowded);
        at.set(n, { x: Math.round(r * 1.35 * Math.cos(angle + share / 2)), y: Math.round(r * Math.sin(angle + share / 2)) });
        stack.push([n, angle, share, step + 1]);
        angle += share;
      });
    }
    return at;
  }

  // Columns by steps.
  function columns(things, steps) {
    const found = new Map();
    for (const i of things) { const step = steps.get(i); if (!found.has(step)) found.set(step, []); found.get(step).push(i); }
    const at = new Map();
    let left = 0;
    for (const step of [...found.keys()].sort((a, b) => a - b)) {
      const list = found.get(step), across = Math.max(1, Math.ceil(Math.sqrt(list.length / 4)));
      const high = Math.ceil(list.length / across) * HIGH;
      block(at, list, left + (across * WIDE) / 2, -high / 2, across);
      left += across * WIDE + 110;
    }
    return at;
  }

  return { compact, hierarchy, timeline, radial, columns, UNDATED };
})();
