"use strict";
// Going about in the graph: neighbourhoods, expanding and collapsing, hiding, pinning, paths.
const Explore = (() => {
  const { $, button, el, fill, short } = Dom;
  let from = null; // where a path begins whose end is not chosen yet

  function tools(i) {
    const { words } = Model;
    const scope = State.scope, near = scope && scope.kind === "near" && scope.of === i ? scope.depth : 0;
    const depths = [1, 2, 3].map((depth) => button(depth === 1 ? words.step : fill(words.steps, { n: depth }), () => around(i, depth),
      { "aria-pressed": String(near === depth), "data-depth": String(depth) }));
    return el("div", { class: "tools", role: "toolbar", "aria-label": Model.label(i).slice(0, 80) },
      el("span", { class: "group" }, el("span", { class: "aside" }, words.around), ...depths),
      button(words.expand, () => expand(i), { "data-do": "expand" }),
      button(words.collapse, () => collapse(i), { "data-do": "collapse" }),
      button(words.hide, () => hide(i), { "data-do": "hide" }),
      button(State.placed.has(i) ? words.unpin : words.pin, () => pin(i), { "data-do": "pin" }),
      button(words.path, () => begin(i), { "data-do": "path" }));
  }

  // Only what is at most ``depth`` steps away; asked again, the whole.
  async function around(i, depth) {
    const scope = State.scope;
    const same = scope && scope.kind === "near" && scope.of === i && scope.depth === depth;
    State.scope = same ? null : { kind: "near", of: i, depth };
    if (!same && Live.active()) await Live.reach(i, depth);
    App.changed({ fit: true });
  }

  function whole() {
    State.scope = null;
    from = null;
    App.changed({ fit: true });
  }

  async function expand(i) {
    if (Live.active()) await Live.reach(i, 1);
    if (State.folded.has(i)) State.folded.delete(i);
    else for (const n of Model.neighbours(i)) { State.extra.add(n); State.hidden.delete(n); }
    const scope = State.scope;
    if (scope && scope.kind === "near" && Filters.compute().steps.get(i) === scope.depth && scope.depth < 3) scope.depth += 1;
    App.changed();
  }

  // What stands under a thing is folded into it; under one with nothing below, what hangs on it alone is put away.
  function collapse(i) {
    const branch = Model.branch(i).length;
    if (branch) State.folded.add(i);
    for (const n of Model.neighbours(i)) {
      State.extra.delete(n);
      if (!branch && Model.neighbours(n).length === 1) State.hidden.add(n);
    }
    App.changed();
  }

  function hide(i) {
    State.hidden.add(i);
    State.extra.delete(i);
    App.release();
    App.changed();
  }

  function pin(i) {
    if (State.placed.has(i)) State.placed.delete(i);
    else { const at = Canvas.now.found.at.get(i); if (at) State.placed.set(i, [Math.round(at.x), Math.round(at.y)]); }
    App.changed();
  }

  // A path: first from where, then the next thing that is chosen is the end.
  function begin(i) {
    from = i;
    banner();
    $("find").placeholder = Model.words.search_end;
    $("find").value = "";
    $("find").focus();
  }

  function taken(i) {
    if (from === null || i === from) return false;
    State.scope = { kind: "path", from, to: i };
    State.chosen = null;
    State.layout = "grouped";
    cancel();
    App.changed({ fit: true });
    return true;
  }

  function cancel() {
    from = null;
    $("find").placeholder = Model.words.search;
    $("find").value = "";
    banner();
  }

  const name = (i) => short(Model.label(i), 20);

  // What the picture is limited to, with the way back.
  function banner() {
    const { words } = Model, { scope } = State;
    let text = "", back = null;
    if (from !== null) { text = fill(words.path_from, { name: name(from) }); back = button(words.cancel, cancel); }
    else if (scope) {
      text = scope.kind === "near" ? fill(scope.depth === 1 ? words.scope_next : words.scope_near, { name: name(scope.of), n: scope.depth })
        : fill(words[`scope_${scope.kind}`], { from: name(scope.from), to: name(scope.to) });
      back = button(words.whole, whole);
    }
    $("banner").hidden = !text;
    $("banner").replaceChildren(...(text ? [el("span", null, text), back] : []));
  }

  return { tools, around, whole, expand, collapse, hide, pin, begin, taken, cancel, banner, pending: () => from !== null };
})();
