"use strict";
// Finding a thing by label, alias, code or pinyin (whole, or by the first letters of its syllables).
const Search = (() => {
  const MOST = 12;
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const { $, el } = Dom;
  let index = null, picked = 0, hits = [];

  // "chong|zhong qing" -> the spellings, with where syllables begin, and their first letters.
  function spellings(pinyin) {
    let ways = [[]];
    for (const syllable of pinyin.split(" ")) {
      const readings = syllable.split("|").slice(0, ways.length > 4 ? 1 : 3);
      ways = readings.flatMap((reading) => ways.map((way) => [...way, reading]));
    }
    return ways.map((way) => {
      const starts = new Set();
      let at = 0;
      for (const part of way) { starts.add(at); at += part.length; }
      return { whole: way.join(""), starts, initials: way.map((part) => part[0]).join("") };
    });
  }

  function entry(i) {
    const t = Model.things[i];
    const names = [t.label, ...(t.aliases || [])].map((name, n) => ({ name, folded: fold(name), pinyin: (t.pinyin || [])[n] || "" }));
    if (t.code) names.push({ name: t.code, folded: fold(t.code), pinyin: "" });
    return names;
  }

  const grade = (text, wanted) => { const at = text.indexOf(wanted); return at < 0 ? 0 : text === wanted ? 100 : at === 0 ? 50 : 20; };

  // Whether letters are those of syllables from the beginning of one on: 90 for all of them, 45 from the first on, else 15.
  function syllables(pinyin, wanted) {
    for (let start = 0; start >= 0; start = pinyin.indexOf(" ", start) + 1 || -1) {
      let at = start, n = 0;
      while (n < wanted.length && at < pinyin.length) {
        if (pinyin[at] === wanted[n]) n += 1;
        else if (pinyin[at] !== " ") break;
        at += 1;
      }
      if (n === wanted.length) return start > 0 ? 15 : at === pinyin.length ? 90 : 45;
    }
    return 0;
  }

  function spelt(name, wanted) {
    if (!name.pinyin || !/^[a-z0-9]+$/.test(wanted)) return 0;
    if (!name.pinyin.includes("|")) { // most names are read in one way: what cannot fit is known at once
      name.letters ??= name.pinyin.replace(/ /g, "");
      name.initials ??= name.pinyin.replace(/(\w)\w* ?/g, "$1");
      const first = wanted.length > 1 ? 0.8 * grade(name.initials, wanted) : 0;
      return name.letters.includes(wanted) ? Math.max(first, syllables(name.pinyin, wanted)) : first;
    }
    name.ways ??= spellings(name.pinyin);
    let best = 0;
    for (const way of name.ways) {
      for (let at = way.whole.indexOf(wanted); at >= 0; at = way.whole.indexOf(wanted, at + 1)) {
        if (way.starts.has(at)) { best = Math.max(best, way.whole === wanted ? 90 : at === 0 ? 45 : 15); break; }
      }
      if (wanted.length > 1) best = Math.max(best, 0.8 * grade(way.initials, wanted));
    }
    return best;
  }

  function search(text) {
    const wanted = fold(text);
    if (!wanted) return [];
    index ??= [];
    while (index.length < Model.things.length) index.push(entry(index.length));
    const found = [];
    index.forEach((names, i) => {
      let best = null;
      names.forEach((name, n) => {
        const graded = Math.max(grade(name.folded, wanted), spelt(name, wanted));
        const score = graded && graded - n * 0.1 - Math.min(name.folded.length, 400) * 0.01;
        if (score && (!best || score > best.score)) best = { i, score, why: n ? name.name : "" };
      });
      if (best) found.push(best);
    });
    return found.sort((a, b) => b.score - a.score || a.i - b.i).slice(0, MOST);
  }

  function show() {
    const text = $("find").value;
    hits = search(text);
    picked = 0;
    if (text.trim() && Live.active()) Live.find(text.trim(), () => { if ($("find").value === text) { hits = search(text); draw(text); } });
    draw(text);
  }

  function draw(text) {
    $("found").replaceChildren(...hits.map((hit, n) => el("li", {
      role: "option", id: `hit-${n}`, "aria-selected": String(n === picked), mousedown: (event) => { event.preventDefault(); pick(hit.i); },
    }, Dom.mark(Model.type(hit.i)), el("span", { class: "label" }, Dom.short(Model.label(hit.i), 60)),
      el("span", { class: "why" }, Dom.short(hit.why || Model.classLabel(Model.type(hit.i)), 24)))));
    const open = Boolean(text.trim());
    $("no-hit").hidden = !open || hits.length > 0;
    $("found").hidden = !open || !hits.length;
    $("find").setAttribute("aria-expanded", String(open && hits.length > 0));
    active();
  }

  function active() {
    if (hits.length && !$("found").hidden) $("find").setAttribute("aria-activedescendant", `hit-${picked}`);
    else $("find").removeAttribute("aria-activedescendant");
  }

  function close() {
    $("found").hidden = true;
    $("no-hit").hidden = true;
    $("find").setAttribute("aria-expanded", "false");
    active();
  }

  function pick(i) {
    close();
    App.chooseThing(i, { move: true });
  }

  function start() {
    $("find").addEventListener("input", show);
    $("find").addEventListener("focus", show);
    $("find").addEventListener("blur", close);
    $("find").addEventListener("keydown", (event) => {
      const items = [...$("found").querySelectorAll('[role="option"]')];
      if (event.key === "Enter") {
        if (hits[picked]) pick(hits[picked].i);
      } else if (event.key === "Escape") {
        close();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length) {
        event.preventDefault();
        picked = (picked + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length;
        items.forEach((item, n) => item.setAttribute("aria-selected", String(n === picked)));
        active();
      }
    });
  }

  return { start, search };
})();
