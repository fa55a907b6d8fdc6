"use strict";
// The words that say a fact: marked in their sentence and paragraph, with article, date, confidence and rule.
const Evidence = (() => {
  const { el, button } = Dom;
  const AROUND = 160; // characters of the paragraph kept on either side of the sentence

  // An article's text by characters as Python counts them: a rare 𠮷 is one.
  function chars(source) {
    if (!source.chars) source.chars = /[\ud800-\udfff]/.test(source.text) ? Array.from(source.text) : source.text;
    return source.chars;
  }

  const cut = (source, from, to) => { const part = chars(source).slice(from, to); return typeof part === "string" ? part : part.join(""); };

  const hasText = (fact) => fact.a >= 0 && Model.sources[fact.a].text !== undefined && fact.at !== undefined;

  // Where the sentence and the paragraph of the quoted words begin and end.
  function bounds(fact) {
    const source = Model.sources[fact.a], text = chars(source), edges = source.sentences;
    let from = fact.at, to = fact.to, start = fact.at, end = fact.to;
    for (let n = 0; n < edges.length; n += 2) if (edges[n] < fact.to && edges[n + 1] > fact.at) { from = Math.min(from, edges[n]); to = Math.max(to, edges[n + 1]); }
    while (start > 0 && text[start - 1] !== "\n") start -= 1;
    while (end < text.length && text[end] !== "\n") end += 1;
    return { from, to, start: Math.min(start, from), end: Math.max(end, to) };
  }

  function words(fact) {
    if (hasText(fact)) return cut(Model.sources[fact.a], fact.at, fact.to).replace(/\n/g, "");
    return fact.text || "";
  }

  function quotation(fact) {
    if (!hasText(fact)) return [fact.before || "", el("mark", null, fact.text || ""), fact.after || ""];
    const source = Model.sources[fact.a], { from, to, start, end } = bounds(fact);
    const left = Math.max(start, from - AROUND), right = Math.min(end, to + AROUND);
    return [
      el("span", { class: "paragraph" }, (left > start ? "…" : "") + cut(source, left, from)),
      el("span", { class: "sentence" }, cut(source, from, fact.at), el("mark", null, cut(source, fact.at, fact.to)), cut(source, fact.to, to)),
      el("span", { class: "paragraph" }, cut(source, to, right) + (right < end ? "…" : "")),
    ];
  }

  const where = (source) => (source ? [Model.title(source), source.newspaper, source.published].filter(Boolean).map((part) => Dom.short(part, 120)).join(" · ") : "");

  // What a rule goes by, in words: told for the front of its name.
  function told(name) {
    let front = name.replace(/:/g, ".");
    while (front && !Object.hasOwn(Model.data.rules, front)) front = front.includes(".") ? front.slice(0, front.lastIndexOf(".")) : "";
    return front ? Model.data.rules[front] : "";
  }

  function rule(name) {
    const { words } = Model, said = told(name);
    return Dom.fill(said ? words.rule_told : words.rule, { told: said, rule: name });
  }

  function show(fact) {
    const { words } = Model, source = Model.sources[fact.a];
    if (!source) return el("blockquote", null, el("footer", null, words.unquoted));
    const quote = el("blockquote", null, quoted(fact, source)), coming = hasText(fact) ? null : Live.article(fact.a);
    if (coming) coming.then(() => { if (hasText(fact)) quote.replaceChildren(...quoted(fact, source).flat()); });
    return quote;
  }

  function quoted(fact, source) {
    const { words } = Model;
    const how = [
      fact.time && `${words.time} ${fact.time}`,
      `${words.confidence} ${fact.confidence.toFixed(2)}`,
      fact.rule && rule(fact.rule),
      fact.end > fact.start && `${Dom.short(source.id, 120)} ${fact.start}–${fact.end}`,
    ].filter(Boolean).join(" · ");
    return [...quotation(fact),
      el("footer", null, where(source), where(source) ? el("br") : null, how, " ",
        button(words.read_article, () => Reader.open(fact.a, fact), { class: "read" }))];
  }

  // A small button that opens the quoted words below the line it stands in.
  function opener(facts, under) {
    const { words } = Model;
    const name = facts.length > 1 ? `${words.quote}×${facts.length}` : words.quote;
    let open = [];
    const self = button(name, () => {
      if (open.length) {
        open.forEach((node) => node.remove());
        open = [];
      } else {
        open = facts.map(show);
        under().append(...open);
      }
      self.setAttribute("aria-expanded", String(open.length > 0));
    }, { class: "quote", "aria-expanded": "false" });
    return self;
  }

  return { show, opener, words, where, cut, chars, hasText, told };
})();
