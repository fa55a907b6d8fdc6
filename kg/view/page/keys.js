"use strict";
// The drawing by keyboard: arrows go from thing to thing, letters do what the buttons do.
const Keys = (() => {
  const { $ } = Dom;
  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  let at = null; // the thing the keyboard stands on

  const current = () => (State.chosen && "thing" in State.chosen ? State.chosen.thing : at !== null && Canvas.now.view.visible.has(at) ? at : null);

  // The nearest thing that way, related things before others.
  function step([dx, dy]) {
    const { order } = Canvas.now;
    if (!order.length) return;
    const here = order.find((n) => n.id === current());
    if (!here) { stand(order[0].id); return; }
    const near = new Set(Model.neighbours(here.id));
    let best = null, least = Infinity;
    for (const n of order) {
      const x = n.x - here.x, y = n.y - here.y, ahead = x * dx + y * dy, aside = Math.abs(x * dy - y * dx);
      if (n === here || ahead <= 0 || aside > ahead) continue;
      const far = (ahead + 1.5 * aside) * (near.has(n.id) ? 0.5 : 1);
      if (far < least) { best = n; least = far; }
    }
    if (best) stand(best.id);
  }

  function stand(i) {
    at = i;
    const open = State.chosen && !$("panel").hidden;
    if (open) App.chooseThing(i);
    else { Canvas.network.selectNodes([i]); }
    const place = Canvas.network.canvasToDOM(Canvas.now.found.at.get(i));
    if (place.x < 240 || place.y < 60 || place.x > innerWidth - 420 || place.y > innerHeight - 90) Canvas.goTo(i);
    Dom.say([Model.label(i), Model.classLabel(Model.type(i)), `${Model.words.neighbours} ${Model.neighbours(i).length}`].join(Model.words.comma));
  }

  const onThing = (act) => () => { const i = current(); if (i !== null) act(i); };
  const ACTS = {
    Enter: onThing((i) => { App.chooseThing(i); $("card").querySelector("h2").focus(); }),
    1: onThing((i) => Explore.around(i, 1)), 2: onThing((i) => Explore.around(i, 2)), 3: onThing((i) => Explore.around(i, 3)),
    0: () => Explore.whole(), e: onThing(Explore.expand), c: onThing(Explore.collapse), h: onThing(Explore.hide), p: onThing(Explore.pin),
    t: () => Table.toggle(), f: () => Canvas.fit(false), "+": () => Canvas.zoom(1.35), "=": () => Canvas.zoom(1.35), "-": () => Canvas.zoom(1 / 1.35),
    "/": () => $("find").focus(), "?": () => help(),
  };

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || $("reader").open || $("keys").open) return;
    if (event.key === "Escape") { escape(); return; }
    const typing = event.target.closest("input, select, textarea");
    if (typing) return;
    const onCanvas = event.target === document.body || event.target.closest("#canvas");
    const act = event.key in WAYS ? onCanvas && (() => step(WAYS[event.key])) : (onCanvas || "/?".includes(event.key)) && ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function escape() {
    if ($("export").open) { $("export").open = false; $("export").querySelector("summary").focus(); }
    else if (Explore.pending()) Explore.cancel();
    else App.release();
  }

  function help() { $("keys").showModal(); }

  function start() {
    $("keys-list").replaceChildren(...Model.words.keys.split("\n").map((row) => row.split("\t")).flatMap(([key, what]) => [Dom.el("dt", null, Dom.el("kbd", null, key)), Dom.el("dd", null, what)]));
    $("help").addEventListener("click", help);
    $("keys-close").addEventListener("click", () => $("keys").close());
    addEventListener("keydown", pressed);
  }

  return { start };
})();
