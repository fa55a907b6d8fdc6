"use strict";
// Finding a thing by label, alias or code.
const Search = (() => {
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const $ = (id) => document.getElementById(id);
  const { el } = Panel;
  let data, type, go, index;
  let picked = 0;
  function search(text) {
    const wanted = fold(text);
    const hits = [];
    if (wanted) {
      index.forEach((names, i) => {
        let best = null;
        names.forEach(([folded, name], n) => {
          const at = folded.indexOf(wanted);
          const score = at < 0 ? 0 : (folded === wanted ? 100 : at === 0 ? 50 : 20) - n * 0.1 - folded.length * 0.01;
          if (score && (!best || score > best.score)) best = { i, score, why: n ? name : "" };
        });
        if (best) hits.push(best);
      });
    }
    hits.sort((a, b) => b.score - a.score || a.i - b.i);
    return hits.slice(0, 12);
  }

  function list() {
    const text = $("find").value;
    const hits = search(text);
    picked = 0;
    $("found").replaceChildren(...hits.map((hit, n) => {
      const item = el("li", { role: "option", "aria-selected": String(n === 0) }, Panel.mark(type(hit.i)), data.things[hit.i].label,
        el("span", { class: "why" }, hit.why || Panel.classLabel(type(hit.i))));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); pick(hit.i); });
      return item;
    }));
    if (text.trim() && !hits.length) $("found").replaceChildren(el("li", { class: "none" }, data.words.nothing));
    $("found").hidden = !text.trim();
    $("find").setAttribute("aria-expanded", String(!$("found").hidden));
    return hits;
  }

  function pick(i) {
    $("found").hidden = true;
    $("find").setAttribute("aria-expanded", "false");
    go(i);
  }

  $("find").addEventListener("input", list);
  $("find").addEventListener("focus", list);
  $("find").addEventListener("blur", () => { $("found").hidden = true; });
  $("find").addEventListener("keydown", (event) => {
    const items = [...$("found").querySelectorAll('[role="option"]')];
    if (event.key === "Enter") {
      const hit = search($("find").value)[picked];
      if (hit) pick(hit.i);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length) {
      event.preventDefault();
      picked = (picked + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length;
      items.forEach((item, n) => item.setAttribute("aria-selected", String(n === picked)));
    }
  });

  function start(given, typeOf, jump) {
    data = given;
    type = typeOf;
    go = jump;
    index = data.things.map((t) => [t.label, ...t.aliases, t.code].filter(Boolean).map((name) => [fold(name), name]));
  }

  return { start };
})();
