"use strict";
// Which layout holds now, and what is drawn behind it: grounds of groups, years of the timeline.
const Arranging = (() => {
  const KINDS = ["grouped", "force", "hierarchy", "timeline"];
  const GAP = 0.55; // a picture of which less than this part is visible is drawn closer together

  const begins = (view) => (i) => {
    let least = Layouts.UNDATED;
    for (const n of Model.factsAt[i]) { const f = Model.facts[n]; if (view.passing[n] && f.first !== undefined && f.first < least) least = f.first; }
    return least;
  };

  function laid(kind, view) {
    const { first, all } = Model.data.layouts;
    const opened = first ? first[kind].length : 0;
    if (first && view.things.every((i) => i < opened)) return { at: listed(view.things, first[kind]), clusters: first.clusters };
    if (view.things.length >= GAP * Model.things.length && view.things.every((i) => all[kind][i])) return { at: listed(view.things, all[kind]), clusters: all.clusters };
    return { at: Layouts.compact(view.things, all[kind]), clusters: [] };
  }

  const listed = (things, places) => new Map(things.map((i) => [i, { x: places[i][0], y: places[i][1] }]));

  // The places of all visible things; what the reader moved stands where it was put.
  function place(view) {
    const found = { clusters: [], rules: [], ...chosen(view) };
    if (State.layout !== "grouped" || State.scope) found.clusters = [];
    for (const [i, [x, y]] of State.placed) if (found.at.has(i)) found.at.set(i, { x, y });
    return found;
  }

  function chosen(view) {
    const { scope, layout } = State;
    if (scope && scope.kind === "near" && layout === "grouped") return { at: Layouts.radial(view.things, view.steps, view.edges) };
    if (scope && layout === "grouped") return { at: Layouts.columns(view.things, view.steps) };
    if (layout === "hierarchy") return { at: Layouts.hierarchy(view.things, Model.data.layouts.above) };
    if (layout === "timeline") return Layouts.timeline(view.things, begins(view));
    return laid(layout, view);
  }

  // The ground on which a hub and what belongs to it stand, and the years of the timeline.
  function behind(ctx, { clusters, rules }, { shown, dim, theme, paper, ink, scale }) {
    for (const c of clusters) {
      if (!shown.has(c.node) || dim.has(c.node)) continue;
      ctx.beginPath();
      ctx.ellipse(c.x, c.y, c.rx, c.ry, 0, 0, 2 * Math.PI);
      ctx.fillStyle = c.colour + (theme === "dark" ? "16" : "0d");
      ctx.strokeStyle = c.colour + "40";
      ctx.lineWidth = 1.5;
      ctx.fill();
      ctx.stroke();
    }
    Object.assign(ctx, { textAlign: "center", fillStyle: ink, strokeStyle: ink, lineWidth: 1 / scale });
    let end = -Infinity; // of the year that was written last
    for (const rule of rules) {
      ctx.globalAlpha = 0.18;
      ctx.beginPath();
      ctx.moveTo(rule.x - 20, -70);
      ctx.lineTo(rule.x - 20, 4000);
      ctx.stroke();
      ctx.globalAlpha = 0.75;
      const year = rule.year === Layouts.UNDATED ? Model.words.undated_column : String(rule.year);
      ctx.font = `600 ${Math.max(22, 15 / scale)}px sans-serif`;
      const wide = ctx.measureText(year).width, fits = Math.min(1, (2 * (rule.middle - rule.x + 20)) / (wide * 1.15));
      if (fits < 1) ctx.font = `600 ${Math.max(22 * fits, 10 / scale)}px sans-serif`; // smaller, or not at all, before it lies on another
      const half = ctx.measureText(year).width / 2;
      if (rule.middle - half < end) continue;
      ctx.fillText(year, rule.middle, -50);
      end = rule.middle + half + 4 / scale;
    }
    ctx.globalAlpha = 1;
  }

  return { KINDS, place, behind };
})();
