"use strict";
// The time slider: the graph as of a date, or between two, over a picture of how much is told of each year.
const Timebar = (() => {
  const { $, el, svg } = Dom;
  let first = 0, last = 0;

  const date = (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

  function start() {
    const found = Model.facts.flatMap((f) => [f.first, f.last]).filter((month) => month !== undefined);
    first = found.reduce((a, b) => Math.min(a, b), Infinity);
    last = found.reduce((a, b) => Math.max(a, b), -Infinity);
    if (!(last > first)) return;
    $("timebar").hidden = false;
    for (const end of ["from", "to"]) {
      Object.assign($(`time-${end}`), { min: String(first), max: String(last) });
      $(`time-${end}`).addEventListener("input", () => moved(end));
    }
    for (const radio of document.querySelectorAll("#timebar [name=when]")) {
      radio.addEventListener("change", () => { State.when.mode = radio.value; App.changed(); });
    }
    $("undated").addEventListener("change", () => { State.when.undated = $("undated").checked; App.changed(); });
  }

  function moved(end) {
    const at = Math.min(last, Math.max(first, +$(`time-${end}`).value));
    State.when[end] = at;
    if (State.when.mode === "all") State.when.mode = end === "to" ? "asof" : "between";
    if (State.when.from > State.when.to) State.when[end === "from" ? "to" : "from"] = at;
    App.changed();
  }

  function bars(months) {
    const years = new Map();
    for (const [month, count] of months) years.set(Math.floor(month / 12), (years.get(Math.floor(month / 12)) || 0) + count);
    const most = Math.max(1, ...years.values()), span = Math.max(1, last - first + 1);
    const { mode, from, to } = State.when;
    return [...years].map(([year, count]) => {
      const at = Math.max(year * 12, first), end = Math.min(year * 12 + 11, last), inside = mode === "all" || (at <= to && (mode === "asof" || end >= from));
      const high = 4 + 20 * Math.sqrt(count / most);
      return svg("rect", { x: (100 * (at - first)) / span, width: Math.max(0.6, (100 * (end - at + 1)) / span - 0.4), y: 26 - high, height: high, class: inside ? "in" : "out" },
        svg("title", {}, `${year}: ${count}`));
    });
  }

  function update({ counts }) {
    if ($("timebar").hidden) return;
    if (State.when.from === null) Object.assign(State.when, { from: first, to: last });
    const { mode, from, to, undated } = State.when;
    $("years").replaceChildren(...bars(counts.months));
    for (const radio of document.querySelectorAll("#timebar [name=when]")) radio.checked = radio.value === mode;
    $("time-from").value = String(from);
    $("time-to").value = String(to);
    $("from-part").hidden = mode !== "between";
    $("to-part").hidden = mode === "all";
    $("undated").checked = undated;
    for (const [end, month] of [["from", from], ["to", to]]) $(`time-${end}`).setAttribute("aria-valuetext", date(month));
    const range = mode === "between" ? `${date(from)} – ${date(to)}` : mode === "asof" ? `${Model.words.time_asof} ${date(to)}` : `${date(first)} – ${date(last)}`;
    $("time-said").replaceChildren(el("output", null, range));
  }

  return { start, update, date };
})();
